import type { Insertable, Updateable } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReportSignedTable, ReportStepsTable, WeeklyReportsTable } from "../schema";

/** The weekly report that is expected of a unit for the week that begins on a day, with what is there of it. */
export async function findReport(
  db: Connection,
  wanted: { campaignId: string; unitId: string; weekStart: CivilDate },
) {
  const row = await db
    .selectFrom("expected_reports as expected")
    .innerJoin("report_rules as rule", "rule.id", "expected.rule_id")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.id",
      "expected.unit_id as unitId",
      "expected.receiver_unit_id as receiverUnitId",
      "rule.receiver",
      "expected.period_from as periodFrom",
      "expected.period_to as periodTo",
      "expected.due_at as dueAt",
      "expected.on_time_until as onTimeUntil",
      "expected.closes_at as closesAt",
      "report.state",
      "report.is_nothing as isNothing",
      "report.results",
      "report.difficulties",
      "report.proposals",
      "report.next_week as nextWeek",
      "report.first_submitted_at as firstSubmittedAt",
      "report.version",
    ])
    .where("expected.campaign_id", "=", wanted.campaignId)
    .where("expected.series", "=", "weekly")
    .where("expected.unit_id", "=", wanted.unitId)
    .where("expected.period_from", "=", wanted.weekStart)
    .where("expected.cancelled_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { results, difficulties, proposals, nextWeek, ...rest } = row;
  return {
    ...rest,
    isNothing: row.isNothing === 1,
    version: row.version ?? 0,
    words: {
      results: results ?? "",
      difficulties: difficulties ?? "",
      proposals: proposals ?? "",
      nextWeek: nextWeek ?? "",
    },
  };
}
export type StoredReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** The weeks of units whose reports are expected and whose week has begun, the latest first. */
export function listExpectedOf(
  db: Connection,
  wanted: { campaignId: string; unitIds: readonly string[]; until: CivilDate; limit: number },
) {
  return db
    .selectFrom("expected_reports as expected")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "expected.unit_id as unitId",
      "expected.period_from as periodFrom",
      "expected.period_to as periodTo",
      "expected.due_at as dueAt",
      "expected.on_time_until as onTimeUntil",
      "expected.closes_at as closesAt",
      "report.state",
      "report.is_nothing as isNothing",
      "report.first_submitted_at as firstSubmittedAt",
    ])
    .where("expected.campaign_id", "=", wanted.campaignId)
    .where("expected.series", "=", "weekly")
    .where("expected.unit_id", "in", [...wanted.unitIds])
    .where("expected.period_from", "<=", wanted.until)
    .where("expected.cancelled_at", "is", null)
    .orderBy("expected.period_from", "desc")
    .orderBy("expected.unit_id")
    .limit(wanted.limit)
    .execute();
}

/** Begins a report or changes one that has that version (0: none yet), unless somebody else has been quicker. */
export async function saveReport(
  tx: WriteTransaction,
  seen: number,
  row: Pick<Insertable<WeeklyReportsTable>, "expected_id" | "state" | "updated_by" | "updated_at"> &
    Updateable<Omit<WeeklyReportsTable, "expected_id">>,
): Promise<boolean> {
  const { expected_id, ...set } = row;
  if (seen === 0) {
    const begun = { is_nothing: 0, results: "", difficulties: "", proposals: "", next_week: "" } as const;
    const nobody = { code: null, first_submitted_at: null, submitted_at: null, submitted_by: null } as const;
    const result = await tx
      .insertInto("weekly_reports")
      .values({ ...begun, ...nobody, accepted_at: null, accepted_by: null, ...row, version: 1 })
      .onConflict((conflict) => conflict.column("expected_id").doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await tx
    .updateTable("weekly_reports")
    .set({ ...set, version: seen + 1 })
    .where("expected_id", "=", expected_id)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertReportStep(
  tx: WriteTransaction,
  row: Insertable<ReportStepsTable>,
): Promise<void> {
  await tx.insertInto("report_steps").values(row).execute();
}

/** The way of a report from desk to desk, the first step first. */
export function listReportSteps(db: Connection, expectedId: string) {
  return db
    .selectFrom("report_steps as step")
    .innerJoin("accounts", "accounts.id", "step.account_id")
    .select([
      "step.kind",
      "accounts.display_name as by",
      "step.on_behalf as onBehalf",
      "step.at",
      "step.about",
      "step.remark",
    ])
    .where("step.expected_id", "=", expectedId)
    .orderBy("step.at")
    .orderBy("step.id")
    .execute();
}

export function listSigned(db: Connection, expectedId: string) {
  return db
    .selectFrom("report_signed")
    .select(["category_id as categoryId", "value", "reason"])
    .where("expected_id", "=", expectedId)
    .execute();
}

/** Puts these signed figures in place of those there were. */
export async function replaceSigned(
  tx: WriteTransaction,
  expectedId: string,
  rows: readonly Insertable<ReportSignedTable>[],
): Promise<void> {
  await tx.deleteFrom("report_signed").where("expected_id", "=", expectedId).execute();
  if (rows.length > 0)
    await tx
      .insertInto("report_signed")
      .values([...rows])
      .execute();
}
