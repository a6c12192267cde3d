import { sql } from "kysely";
import type { Connection } from "../client.server";
import type { Span } from "./report-grid.server";

/** One period of a series of reports. */
type Period = Omit<Span, "to">;

/** Of one period: reports expected, and those received and missing at an instant. */
export async function countMissing(db: Connection, { campaignId, series, from }: Period, at: string) {
  return db
    .selectFrom("expected_reports as expected")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select((eb) => [
      eb.fn.countAll<number>().as("expected"),
      // A day that is looked at may lie before the last report that came.
      sql<number>`coalesce(sum(case when report.first_submitted_at <= ${at} then 1 else 0 end), 0)`.as(
        "received",
      ),
      sql<number>`coalesce(sum(${isMissingAt(at)}), 0)`.as("missing"),
    ])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", series)
    .where("expected.period_from", "=", from)
    .where("expected.cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
}

/** The first of the units, in the order of the tree, whose report of a period is missing at an instant. */
export function listMissingUnits(
  db: Connection,
  { campaignId, series, from }: Period,
  at: string,
  most: number,
) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("units", "units.id", "expected.unit_id")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select(["expected.unit_id as unitId", "expected.due_at as dueAt"])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", series)
    .where("expected.period_from", "=", from)
    .where("expected.cancelled_at", "is", null)
    .where(isMissingAt(at), "=", 1)
    .orderBy("units.sort_order")
    .orderBy("units.sort_key")
    .limit(most)
    .execute();
}

/** 1 where nothing has been submitted by the instant and the last one for it has passed. */
const isMissingAt = (at: string) =>
  sql<number>`case when (report.first_submitted_at is null or report.first_submitted_at > ${at})
    and expected.on_time_until < ${at} then 1 else 0 end`;
