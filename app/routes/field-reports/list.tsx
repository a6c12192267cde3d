import { Link, useLoaderData } from "@remix-run/react";
import {
  type FieldListPage,
  type FieldRow,
  fieldReportPath,
  fieldReportsPath,
  fieldViews,
  fieldViewWords,
} from "~/domain/field-report-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadFieldReports } from "~/usecases/field-reports-pages.server";
import { FieldStatus } from "./field-status";

export const handle: PageHandle = { title: (t) => t.opinion.field.title };

/** `?xem=qua-han`: those that are overdue. */
export const loader = guardedLoader(({ ctx, params, url }) => {
  const asked = url.searchParams.get("xem");
  const view = fieldViews.find((one) => fieldViewWords[one] === asked) ?? null;
  return loadFieldReports(ctx, params.campaign ?? "", view);
});

export default function FieldReports() {
  const page = useLoaderData<typeof loader>();
  const { field: words } = useTexts().opinion;
  const add = (
    <ButtonLink variant="go" icon="plus" to={`${fieldReportsPath(page.slug)}/moi`}>
      {words.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={words.title} lede={words.lede} actions={page.mayReport ? add : undefined} />
      <OpinionTabs slug={page.slug} />
      <Views page={page} />
      {page.rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <FieldTable page={page} />
      )}
    </>
  );
}

function Views({ page: { slug, views, view, counts } }: { page: FieldListPage }) {
  const { field: words } = useTexts().opinion;
  if (views.length < 2) return null;
  return (
    <nav className="deco-states screen-only" aria-label={words.viewsLabel}>
      {views.map((one) => (
        <Link
          key={one}
          to={`${fieldReportsPath(slug)}?xem=${fieldViewWords[one]}`}
          aria-current={one === view ? "true" : undefined}
          preventScrollReset
        >
          {words.views[one]} ({counts[one]})
        </Link>
      ))}
    </nav>
  );
}

function FieldTable({ page: { slug, rows } }: { page: FieldListPage }) {
  const t = useTexts();
  const { field: words, urgencies } = t.opinion;
  const { columns } = words;
  return (
    <ListTable<FieldRow>
      list="field-reports"
      orders={ordersOf(t)}
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "what",
          head: columns.what,
          rowHeader: true,
          cell: (row) => (
            <>
              <Link to={fieldReportPath(slug, row.number)}>{words.matters[row.what]}</Link>
              <span className="sub">{[row.code, row.spot].filter(Boolean).join(" · ")}</span>
            </>
          ),
        },
        { key: "place", head: columns.place, width: "l", cell: ({ place }) => place },
        { key: "unit", head: columns.unit, width: "l", cell: ({ unit }) => unit },
        {
          key: "due",
          head: columns.due,
          width: "m",
          cell: ({ dueAt, urgency }) => (
            <>
              {dueAt}
              <span className="sub">{urgencies[urgency]}</span>
            </>
          ),
        },
        {
          key: "state",
          head: columns.state,
          width: "m",
          phone: "end",
          cell: (row) => <FieldStatus row={row} />,
        },
      ]}
    />
  );
}

/** What the rows can be ordered by. */
function ordersOf(t: Texts): ListOrders<FieldRow> {
  const words = t.opinion.field;
  return {
    what: { word: "viec", by: (row) => words.matters[row.what] },
    place: { word: "noi", by: ({ place }) => place },
    unit: { word: "don-vi", by: ({ unit }) => unit },
  };
}
