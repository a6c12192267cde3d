import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type ElectionWeek, weekOf, weeksBetween } from "~/domain/calendar/election-week";
import type { Campaign } from "~/domain/campaign";
import type { Declaration } from "~/domain/declarations";
import { isCovered } from "~/domain/progress-heat";
import {
  type CancelReason,
  cancelReasonOf,
  firstRule,
  type ReportRule,
  type Settlement,
  settlementOf,
  type WantedFrame,
  wantedReports,
} from "~/domain/report-rules";
import type { UnitTree } from "~/domain/units";
import type { Connection, WriteTransaction } from "~db/client.server";
import { listDeclarations } from "~db/queries/declarations.server";
import {
  cancelExpectedReports,
  changeExpectedReport,
  insertExpectedReports,
  listEndedExpectations,
  listMadeReports,
} from "~db/queries/expected-reports-making.server";
import { insertReportRule, listReportRules } from "~db/queries/report-rules.server";
import { appendAudit } from "./audit.server";
import type { UseCaseContext } from "./context.server";

/** What the making of expected reports needs to know of a campaign; a page's context has it, and so has the job's. */
export interface Expecting extends UseCaseContext {
  campaign: Campaign;
  structure: { tree: UnitTree };
  today: CivilDate;
  campaignNow: string;
}

/**
 * The rules as stored; of an election without any, the one that its settings' hour stands for, from this week on. None
 * when that is not settled either.
 */
export async function readRules(
  db: Connection,
  { campaign, today, newId }: Pick<Expecting, "campaign" | "today" | "newId">,
): Promise<{ rules: ReportRule[]; isProposed: boolean }> {
  const rules = await listReportRules(db, campaign.id);
  if (rules.some(({ kind }) => kind === "weekly") || campaign.reportCloses === null)
    return { rules, isProposed: false };
  const from = today > campaign.startsOn ? today : campaign.startsOn;
  const validFrom = weekOf(from, campaign.weekFirstDay).startsOn;
  const first = { ...firstRule(campaign.reportCloses, validFrom), id: newId(), name: "" };
  return { rules: [first, ...rules], isProposed: true };
}

/** The same within a transaction that is going to need them: a proposed rule becomes a row. */
export async function settleRules(tx: WriteTransaction, open: Expecting): Promise<ReportRule[]> {
  const { rules, isProposed } = await readRules(tx, open);
  const [first] = rules;
  if (isProposed && first) {
    const made = { campaignId: open.campaign.id, by: open.actor?.accountId ?? null, at: open.now() };
    await insertReportRule(tx, first, made);
  }
  return rules;
}

/** Weeks for which reports can be expected now: from the first rule's to the one after this week. */
export function expectedWeeks(
  { campaign, today }: Pick<Expecting, "campaign" | "today">,
  rules: readonly ReportRule[],
): ElectionWeek[] {
  const [first] = rules.map(({ validFrom }) => validFrom).sort();
  if (first === undefined) return [];
  const next = weeksBetween(today, campaign.endsOn, campaign.weekFirstDay)[1];
  const last = next?.startsOn ?? campaign.endsOn;
  const from = first > campaign.startsOn ? first : campaign.startsOn;
  return weeksBetween(from, last < campaign.endsOn ? last : campaign.endsOn, campaign.weekFirstDay).filter(
    ({ startsOn }) => startsOn >= first,
  );
}

export interface PlannedWeek {
  week: ElectionWeek;
  frame: WantedFrame;
  settlement: Settlement;
}

/** What would have to be made, changed and cancelled for a week. */
export async function planWeek(
  db: Connection,
  { campaign, structure, campaignNow }: Expecting,
  rules: readonly ReportRule[],
  week: ElectionWeek,
): Promise<PlannedWeek> {
  const lastDay = week.endsOn < campaign.endsOn ? week.endsOn : campaign.endsOn;
  const firstDay = week.startsOn > campaign.startsOn ? week.startsOn : campaign.startsOn;
  const declared = await listDeclarations(db, campaign.id, firstDay, lastDay);
  const exempt = exemptUnits(declared, structure.tree, firstDay, lastDay);
  const frame: WantedFrame = { tree: structure.tree, rules, exempt, lastDay };
  const made = await listMadeReports(db, campaign.id, week.startsOn);
  return { week, frame, settlement: settlementOf(wantedReports(week, frame), made, campaignNow) };
}

/** Units that have declared every day on which they existed as not applicable to them, for all categories. */
function exemptUnits(
  declared: readonly Declaration[],
  tree: UnitTree,
  firstDay: CivilDate,
  lastDay: CivilDate,
): Set<string> {
  const whole = declared.filter(({ categoryId }) => categoryId === null);
  const units = [...new Set(whole.map(({ unitId }) => unitId))].filter((id) => {
    const begins = tree.get(id)?.validFrom ?? firstDay;
    const own = whole.filter(({ unitId }) => unitId === id);
    return isCovered(begins > firstDay ? begins : firstDay, lastDay, own, ["not-applicable"]);
  });
  return new Set(units);
}

export interface Settled {
  made: number;
  changed: number;
  cancelled: number;
}

/**
 * Carries a plan out, with a line in the audit trail when it does anything. `only: "made"` leaves alone what nobody has
 * asked to make: for changes of rules.
 */
export async function settleWeek(
  tx: WriteTransaction,
  open: Expecting,
  { week, frame, settlement }: PlannedWeek,
  only: "all" | "made" = "all",
): Promise<Settled> {
  const [campaignId, at] = [open.campaign.id, open.campaignNow];
  const make = only === "all" ? settlement.make : [];
  const rows = make.map((wanted) => ({ ...wanted, id: open.newId() }));
  await insertExpectedReports(tx, rows, {
    campaignId,
    period: { from: week.startsOn, to: week.endsOn },
    at,
  });
  for (const { id, to } of settlement.change) await changeExpectedReport(tx, id, to);
  const reasons = new Map<CancelReason, string[]>();
  for (const { id, unitId } of settlement.cancel) {
    const reason = cancelReasonOf(open.structure.tree.get(unitId), frame);
    reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  }
  for (const [reason, ids] of reasons) await cancelExpectedReports(tx, ids, { at, reason });
  const settled = {
    made: rows.length,
    changed: settlement.change.length,
    cancelled: settlement.cancel.length,
  };
  if (settled.made + settled.changed + settled.cancelled > 0) await audit(tx, open, week, settled);
  return settled;
}

/** Units that have ended since: what was expected of them for later weeks is cancelled with the reason. */
export async function cancelEnded(tx: WriteTransaction, open: Expecting): Promise<number> {
  const ended = await listEndedExpectations(tx, open.campaign.id);
  const [first] = ended;
  if (!first) return 0;
  await cancelExpectedReports(
    tx,
    ended.map(({ id }) => id),
    { at: open.campaignNow, reason: "unit-ended" },
  );
  const week = weekOf(first.periodFrom, open.campaign.weekFirstDay);
  await audit(tx, open, week, { made: 0, changed: 0, cancelled: ended.length });
  return ended.length;
}

/** The reporting week begins on another day now: what was expected for a period that is no week any more. */
export async function cancelStray(tx: WriteTransaction, open: Expecting, from: CivilDate): Promise<void> {
  const made = await listMadeReports(tx, open.campaign.id, from);
  const ids = made.filter(({ isSent, isCancelled }) => !isSent && !isCancelled).map(({ id }) => id);
  await cancelExpectedReports(tx, ids, { at: open.campaignNow, reason: "rule-ended" });
  const week = weekOf(from, open.campaign.weekFirstDay);
  await audit(tx, open, week, { made: 0, changed: 0, cancelled: ids.length });
}

function audit(tx: WriteTransaction, open: Expecting, week: ElectionWeek, settled: Settled): Promise<void> {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action: "expected-reports.settled",
    subjectKind: "campaign",
    subjectId: open.campaign.id,
    campaignId: open.campaign.id,
    payload: { week: week.startsOn, weekNumber: week.number, ...settled, on: civilDateOfInstant(open.now()) },
  });
}
