import type { CivilDate } from "~/domain/calendar/civil-date";
import type { SiteState } from "~/domain/decoration";
import type { ReadinessRules } from "~/domain/readiness-grades";
import type { TaskMark } from "~/domain/tasks";
import type { Connection, WriteTransaction } from "../client.server";

/** A version of the formula: who set it, when and why. */
export interface RulesVersion {
  version: number;
  rules: ReadinessRules;
  reason: string;
  by: string;
  setAt: string;
}

/** All versions that were set, the latest first. */
export async function listReadinessRules(db: Connection, campaignId: string): Promise<RulesVersion[]> {
  const rows = await db
    .selectFrom("readiness_rules")
    .innerJoin("accounts", "accounts.id", "readiness_rules.set_by")
    .select(["readiness_rules.version", "rules", "reason", "set_at", "accounts.display_name as by"])
    .where("campaign_id", "=", campaignId)
    .orderBy("readiness_rules.version", "desc")
    .execute();
  return rows.map(({ version, rules, reason, by, set_at }) => ({
    ...{ version, reason, by, setAt: set_at },
    rules: JSON.parse(rules) as ReadinessRules,
  }));
}

export async function insertReadinessRules(
  tx: WriteTransaction,
  set: Omit<RulesVersion, "by"> & { campaignId: string; accountId: string },
): Promise<void> {
  await tx
    .insertInto("readiness_rules")
    .values({
      ...{ campaign_id: set.campaignId, version: set.version, rules: JSON.stringify(set.rules) },
      ...{ reason: set.reason, set_by: set.accountId, set_at: set.setAt },
    })
    .execute();
}

/** Days within which work is summed: whole weeks from their rollup, the days before and after them singly. */
export interface WorkSpan {
  from: CivilDate;
  to: CivilDate;
  /** First days of the first whole week and of the week after the last whole one. */
  firstWeek: CivilDate;
  afterWeeks: CivilDate;
}

export interface WorkSum {
  unitId: string;
  categoryId: string;
  amount: number;
  nUncounted: number;
}

/** What each unit, with all below it, published within some days in some categories. */
export async function sumWork(
  db: Connection,
  unitIds: readonly string[],
  categoryIds: readonly string[],
  { from, to, firstWeek, afterWeeks }: WorkSpan,
): Promise<WorkSum[]> {
  if (unitIds.length === 0 || categoryIds.length === 0) return [];
  const columns = ["unit_id as unitId", "category_id as categoryId"] as const;
  const [weeks, days] = await Promise.all([
    db
      .selectFrom("rollup_weeks")
      .select(columns)
      .select(({ fn }) => [
        fn.sum<number>("amount").as("amount"),
        fn.sum<number>("n_uncounted").as("nUncounted"),
      ])
      .where("unit_id", "in", unitIds)
      .where("category_id", "in", categoryIds)
      .where("week_start", ">=", firstWeek)
      .where("week_start", "<", afterWeeks)
      .groupBy(["unit_id", "category_id"])
      .execute(),
    db
      .selectFrom("rollup_days")
      .select(columns)
      .select(({ fn }) => [
        fn.sum<number>("amount").as("amount"),
        fn.sum<number>("n_uncounted").as("nUncounted"),
      ])
      .where("unit_id", "in", unitIds)
      .where("category_id", "in", categoryIds)
      .where("day", ">=", from)
      .where("day", "<=", to)
      .where((eb) => eb.or([eb("day", "<", firstWeek), eb("day", ">=", afterWeeks)]))
      .groupBy(["unit_id", "category_id"])
      .execute(),
  ]);
  return [...weeks, ...days];
}

/** What was said of tasks and stands, in the order written: the last line of a task, time and unit holds. */
export function listTaskMarks(
  db: Connection,
  campaignId: string,
): Promise<
  {
    taskId: string;
    occurrence: string;
    unitId: string | null;
    mark: TaskMark;
    doneOn: CivilDate | null;
    recordedAt: string;
  }[]
> {
  return db
    .selectFrom("task_events")
    .select([
      "task_id as taskId",
      "occurrence",
      "unit_id as unitId",
      "mark",
      "done_on as doneOn",
      "recorded_at as recordedAt",
    ])
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is", null)
    .orderBy("id")
    .execute();
}

/** What came in of the weekly reports whose time ran out within two instants. */
export function listDueReports(db: Connection, campaignId: string, after: string, until: string) {
  return db
    .selectFrom("expected_reports as expected")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.unit_id as unitId",
      "expected.period_from as periodFrom",
      "expected.on_time_until as onTimeUntil",
      "report.first_submitted_at as firstSubmittedAt",
    ])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", "weekly")
    .where("expected.on_time_until", ">", after)
    .where("expected.on_time_until", "<", until)
    .where("expected.cancelled_at", "is", null)
    .orderBy("expected.period_from")
    .execute();
}

/** How many sites of each unit stood in each state at the end of a day: where the last line of each led. */
export async function countSitesOn(
  db: Connection,
  campaignId: string,
  on: CivilDate,
): Promise<{ unitId: string; state: SiteState; sites: number }[]> {
  const last = db
    .selectFrom("decoration_events")
    .select((eb) => eb.fn.max("id").as("event_id"))
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is", null)
    .where("happened_on", "<=", on)
    .groupBy("site_id");
  return db
    .selectFrom(last.as("last"))
    .innerJoin("decoration_events as event", "event.id", "last.event_id")
    .innerJoin("decoration_sites as site", "site.id", "event.site_id")
    .select(["site.unit_id as unitId", "event.state"])
    .select((eb) => eb.fn.countAll<number>().as("sites"))
    .where("site.removed_at", "is", null)
    .groupBy(["site.unit_id", "event.state"])
    .execute();
}
