import type { CivilDate } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { SentReport } from "~/domain/weekly-report-figures";
import { reportPath, submissionCode } from "~/domain/weekly-report-flow";
import { type ReportStanding, type ReportState, standingOf } from "~/domain/weekly-reports";
import { findSubmission } from "~db/queries/report-submissions.server";
import { listExpectedOf } from "~db/queries/weekly-reports.server";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";

export interface OwnReport {
  unit: { key: string; name: string };
  week: number;
  from: CivilDate;
  to: CivilDate;
  dueAt: string;
  state: ReportState | null;
  isNothing: boolean;
  standing: ReportStanding;
}

export interface OwnReportsPage {
  slug: string;
  /** The report that the person is asked for now, when it is a single unit's. */
  dueNow: string | null;
  reports: OwnReport[];
}

const shownReports = 60;

/** The reports that the person prepares or sends, what waits first; of those who answer for all units, none are own. */
export async function loadOwnReportsPage(ctx: UseCaseContext, slug: string): Promise<OwnReportsPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const { campaign, structure, today } = open;
  const granted = open.unitsFor("report.prepare");
  const unitIds = granted === "all" ? [] : granted;
  const rows = await listExpectedOf(ctx.db.read, {
    campaignId: campaign.id,
    unitIds,
    until: today,
    limit: shownReports,
  });
  const reports = rows.flatMap((row): OwnReport[] => {
    const unit = structure.tree.get(row.unitId);
    if (!unit) return [];
    const isNothing = row.isNothing === 1;
    return [
      {
        unit: { key: unit.key, name: unit.name },
        week: weekOf(row.periodFrom, campaign.weekFirstDay as FirstWeekday).number,
        from: row.periodFrom,
        to: row.periodTo,
        dueAt: row.dueAt,
        state: row.state,
        isNothing,
        standing: standingOf(row, { ...row, isNothing }, open.campaignNow),
      },
    ];
  });
  const waiting = dueNow(reports, today);
  const isSingle = new Set(reports.map(({ unit }) => unit.key)).size === 1;
  const path = waiting && isSingle ? reportPath(slug, waiting.unit.key, waiting.from) : null;
  return { slug, dueNow: path, reports };
}

const isOpen = ({ state }: OwnReport) => state !== "submitted" && state !== "accepted";

/** What was returned; else the latest week that is over and was not sent; else the week that runs. */
function dueNow(reports: readonly OwnReport[], today: CivilDate): OwnReport | undefined {
  return (
    reports.find(({ state }) => state === "returned") ??
    reports.find((one) => isOpen(one) && one.to <= today) ??
    reports[0]
  );
}

/** The proof that a report was sent: what, when, by whom, and the hash of its content. */
export interface SubmissionPage {
  slug: string;
  code: string;
  unit: { key: string; name: string };
  week: number;
  from: CivilDate;
  to: CivilDate;
  at: string;
  by: string;
  dueAt: string;
  hash: string;
  content: SentReport;
  committee: string;
}

export async function loadSubmission(
  ctx: UseCaseContext,
  slug: string,
  number: number,
): Promise<SubmissionPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const { campaign, structure } = open;
  const sent = await findSubmission(ctx.db.read, campaign.id, number);
  const unit = sent && structure.tree.get(sent.unitId);
  if (!sent || !unit) throw new NotFound();
  return {
    slug,
    code: submissionCode(campaign, number),
    unit: { key: unit.key, name: unit.name },
    week: weekOf(sent.periodFrom, campaign.weekFirstDay as FirstWeekday).number,
    from: sent.periodFrom,
    to: sent.periodTo,
    at: sent.at,
    by: sent.by,
    dueAt: sent.dueAt,
    hash: sent.hash,
    content: JSON.parse(sent.content) as SentReport,
    committee: campaign.committee,
  };
}
