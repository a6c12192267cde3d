import { Link } from "@remix-run/react";
import type { ChaseLine, ChasePage } from "~/domain/report-chase";
import { reportPath } from "~/domain/report-grid-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

/** Units whose report is missing: since when, who is there to be told, who was. */
export function ChaseTable({ page }: { page: ChasePage }) {
  const words = useTexts().chase.table;
  return (
    <ListTable<ChaseLine>
      list="chase"
      caption={words.title}
      captionHidden
      rows={page.lines}
      rowKey={({ key }) => key}
      columns={columnsOf(page, words)}
    />
  );
}

function columnsOf(page: ChasePage, words: Texts["chase"]["table"]): ListColumn<ChaseLine>[] {
  return [
    {
      key: "unit",
      order: { word: "don-vi", by: ({ name }) => name },
      head: words.unit,
      rowHeader: true,
      cell: ({ key, name, hasDraft }) => (
        <>
          <Link to={reportPath(page.slug, key, page.week.from)}>{name}</Link>
          {hasDraft ? <span className="sub">{words.draft}</span> : null}
        </>
      ),
    },
    {
      key: "weeks",
      order: { word: "tuan", by: ({ missingWeeks }) => missingWeeks.length },
      head: words.weeks,
      width: "m",
      cell: ({ missingWeeks }) => missingWeeks.join(", "),
    },
    {
      key: "contacts",
      order: { word: "dau-moi", by: ({ contacts }) => contacts.join(", ") },
      head: words.contacts,
      width: "l",
      cell: ({ contacts, mailable }) =>
        contacts.length === 0 ? (
          <span className="muted">{words.nobody}</span>
        ) : (
          <>
            {contacts.join(", ")}
            {mailable === 0 ? <span className="sub">{words.noEmail}</span> : null}
          </>
        ),
    },
    {
      key: "told",
      head: words.told,
      width: "l",
      cell: ({ nudges: [last] }) =>
        last === undefined ? (
          <span className="muted">{words.never}</span>
        ) : (
          words.toldAt({ at: last.at, by: last.by, how: words.channels[last.channel] })
        ),
    },
  ];
}
