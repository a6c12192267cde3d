import { addDays, type CivilDate, instantOf, isCivilDate } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { Unit } from "~/domain/units";
import { byCategory, type ReportFigure, reportFigures } from "~/domain/weekly-report-figures";
import type { ReportRights, ReportSituation } from "~/domain/weekly-report-flow";
import type { Connection } from "~db/client.server";
import { countWeekItems, sumUnitWeekCategories } from "~db/queries/weekly-report-figures.server";
import { findReport, listSigned, type StoredReport } from "~db/queries/weekly-reports.server";
import type { CampaignContext } from "./campaigns.server";
import { NotFound } from "./context.server";
import { type Closing, closedAmong } from "./period-gate.server";

/** Where a report is: the unit's key and the first day of the week, as the address has them. */
export interface ReportPlace {
  unit: string;
  week: CivilDate;
}

export interface ReportFrame {
  unit: Unit;
  report: StoredReport;
  closing: Closing | null;
  situation: ReportSituation;
}

/** The report that is expected there. Throws NotFound when none is: an unknown unit, no week's first day, a cancelled one. */
export async function reportAt(
  db: Connection,
  open: CampaignContext,
  place: ReportPlace,
): Promise<ReportFrame> {
  const unit = open.structure.tree.units.find(({ key }) => key === place.unit);
  if (!unit || !isCivilDate(place.week)) throw new NotFound();
  const { startsOn } = weekOf(place.week, open.campaign.weekFirstDay as FirstWeekday);
  if (startsOn !== place.week) throw new NotFound();
  const report = await findReport(db, {
    campaignId: open.campaign.id,
    unitId: unit.id,
    weekStart: place.week,
  });
  if (!report) throw new NotFound();
  const touch = { unitIds: [unit.id], day: lastDayOf(unit, report) };
  const [closed] = await closedAmong(db, open, [touch]);
  const { state, periodFrom } = report;
  const situation = { state, periodFrom, isClosed: closed !== undefined, today: open.today };
  return { unit, report, closing: closed?.closing ?? null, situation };
}

/** The last day of the week on which the unit is there: one that merges mid-week reports until then. */
export const lastDayOf = (unit: Unit, { periodFrom, periodTo }: StoredReport): CivilDate => {
  if (unit.validTo === null || unit.validTo > periodTo) return periodTo;
  const last = addDays(unit.validTo, -1);
  return last < periodFrom ? periodFrom : last;
};

/** What the person may do to the report, as of the day its week began: units end, their last report is still theirs. */
export function rightsOf(open: CampaignContext, frame: ReportFrame): ReportRights {
  const { unit } = frame;
  const day = rightsDayOf(frame);
  return {
    prepare: open.may("report.prepare", [unit.id], day),
    submit: open.may("report.submit", [unit.id], day),
    review: open.may("report.review", [unit.id], day),
  };
}

/** The day as of which rights hold: the week's first, or the unit's own first day within it. */
export const rightsDayOf = ({ unit, report }: Pick<ReportFrame, "unit" | "report">): CivilDate =>
  report.periodFrom < unit.validFrom ? unit.validFrom : report.periodFrom;

/** The figures as they are now, from the totals that are kept with every output. */
export async function figuresNow(
  db: Connection,
  open: CampaignContext,
  { unit, report }: Pick<ReportFrame, "unit" | "report">,
): Promise<ReportFigure[]> {
  const [rows, signed] = await Promise.all([
    sumUnitWeekCategories(db, unit.id, report.periodFrom),
    listSigned(db, report.id),
  ]);
  const before = addDays(report.periodFrom, -7);
  return reportFigures(categoryNames(open), {
    inWeek: byCategory(rows.filter(({ weekStart }) => weekStart === report.periodFrom)),
    lastWeek: byCategory(rows.filter(({ weekStart }) => weekStart === before)),
    sinceStart: byCategory(rows),
    signed: new Map(signed.map(({ categoryId, value, reason }) => [categoryId, { value, reason }])),
  });
}

/** Categories by the names that official papers use. */
export const categoryNames = ({ structure, actor }: CampaignContext) =>
  structure.categories.map(({ id, key, name, unit }) => ({
    id,
    key,
    name: name[actor.locale],
    measure: unit[actor.locale],
  }));

/** How many items the week has, and how many of them were recorded after it had ended. */
export const itemsOf = (db: Connection, { unitId, periodFrom: from, periodTo: to }: StoredReport) =>
  countWeekItems(db, { unitId, from, to, endedAt: instantOf(addDays(to, 1), "00:00") });
