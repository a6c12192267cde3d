import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { ReportCounts, ReportState } from "~/domain/weekly-reports";
import type { Connection, WriteTransaction } from "../client.server";

/**
 * First days of the periods of a series for which anything is expected, in order; found by steps through the index,
 * however many units there are.
 */
export async function listPeriodStarts(
  db: Connection,
  campaignId: string,
  series: string,
): Promise<CivilDate[]> {
  const { rows } = await sql<{ start: string | null }>`
    with recursive periods (start) as (
      select min(period_from) from expected_reports
      where campaign_id = ${campaignId} and series = ${series} and cancelled_at is null
      union all
      select (
        select min(period_from) from expected_reports
        where campaign_id = ${campaignId} and series = ${series} and cancelled_at is null
          and period_from > periods.start
      ) from periods where periods.start is not null
    )
    select start from periods where start is not null`.execute(db);
  return rows.flatMap(({ start }) => start ?? []);
}

export interface Span {
  campaignId: string;
  series: string;
  /** First days of the first and the last period. */
  from: CivilDate;
  to: CivilDate;
}

export interface GridReport {
  id: string;
  unitId: string;
  groupUnitId: string | null;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  dueAt: string;
  onTimeUntil: string;
  closesAt: string | null;
  state: ReportState | null;
  isNothing: number | null;
  firstSubmittedAt: string | null;
  acceptedAt: string | null;
}

/** The expected reports of some units, or of all, by period and unit. */
export function listGridReports(
  db: Connection,
  { campaignId, series, from, to }: Span,
  unitIds: "all" | readonly string[],
): Promise<GridReport[]> {
  return db
    .selectFrom("expected_reports as expected")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.id",
      "expected.unit_id as unitId",
      "expected.group_unit_id as groupUnitId",
      "expected.period_from as periodFrom",
      "expected.period_to as periodTo",
      "expected.due_at as dueAt",
      "expected.on_time_until as onTimeUntil",
      "expected.closes_at as closesAt",
      "report.state",
      "report.is_nothing as isNothing",
      "report.first_submitted_at as firstSubmittedAt",
      "report.accepted_at as acceptedAt",
    ])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", series)
    .where("expected.period_from", ">=", from)
    .where("expected.period_from", "<=", to)
    .where("expected.cancelled_at", "is", null)
    .$if(unitIds !== "all", (query) =>
      query.where("expected.unit_id", "in", unitIds === "all" ? [] : [...unitIds]),
    )
    .orderBy("expected.period_from")
    .orderBy("expected.unit_id")
    .execute();
}

export interface GroupCounts extends ReportCounts {
  groupUnitId: string | null;
  periodFrom: CivilDate;
  /** The earliest due instant among them. */
  dueAt: string;
}

/** The numbers of each group and period as of an instant, counted by the database. */
export async function countByGroup(
  db: Connection,
  { campaignId, series, from, to }: Span,
  at: string,
): Promise<GroupCounts[]> {
  const { rows } = await sql<GroupCounts>`
    select
      expected.group_unit_id as "groupUnitId",
      expected.period_from as "periodFrom",
      min(due_at) as "dueAt",
      count(*) as "expected",
      sum(case when (first_submitted_at is null or first_submitted_at > ${at}) and on_time_until >= ${at}
        then 1 else 0 end) as "waiting",
      sum(case when first_submitted_at <= ${at} and first_submitted_at <= on_time_until
        then 1 else 0 end) as "onTime",
      sum(case when first_submitted_at <= ${at} and first_submitted_at > on_time_until
        then 1 else 0 end) as "late",
      sum(case when (first_submitted_at is null or first_submitted_at > ${at}) and on_time_until < ${at}
        then 1 else 0 end) as "missing",
      sum(case when first_submitted_at <= ${at} then is_nothing else 0 end) as "nothing"
    from expected_reports as expected
    left join weekly_reports as report on report.expected_id = expected.id
    where expected.campaign_id = ${campaignId} and expected.series = ${series}
      and expected.period_from >= ${from} and expected.period_from <= ${to}
      and expected.cancelled_at is null
    group by expected.group_unit_id, expected.period_from
    order by expected.period_from`.execute(db);
  return rows;
}

/** The periods of a series with the earliest instant at which anything is due, in order. */
export function listPeriodDues(db: Connection, { campaignId, series, from, to }: Span) {
  return db
    .selectFrom("expected_reports")
    .select((eb) => ["period_from as periodFrom", eb.fn.min("due_at").as("dueAt")])
    .where("campaign_id", "=", campaignId)
    .where("series", "=", series)
    .where("period_from", ">=", from)
    .where("period_from", "<=", to)
    .where("cancelled_at", "is", null)
    .groupBy("period_from")
    .orderBy("period_from")
    .execute();
}

/** Reports to bodies above whose period begins within some days, by due instant, the latest first. */
export function listUpwardReports(db: Connection, campaignId: string, from: CivilDate, to: CivilDate) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("report_rules as rule", "rule.id", "expected.rule_id")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.id",
      "expected.period_from as periodFrom",
      "expected.due_at as dueAt",
      "expected.on_time_until as onTimeUntil",
      "expected.closes_at as closesAt",
      "rule.name",
      "rule.receiver",
      "report.first_submitted_at as firstSubmittedAt",
    ])
    .where("expected.campaign_id", "=", campaignId)
    .where("rule.kind", "=", "upward")
    .where("expected.period_from", ">=", from)
    .where("expected.period_from", "<=", to)
    .where("expected.cancelled_at", "is", null)
    .orderBy("expected.due_at", "desc")
    .orderBy("expected.id")
    .execute();
}

export function findUpwardReport(db: Connection, campaignId: string, id: string) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("report_rules as rule", "rule.id", "expected.rule_id")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.period_from as periodFrom",
      "rule.name",
      "rule.receiver",
      "report.first_submitted_at as firstSubmittedAt",
    ])
    .where("expected.id", "=", id)
    .where("expected.campaign_id", "=", campaignId)
    .where("rule.kind", "=", "upward")
    .where("expected.cancelled_at", "is", null)
    .executeTakeFirst();
}

/** A report that was sent without words of its own. */
export async function insertSentReport(
  tx: WriteTransaction,
  sent: { expectedId: string; by: string; at: string },
): Promise<void> {
  await tx
    .insertInto("weekly_reports")
    .values({
      expected_id: sent.expectedId,
      state: "submitted",
      is_nothing: 0,
      results: "",
      difficulties: "",
      proposals: "",
      next_week: "",
      code: null,
      first_submitted_at: sent.at,
      submitted_at: sent.at,
      submitted_by: sent.by,
      accepted_at: null,
      accepted_by: null,
      version: 1,
      updated_by: sent.by,
      updated_at: sent.at,
    })
    .execute();
}
