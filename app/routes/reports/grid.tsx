import { Link, useActionData, useLoaderData } from "@remix-run/react";
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
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { ReportTabs } from "~/ui/report-tabs";
import { loadReportGrid } from "~/usecases/report-grid.server";
import { acceptTicked, markSent } from "./grid-change.server";
import { GridFilter } from "./grid-filter";
import { GridFinding } from "./grid-finding";
import { GridLegend } from "./grid-legend";
import { Steps } from "./grid-steps";
import { GridTable } from "./grid-table";
import { UpwardReports } from "./upward-reports";
import { WaitingReports } from "./waiting-reports";

export const handle: PageHandle = { title: (t) => t.reportGrid.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const query = readGridQuery((name) => url.searchParams.get(name) ?? "");
  return { page: await loadReportGrid(ctx, params.campaign ?? "", query), formKey: ctx.newId() };
});

export const action = guardedAction(({ ctx, params, form, url }) => {
  const change = { ctx, slug: params.campaign ?? "", form, url };
  return form.get("intent") === "accept" ? acceptTicked(change) : markSent(change);
}, "report.review");

export default function ReportGrid() {
  const { page, formKey } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.reportGrid;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={useCrumbs(page)}
        crumbsLabel={t.plan.documents.crumbs}
        lede={useFinding(page)}
        actions={<Actions page={page} />}
      />
      <ReportTabs slug={page.slug} />
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
          <WaitingReports
            key={`${page.focus} ${page.query.group}`}
            page={page}
            formKey={formKey}
            answer={answer?.values.intent?.[0] === "accept" ? answer : undefined}
          />
        </div>
      )}
      <UpwardReports page={page} formKey={formKey} />
    </>
  );
}

/** The way down to a group that is shown alone. */
function useCrumbs({ path, slug, query }: ReportGridPage) {
  const { title } = useTexts().reportGrid;
  if (path.length === 0) return [];
  const below = path.map(({ key, name }) => ({ label: name, to: gridPath(slug, query, { group: key }) }));
  return [{ label: title, to: gridPath(slug, query, { group: "" }) }, ...below];
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
      {page.waiting.found > 0 ? (
        <ButtonLink to="#tiep-nhan">{words.accept.to(page.waiting.found)}</ButtonLink>
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
