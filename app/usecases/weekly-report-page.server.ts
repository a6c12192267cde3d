import { addDays, type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import {
  byCategory,
  differencesBetween,
  type ReportFigure,
  type SentReport,
} from "~/domain/weekly-report-figures";
import { actsOf, submissionCode } from "~/domain/weekly-report-flow";
import type { ReportItem, ReportStep, WeeklyReportPage } from "~/domain/weekly-report-page";
import { standingOf } from "~/domain/weekly-reports";
import { listAdjustmentsOf } from "~db/queries/adjustments.server";
import { findLastSubmission } from "~db/queries/report-submissions.server";
import { listClosures } from "~db/queries/week-closures.server";
import { listSnapshots } from "~db/queries/week-snapshots.server";
import { listWeekItems } from "~db/queries/weekly-report-figures.server";
import { findReport, listReportSteps } from "~db/queries/weekly-reports.server";
import { linesOfAdjustments } from "./adjustments-page.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { actsOnBehalf } from "./outputs-writing.server";
import { closedFigures } from "./week-snapshots.server";
import {
  categoryNames,
  figuresNow,
  itemsOf,
  lastDayOf,
  type ReportFrame,
  type ReportPlace,
  reportAt,
  rightsOf,
} from "./weekly-report.server";

const shownItems = 12;

/** One unit's report of a week with all that is known of it. Throws NotFound where none is expected. */
export async function loadWeeklyReport(
  ctx: UseCaseContext,
  slug: string,
  place: ReportPlace,
): Promise<WeeklyReportPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const { read } = ctx.db;
  const frame = await reportAt(read, open, place);
  const { unit, report, closing, situation } = frame;
  const rights = rightsOf(open, frame);
  const [figures, items, counts, steps, sent, lastWords, adjustments, frozen] = await Promise.all([
    figuresNow(read, open, frame),
    recentItems(open, frame),
    itemsOf(read, report),
    stepsOf(open, frame),
    sentOf(open, frame),
    wordsBefore(open, frame),
    listAdjustmentsOf(read, unit.id, report.periodFrom),
    closing ? frozenFigures(open, frame) : null,
  ]);
  return {
    slug,
    formKey: ctx.newId(),
    unit: { key: unit.key, name: unit.name },
    unitUntil: unit.validTo !== null && unit.validTo <= report.periodTo ? addDays(unit.validTo, -1) : null,
    receiver: receiverOf(open, frame),
    week: weekWords(open, report),
    instants: { dueAt: report.dueAt, onTimeUntil: report.onTimeUntil, closesAt: report.closesAt },
    standing: standingOf(report, report, open.campaignNow),
    state: report.state,
    isNothing: report.isNothing,
    version: report.version,
    words: report.words,
    lastWords,
    figures,
    items,
    itemCount: counts.count,
    lateItems: counts.late,
    acts: actsOf(situation, rights),
    isForOthers: actsOnBehalf(open, [unit.id]),
    mayDeclareNothing: counts.count === 0 && rights.prepare,
    steps,
    remarks: openRemarks(steps),
    sent,
    differences: sent ? differencesBetween(sent.content.figures, figures) : [],
    closed: closing ? { at: closing.closedAt, by: closing.by } : null,
    closedDifferences: frozen ? differencesBetween(frozen, figures) : [],
    adjustments: await linesOfAdjustments(open, adjustments),
  };
}

function weekWords({ campaign }: CampaignContext, { periodFrom, periodTo }: ReportFrame["report"]) {
  const { number, year } = weekOf(periodFrom, campaign.weekFirstDay as FirstWeekday);
  return { number, year, from: periodFrom, to: periodTo };
}

function receiverOf({ structure, campaign }: CampaignContext, { report }: ReportFrame): string {
  if (report.receiver !== "") return report.receiver;
  const unit = report.receiverUnitId === null ? undefined : structure.tree.get(report.receiverUnitId);
  return unit?.name ?? campaign.committee;
}

async function recentItems(open: CampaignContext, { unit, report }: ReportFrame): Promise<ReportItem[]> {
  const { periodFrom: from, periodTo: to } = report;
  const ended = instantOf(addDays(to, 1), "00:00");
  const names = new Map(categoryNames(open).map(({ id, name }) => [id, name]));
  const rows = await listWeekItems(open.db.read, { unitId: unit.id, from, to, limit: shownItems });
  return rows.map(({ number, title, day, categoryId, value, qualifier, loggedAt }) => ({
    number,
    title,
    day,
    category: names.get(categoryId) ?? "",
    figure: { value, qualifier },
    loggedAt,
    isLate: loggedAt >= ended,
  }));
}

async function stepsOf(open: CampaignContext, { report }: ReportFrame): Promise<ReportStep[]> {
  const names = new Map(categoryNames(open).map(({ key, name }) => [`figure:${key}`, name]));
  const rows = await listReportSteps(open.db.read, report.id);
  return rows.map(({ onBehalf, ...row }) => ({
    ...row,
    onBehalf: onBehalf === 1,
    aboutName: names.get(row.about) ?? "",
  }));
}

/** Remarks that wait for an answer: those since the report last went on. */
function openRemarks(steps: readonly ReportStep[]): ReportStep[] {
  const last = steps.at(-1);
  return last?.kind === "returned" ? [last] : [];
}

async function sentOf(open: CampaignContext, { report }: ReportFrame): Promise<WeeklyReportPage["sent"]> {
  const found = await findLastSubmission(open.db.read, report.id);
  if (!found) return null;
  const { number, at, by, hash } = found;
  const content = JSON.parse(found.content) as SentReport;
  return { code: submissionCode(open.campaign, number), number, at, by, hash, content };
}

async function wordsBefore(open: CampaignContext, { unit, report }: ReportFrame) {
  const weekStart: CivilDate = addDays(report.periodFrom, -7);
  const before = await findReport(open.db.read, { campaignId: open.campaign.id, unitId: unit.id, weekStart });
  return before && Object.values(before.words).some((text) => text !== "") ? before.words : null;
}

/** What was frozen at the close; null: it was closed before figures were frozen, or nobody has written it down yet. */
async function frozenFigures(
  open: CampaignContext,
  { unit, report }: ReportFrame,
): Promise<Pick<ReportFigure, "key" | "name" | "measure" | "inWeek">[] | null> {
  const closures = await listClosures(open.db.read, open.campaign.id, [report.periodFrom]);
  const above = open.structure.tree.scopeOn([unit.id], lastDayOf(unit, report));
  const own = closures.filter(({ unitId }) => unitId === null || above.includes(unitId)).at(-1);
  const [snapshot] = own ? await listSnapshots(open.db.read, [own.id]) : [];
  if (!snapshot) return null;
  const sums = byCategory(closedFigures(snapshot.figures).filter(({ unitId }) => unitId === unit.id));
  return categoryNames(open).flatMap(({ id, ...name }) => {
    const inWeek = sums.get(id);
    return inWeek ? [{ ...name, inWeek }] : [];
  });
}
