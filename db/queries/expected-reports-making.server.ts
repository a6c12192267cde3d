import type { CivilDate } from "~/domain/calendar/civil-date";
import type { MadeReport, WantedReport } from "~/domain/report-rules";
import type { Connection, WriteTransaction } from "../client.server";

export interface Period {
  from: CivilDate;
  to: CivilDate;
}

/** Every report ever expected for a period, cancelled ones included. */
export async function listMadeReports(
  db: Connection,
  campaignId: string,
  periodFrom: CivilDate,
): Promise<MadeReport[]> {
  const rows = await db
    .selectFrom("expected_reports as expected")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      ...madeColumns,
      "expected.cancelled_at as cancelledAt",
      "report.first_submitted_at as firstSubmittedAt",
    ])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.period_from", "=", periodFrom)
    .orderBy("expected.id")
    .execute();
  return rows.map(({ cancelledAt, firstSubmittedAt, ...row }) => ({
    ...row,
    isCancelled: cancelledAt !== null,
    isSent: firstSubmittedAt !== null,
  }));
}

const madeColumns = [
  "expected.id",
  "expected.series",
  "expected.rule_id as ruleId",
  "expected.unit_id as unitId",
  "expected.receiver_unit_id as receiverUnitId",
  "expected.group_unit_id as groupUnitId",
  "expected.due_at as dueAt",
  "expected.on_time_until as onTimeUntil",
  "expected.closes_at as closesAt",
] as const;

/** Periods for which weekly reports are expected, with how many, in order. */
export function listExpectedPeriods(db: Connection, campaignId: string, series: string) {
  return db
    .selectFrom("expected_reports")
    .select(["period_from as from", "period_to as to"])
    .select((eb) => [eb.fn.count<number>("id").as("count"), eb.fn.max("due_at").as("lastDueAt")])
    .where("campaign_id", "=", campaignId)
    .where("series", "=", series)
    .where("cancelled_at", "is", null)
    .groupBy(["period_from", "period_to"])
    .orderBy("period_from")
    .execute();
}

/** Units that ended before a period did and whose report for it is still expected and has not been sent. */
export function listEndedExpectations(db: Connection, campaignId: string) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("units", "units.id", "expected.unit_id")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select(["expected.id", "expected.unit_id as unitId", "expected.period_from as periodFrom"])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.cancelled_at", "is", null)
    .where("units.valid_to", "is not", null)
    .whereRef("units.valid_to", "<=", "expected.period_to")
    .where("report.first_submitted_at", "is", null)
    .orderBy("expected.id")
    .execute();
}

/** At most so many rows go into one statement: both engines limit its parameters. */
const atOnce = 500;

export async function insertExpectedReports(
  tx: WriteTransaction,
  rows: readonly (WantedReport & { id: string })[],
  made: { campaignId: string; period: Period; at: string },
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    await tx
      .insertInto("expected_reports")
      .values(
        rows.slice(at, at + atOnce).map((row) => ({
          id: row.id,
          campaign_id: made.campaignId,
          series: row.series,
          period_from: made.period.from,
          period_to: made.period.to,
          created_at: made.at,
          cancelled_at: null,
          ...columnsOf(row),
          unit_id: row.unitId,
        })),
      )
      .execute();
  }
}

/** Gives a report its new hours and place; a cancelled one is expected again. */
export async function changeExpectedReport(
  tx: WriteTransaction,
  id: string,
  to: WantedReport,
): Promise<void> {
  await tx
    .updateTable("expected_reports")
    .set({ ...columnsOf(to), cancelled_at: null })
    .where("id", "=", id)
    .execute();
}

const columnsOf = (row: WantedReport) => ({
  rule_id: row.ruleId,
  receiver_unit_id: row.receiverUnitId,
  group_unit_id: row.groupUnitId,
  due_at: row.dueAt,
  on_time_until: row.onTimeUntil,
  closes_at: row.closesAt,
  cancel_reason: "",
});

export async function cancelExpectedReports(
  tx: WriteTransaction,
  ids: readonly string[],
  cancelled: { at: string; reason: string },
): Promise<void> {
  for (let at = 0; at < ids.length; at += atOnce) {
    await tx
      .updateTable("expected_reports")
      .set({ cancelled_at: cancelled.at, cancel_reason: cancelled.reason })
      .where("id", "in", ids.slice(at, at + atOnce))
      .execute();
  }
}

/** The cancelled ones of some periods with their reasons, for who asks why a unit is not expected. */
export function listCancelled(db: Connection, campaignId: string, from: CivilDate, to: CivilDate) {
  return db
    .selectFrom("expected_reports")
    .select(["unit_id as unitId", "period_from as periodFrom", "cancel_reason as reason"])
    .where("campaign_id", "=", campaignId)
    .where("period_from", ">=", from)
    .where("period_from", "<=", to)
    .where("cancelled_at", "is not", null)
    .orderBy("period_from")
    .orderBy("id")
    .execute();
}
