import { Link, useLoaderData } from "@remix-run/react";
import { upwardSentForm } from "~/domain/report-chase-forms";
import { unpackCounts } from "~/domain/report-grid";
import {
  chasePath,
  gridPath,
  gridSearch,
  type ReportGridPage,
  readGridQuery,
  reportsPath,
} from "~/domain/report-grid-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Pagination } from "~/ui/kit/pagination";
import { loadReportGrid } from "~/usecases/report-grid.server";
import { markUpwardSent } from "~/usecases/upward-reports.server";
import { GridFilter } from "./grid-filter";
import { GridFinding } from "./grid-finding";
import { GridLegend } from "./grid-legend";
import { GridTable } from "./grid-table";
import { UpwardReports } from "./upward-reports";

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const query = readGridQuery((name) => url.searchParams.get(name) ?? "");
  return { page: await loadReportGrid(ctx, params.campaign ?? "", query), formKey: ctx.newId() };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, upwardSentForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await markUpwardSent(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(reportsPath(slug), { code: "upward-sent", params: outcome.value });
}, "report.review");

export default function ReportGrid() {
  const { page, formKey } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.reportGrid;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={
          page.path.length > 0
            ? [
                { label: words.title, to: gridPath(page.slug, page.query, { group: "" }) },
                ...page.path.map(({ key, name }) => ({
                  label: name,
                  to: gridPath(page.slug, page.query, { group: key }),
                })),
              ]
            : []
        }
        crumbsLabel={t.plan.documents.crumbs}
        lede={useFinding(page)}
        actions={<Actions page={page} />}
      />
      {page.isEmpty ? (
        <EmptyState
          title={words.emptyTitle}
          action={
            page.canSettle ? <Link to={`/${page.slug}/cai-dat/bao-cao`}>{words.settings}</Link> : undefined
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="rg-page">
          <GridFinding page={page} />
          <GridFilter page={page} />
          <p className="f-hint">
            {words.asOf(page.asOf.moment)} {page.asOf.isPast ? words.asOfPast : null}{" "}
            <span className="wide-only">{words.table.keys}</span>
          </p>
          {page.query.state !== "" || page.pages > 1 ? (
            <p>{words.table.shown({ shown: page.shown, found: page.found })}</p>
          ) : null}
          {page.groups.length === 0 ? <p className="muted">{words.table.none}</p> : <GridTable page={page} />}
          <GridLegend isCollapsed={page.isCollapsed} />
          <Steps page={page} />
        </div>
      )}
      <UpwardReports page={page} formKey={formKey} />
    </>
  );
}

function useFinding(page: ReportGridPage): string | undefined {
  const words = useTexts().reportGrid;
  const week = page.weeks.find(({ from }) => from === page.focus);
  if (!week) return undefined;
  const { expected, onTime, late, missing, waiting } = unpackCounts(week.counts);
  return words.lede({
    ...{ week: week.number, due: week.dueText, expected, received: onTime + late, missing, waiting },
    days: `${formatShortDay(week.from)}–${formatShortDay(week.to)}`,
  });
}

function Actions({ page }: { page: ReportGridPage }) {
  const words = useTexts().reportGrid;
  const week = page.weeks.find(({ from }) => from === page.focus);
  const missing = week ? unpackCounts(week.counts).missing : 0;
  const search = gridSearch(page.query);
  return (
    <>
      {page.canChase && week && missing > 0 && !page.asOf.isPast ? (
        <ButtonLink variant="go" to={chasePath(page.slug, week.from)}>
          {words.chase(missing)}
        </ButtonLink>
      ) : null}
      {page.isEmpty ? null : (
        <ButtonLink
          to={`${reportsPath(page.slug)}/tai-ve${search === "" ? "" : `?${search}`}`}
          reloadDocument
        >
          {words.export}
        </ButtonLink>
      )}
    </>
  );
}

/** Earlier and later weeks, and pages of many units. */
function Steps({ page }: { page: ReportGridPage }) {
  const words = useTexts().reportGrid.table;
  const { slug, query, pages } = page;
  const weeks = (until: string | null, label: string) =>
    until === null ? undefined : { to: gridPath(slug, query, { until, week: "" }), label };
  const paged = (to: number, label: string) =>
    to < 1 || to > pages ? undefined : { to: gridPath(slug, query, { page: to }), label };
  return (
    <>
      {page.earlier || page.later ? (
        <Pagination
          label={words.sums.title}
          newer={weeks(page.later, words.later)}
          older={weeks(page.earlier, words.earlier)}
        />
      ) : null}
      {pages > 1 ? (
        <Pagination
          label={words.pages}
          newer={paged(query.page - 1, words.previous)}
          older={paged(query.page + 1, words.next)}
        />
      ) : null}
    </>
  );
}
