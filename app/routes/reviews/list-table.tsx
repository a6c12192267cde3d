import { Link } from "@remix-run/react";
import { reviewPath } from "~/domain/reviews";
import type { ReviewListPage, ReviewRow } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import type { Column } from "~/ui/kit/table";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";

/** Reviews with their days, how far their steps are, and whether their figures are closed. */
export function ReviewTable({ page }: { page: ReviewListPage }) {
  const t = useTexts();
  return (
    <ListTable<ReviewRow>
      list="reviews"
      orders={orders}
      caption={t.reviews.list.caption}
      captionHidden
      rows={page.reviews}
      rowKey={({ id }) => id}
      columns={columnsOf(page.slug, t)}
    />
  );
}

/** What the rows can be ordered by. */
const orders: ListOrders<ReviewRow> = {
  name: { word: "ten", by: ({ title }) => title },
  period: { word: "tu", by: ({ fromOn }) => fromOn },
  meeting: { word: "hop", by: ({ meetsOn }) => meetsOn },
  figures: { word: "chot", by: ({ closesOn }) => closesOn },
};

function columnsOf(slug: string, t: Texts): Column<ReviewRow>[] {
  const words = t.reviews.list;
  return [
    {
      key: "name",
      head: words.name,
      rowHeader: true,
      phone: "name",
      cell: ({ id, title }) => <Link to={reviewPath(slug, id)}>{title}</Link>,
    },
    {
      key: "period",
      head: words.period,
      width: "m",
      phone: "fact",
      cell: ({ fromOn, closesOn }) => `${formatDay(fromOn)} – ${formatDay(closesOn)}`,
    },
    {
      key: "meeting",
      head: words.meeting,
      width: "s",
      phone: "fact",
      cell: ({ meetsOn }) => (meetsOn ? formatDay(meetsOn) : <span className="muted">{words.noDay}</span>),
    },
    {
      key: "steps",
      head: words.steps,
      width: "m",
      phone: "fact",
      cell: ({ steps }) => (
        <>
          {words.progress(steps)}{" "}
          {steps.overdue > 0 ? <Status kind="bad">{words.overdue(steps.overdue)}</Status> : null}
        </>
      ),
    },
    {
      key: "figures",
      head: words.figures,
      width: "m",
      phone: "end",
      cell: ({ closedAt }) =>
        closedAt ? (
          <Status kind="locked">{words.closed(closedAt)}</Status>
        ) : (
          <Status kind="none">{words.open}</Status>
        ),
    },
  ];
}
