import type { CivilDate } from "~/domain/calendar/civil-date";
import type { ReportInstants, ReportProgress } from "~/domain/weekly-reports";
import type { Connection } from "../client.server";

/** A report that is expected of a unit for a period, with how far it has come. */
export interface ExpectedReport extends ReportInstants, ReportProgress {
  id: string;
  /** `weekly`, or the rule's id for a report to a body above. */
  series: string;
  unitId: string;
  /** null: it goes to whom the rule names. */
  receiverUnitId: string | null;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  version: number;
}

/**
 * The reports of a series whose period begins within some days, both included, by period and unit; of some units only
 * when those are given. Cancelled ones are not expected.
 */
export async function listExpectedReports(
  db: Connection,
  wanted: { campaignId: string; series: string; from: CivilDate; to: CivilDate; unitIds?: readonly string[] },
): Promise<ExpectedReport[]> {
  const rows = await db
    .selectFrom("expected_reports as expected")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.id",
      "expected.series",
      "expected.unit_id as unitId",
      "expected.receiver_unit_id as receiverUnitId",
      "expected.period_from as periodFrom",
      "expected.period_to as periodTo",
      "expected.due_at as dueAt",
      "expected.on_time_until as onTimeUntil",
      "expected.closes_at as closesAt",
      "report.state",
      "report.is_nothing as isNothing",
      "report.first_submitted_at as firstSubmittedAt",
      "report.version",
    ])
    .where("expected.campaign_id", "=", wanted.campaignId)
    .where("expected.series", "=", wanted.series)
    .where("expected.period_from", ">=", wanted.from)
    .where("expected.period_from", "<=", wanted.to)
    .where("expected.cancelled_at", "is", null)
    .$if(wanted.unitIds !== undefined, (query) => query.where("expected.unit_id", "in", wanted.unitIds ?? []))
    .orderBy("expected.period_from")
    .orderBy("expected.unit_id")
    .execute();
  return rows.map((row) => ({ ...row, isNothing: row.isNothing === 1, version: row.version ?? 0 }));
}
