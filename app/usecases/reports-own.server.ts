import type { AgendaItem } from "~/domain/agenda";
import { addDays, type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import type { NowMissing, NowReport } from "~/domain/now";
import { chasePath, reportPath, reportsPath } from "~/domain/report-grid-page";
import { weeklySeries } from "~/domain/report-rules";
import { textsOf } from "~/i18n/texts-of";
import {
  type GridReport,
  listGridReports,
  listPeriodDues,
  listPeriodStarts,
  listUpwardReports,
} from "~db/queries/report-grid.server";
import { countMissing, listMissingUnits } from "~db/queries/report-missing.server";
import { listNudges } from "~db/queries/report-nudges.server";
import type { CampaignContext } from "./campaigns.server";
import { momentOf } from "./instants.server";
import { keptReading } from "./kept-readings.server";
import { cellAsOf } from "./report-grid-rows.server";

/** Reports for the first page: one's own that are due or came back, or, for who looks after all, who is missing. */
export interface OwnReports {
  own: NowReport[];
  missing: NowMissing | null;
  /** Whether reports are expected at all, so that what is missing is known from them. */
  isExpecting: boolean;
}

/** How far back a report that never came is still shown on the first page. */
const daysBack = 28;
const shown = 6;

/** null for those who do not read reports. */
export async function loadOwnReports(open: CampaignContext): Promise<OwnReports | null> {
  if (!open.may("report.view")) return null;
  const { db, campaign, today } = open;
  const starts = (await listPeriodStarts(db.read, campaign.id, weeklySeries)).filter(
    (start) => start <= today,
  );
  const own = ownUnits(open);
  const isExpecting = starts.length > 0;
  if (!isExpecting) return { own: [], missing: null, isExpecting };
  if (own.length > 0) return { own: await ownOpen(open, own, starts), missing: null, isExpecting };
  return { own: [], missing: await missingNow(open, starts), isExpecting };
}

function ownUnits({ unitsFor, structure }: CampaignContext): string[] {
  const own = unitsFor("report.prepare");
  return own === "all" ? [] : own.filter((id) => structure.tree.get(id)?.reports);
}

async function ownOpen(
  open: CampaignContext,
  own: readonly string[],
  starts: readonly CivilDate[],
): Promise<NowReport[]> {
  const { db, campaign, today, campaignNow, structure } = open;
  const span = {
    ...{ campaignId: campaign.id, series: weeklySeries },
    ...{ from: addDays(today, -daysBack), to: starts.at(-1) ?? today },
  };
  const reports = (await listGridReports(db.read, span, own.slice(0, 200)))
    .map((report) => ({ report, ...cellAsOf(report, { at: campaignNow, isPast: false }) }))
    .filter(({ report, state }) => isToDo(report) || state.startsWith("returned"))
    .slice(-shown);
  const nudges = await listNudges(
    db.read,
    reports.map(({ report }) => report.id),
  );
  return reports.map(({ report, state }): NowReport => {
    const unitKey = structure.tree.keyOf(report.unitId);
    const last = nudges.find(({ expectedId }) => expectedId === report.id);
    return {
      unit: structure.tree.nameOf(report.unitId),
      week: weekOf(report.periodFrom, campaign.weekFirstDay).number,
      dueText: momentOf(report.dueAt),
      state,
      path: reportPath(campaign.slug, unitKey, report.periodFrom),
      nudge: last ? { at: momentOf(last.at), by: last.by } : null,
    };
  });
}

const isToDo = ({ firstSubmittedAt, state }: GridReport) => firstSubmittedAt === null || state === "returned";

async function missingNow(
  open: CampaignContext,
  starts: readonly CivilDate[],
): Promise<OwnReports["missing"]> {
  const { db, campaign, today, campaignNow, structure } = open;
  const from = starts.findLast((start) => addDays(start, 6) < today);
  if (from === undefined) return null;
  const period = { campaignId: campaign.id, series: weeklySeries, from };
  const read = () =>
    Promise.all([
      countMissing(db.read, period, campaignNow),
      listMissingUnits(db.read, period, campaignNow, shown),
    ]);
  const [counts, units] = await keptReading(open, `missing ${from}`, read, { apartFromOutputs: true });
  const [first] = units;
  if (!first) return null;
  return {
    week: weekOf(from, campaign.weekFirstDay).number,
    dueText: momentOf(first.dueAt),
    expected: counts.expected,
    received: counts.received,
    n: counts.missing,
    names: units.map(({ unitId }) => structure.tree.shortNameOf(unitId)),
    path: open.may("report.review") ? chasePath(campaign.slug, from) : reportsPath(campaign.slug),
  };
}

/**
 * Reports as dated things: a unit's own for its people, for all others the week's deadline; for the secretary also what
 * goes to the bodies above. Nothing for those who do not read reports.
 */
export async function reportAgenda(open: CampaignContext): Promise<AgendaItem[]> {
  if (!open.may("report.view")) return [];
  const { db, campaign, today } = open;
  const own = ownUnits(open);
  const from = addDays(today, -daysBack);
  const span = { campaignId: campaign.id, series: weeklySeries, from, to: campaign.endsOn };
  if (own.length > 0) {
    const reports = await listGridReports(db.read, span, own.slice(0, 200));
    return reports.map((report) => ownItem(report, open));
  }
  const items = (await listPeriodDues(db.read, span)).map((due) => weekItem(due, open));
  return open.may("report.review") ? [...items, ...(await upwardItems(open, from))] : items;
}

const words = (open: CampaignContext) => textsOf(open.actor.locale).reportGrid.agenda;

function ownItem(report: GridReport, open: CampaignContext): AgendaItem {
  const { campaign, structure } = open;
  const unitKey = structure.tree.keyOf(report.unitId);
  const week = weekOf(report.periodFrom, campaign.weekFirstDay).number;
  return {
    ...dueOf(report),
    key: `report:${report.periodFrom}@${unitKey}`,
    kind: "own-unit",
    title: words(open).own({ unit: structure.tree.shortNameOf(report.unitId), week }),
    isOpen: isToDo(report),
    path: reportPath(campaign.slug, unitKey, report.periodFrom),
    remindDays: [-1, 0, 1],
    changes: report.state === null ? 0 : 1,
    changedAt: report.firstSubmittedAt,
  };
}

function weekItem(report: Pick<GridReport, "periodFrom" | "dueAt">, open: CampaignContext): AgendaItem {
  const { campaign } = open;
  const due = dueOf(report);
  return {
    ...due,
    key: `reports:${report.periodFrom}`,
    kind: "plan",
    title: words(open).all({ week: weekOf(report.periodFrom, campaign.weekFirstDay).number }),
    isOpen: due.to >= open.today,
    path: reportsPath(campaign.slug),
    remindDays: [0],
    changes: 0,
    changedAt: null,
  };
}

async function upwardItems(open: CampaignContext, from: CivilDate): Promise<AgendaItem[]> {
  const { campaign, db } = open;
  const rows = await listUpwardReports(db.read, campaign.id, from, campaign.endsOn);
  return rows.map((row): AgendaItem => {
    const week = weekOf(row.periodFrom, campaign.weekFirstDay).number;
    const name = row.name || textsOf(open.actor.locale).reportGrid.title;
    return {
      ...dueOf(row),
      key: `upward:${row.id}`,
      kind: "plan",
      title: words(open).upward({ receiver: row.receiver, name, week }),
      isOpen: row.firstSubmittedAt === null,
      path: reportsPath(campaign.slug),
      remindDays: [-1, 0, 1],
      changes: row.firstSubmittedAt === null ? 0 : 1,
      changedAt: row.firstSubmittedAt,
    };
  });
}

function dueOf({ dueAt }: { dueAt: string }) {
  const on = civilDateOfInstant(dueAt);
  return { from: on, to: on, at: dueAt, source: "", duty: "ours" as const };
}
