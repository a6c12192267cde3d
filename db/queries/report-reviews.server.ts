import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection } from "../client.server";

/** The reports of one period that were sent and wait to be accepted, with the version in which they are there. */
export function listSubmittedReports(
  db: Connection,
  wanted: { campaignId: string; series: string; periodFrom: CivilDate },
) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.unit_id as unitId",
      "expected.on_time_until as onTimeUntil",
      "report.version",
      "report.first_submitted_at as firstSubmittedAt",
      "report.submitted_at as submittedAt",
      "report.is_nothing as isNothing",
    ])
    .where("expected.campaign_id", "=", wanted.campaignId)
    .where("expected.series", "=", wanted.series)
    .where("expected.period_from", "=", wanted.periodFrom)
    .where("expected.cancelled_at", "is", null)
    .where("report.state", "=", "submitted")
    .execute();
}
