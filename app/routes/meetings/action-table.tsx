import { Link, useLocation } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { actionPath } from "~/domain/meeting-topics";
import type { ActionListPage, ActionRow } from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { actionDueWords, actionStateWords, actionStatusOf, actionUnitWords } from "~/ui/conclusion-words";
import { Status } from "~/ui/kit/status";
import type { Column } from "~/ui/kit/table";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";

/** Conclusions with who carries them out, by when, and how they stand. */
export function ActionTable({ page }: { page: ActionListPage }) {
  const t = useTexts();
  const words = t.meetings.actions;
  const { search } = useLocation();
  return (
    <ListTable<ActionRow>
      list="conclusions"
      orders={ordersOf(t)}
      file={listFilePath(page.slug, "conclusions", search)}
      caption={words.caption}
      captionHidden
      rows={page.actions}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={columnsOf(page.slug, t)}
    />
  );
}

function columnsOf(slug: string, t: Texts): Column<ActionRow>[] {
  const words = t.meetings.actions;
  return [
    {
      key: "content",
      head: words.content,
      rowHeader: true,
      phone: "name",
      cell: ({ id, content, saidOn }) => (
        <>
          <Link to={actionPath(slug, id)}>{content}</Link>
          <small className="muted meeting-said"> · {t.meetings.sheet.said(formatDay(saidOn))}</small>
        </>
      ),
    },
    {
      key: "units",
      head: words.units,
      width: "l",
      cell: (row) => actionUnitWords(row, t),
    },
    {
      key: "due",
      head: words.due,
      width: "m",
      cell: (row) => actionDueWords(row, t),
    },
    {
      key: "age",
      head: words.age,
      width: "s",
      numeric: true,
      cell: ({ ageWeeks }) => t.meetings.sheet.weeks(ageWeeks),
    },
    {
      key: "state",
      head: words.state,
      width: "m",
      phone: "end",
      cell: (row) => <Status kind={actionStatusOf[row.state]}>{actionStateWords(row, t)}</Status>,
    },
  ];
}

/** What the rows can be ordered by. */
const ordersOf = (t: Texts): ListOrders<ActionRow> => ({
  content: { word: "noi-dung", by: ({ content }) => content },
  units: { word: "don-vi", by: (row) => actionUnitWords(row, t) },
  due: { word: "han", by: ({ dueOn }) => dueOn },
  age: { word: "tuoi", by: ({ ageWeeks }) => ageWeeks },
  state: { word: "tinh-trang", by: (row) => actionStateWords(row, t) },
});
