import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { reportPath } from "~/domain/weekly-report-flow";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { ReportTabs } from "~/ui/report-tabs";
import { loadOwnReportsPage, type OwnReport } from "~/usecases/weekly-report-own.server";
import { StateWords } from "./report-state";

export const handle: PageHandle = { title: (t) => t.weeklyReport.own.title };

/** Who answers for one unit goes straight to the report that waits; `?tat-ca` shows all of them. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const page = await loadOwnReportsPage(ctx, params.campaign ?? "");
  if (page.dueNow !== null && !url.searchParams.has("tat-ca")) throw redirect(page.dueNow);
  return page;
});

export default function OwnReports() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.weeklyReport;
  return (
    <>
      <PageHead
        title={words.own.title}
        crumbs={[{ label: words.crumb, to: `/${page.slug}/bao-cao` }, { label: words.own.title }]}
        crumbsLabel={words.crumbs}
        lede={words.own.lede}
      />
      <ReportTabs slug={page.slug} />
      <ListTable<OwnReport>
        list="own-reports"
        caption={words.own.caption}
        captionHidden
        columns={columnsOf(page.slug, t)}
        rows={page.reports}
        rowKey={({ unit, from }) => `${unit.key} ${from}`}
        empty={words.own.empty}
      />
    </>
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<OwnReport>[] {
  const words = t.weeklyReport.own;
  return [
    {
      key: "week",
      order: { word: "tuan", by: ({ from }) => from },
      head: words.week,
      rowHeader: true,
      phone: "name",
      cell: ({ unit, week, from, to }) => (
        <>
          <Link to={reportPath(slug, unit.key, from)}>
            {words.weekName({ week, from: formatShortDay(from), to: formatShortDay(to) })}
          </Link>
          <span className="sub">{unit.name}</span>
        </>
      ),
    },
    {
      key: "due",
      order: { word: "han", by: ({ dueAt }) => dueAt },
      head: words.due,
      width: "l",
      phone: "fact",
      cell: ({ dueAt }) => momentWords(dueAt),
    },
    { key: "state", head: words.state, width: "xl", phone: "fact", cell: (row) => <StateWords {...row} /> },
  ];
}
