import type { ExpressionBuilder } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { InterventionMarksTable, Schema } from "../schema";

/** The first day of the last reporting week in which each unit published something, up to a day. */
export function listLastWeeks(db: Connection, unitIds: readonly string[], until: CivilDate) {
  return db
    .selectFrom("rollup_unit_weeks")
    .select(["unit_id as unitId"])
    .select(({ fn }) => fn.max("week_start").as("weekStart"))
    .where("unit_id", "in", [...unitIds])
    .where("week_start", "<=", until)
    .where("records", ">", 0)
    .groupBy("unit_id")
    .execute();
}

/** The last day of the last period that each unit has declared something about. */
export function listLastDeclared(db: Connection, campaignId: string, until: CivilDate) {
  return db
    .selectFrom("declarations")
    .select("unit_id as unitId")
    .select(({ fn }) => fn.max("period_to").as("to"))
    .where("campaign_id", "=", campaignId)
    .where("period_from", "<=", until)
    .where("withdrawn_at", "is", null)
    .groupBy("unit_id")
    .execute();
}

/** When each unit sent a report last (UTC instant). */
export function listLastReports(db: Connection, campaignId: string, until: string) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select("expected.unit_id as unitId")
    .select(({ fn }) => fn.max("report.first_submitted_at").as("at"))
    .where("expected.campaign_id", "=", campaignId)
    .where("report.first_submitted_at", "<=", until)
    .groupBy("expected.unit_id")
    .execute();
}

/** What edits of some things changed (JSON of before and after), the earliest first. */
export function listEdits(
  db: Connection,
  { kind, action, ids }: { kind: string; action: string; ids: readonly string[] },
) {
  return db
    .selectFrom("audit_entries as entry")
    .innerJoin("audit_payloads as payload", "payload.entry_id", "entry.id")
    .select(["entry.subject_id as id", "entry.at", "payload.payload"])
    .where("entry.subject_kind", "=", kind)
    .where("entry.subject_id", "in", [...ids])
    .where("entry.action", "=", action)
    .orderBy("entry.id")
    .execute();
}

/** Who was told, and who asked for what, from a day on: a line a day for each matter, with its last one. */
export function listMarks(db: Connection, campaignId: string, from: CivilDate) {
  return db
    .selectFrom("intervention_marks as mark")
    .innerJoin("accounts", "accounts.id", "mark.recorded_by")
    .select([
      "mark.matter_key as matterKey",
      "mark.mark",
      "mark.content",
      "mark.day",
      "mark.recorded_at as at",
      "mark.recorded_by as accountId",
      "accounts.display_name as by",
    ])
    .distinct()
    .where("mark.campaign_id", "=", campaignId)
    .where("mark.day", ">=", from)
    .orderBy("mark.recorded_at")
    .execute();
}

/** On which days who chased the reports of some weeks, the earliest first. */
export function listWeekNudges(db: Connection, campaignId: string, weeks: readonly CivilDate[]) {
  return db
    .selectFrom("report_nudges as nudge")
    .innerJoin("expected_reports as expected", "expected.id", "nudge.expected_id")
    .innerJoin("accounts", "accounts.id", "nudge.nudged_by")
    .select([
      "expected.period_from as week",
      "nudge.day",
      "nudge.nudged_at as at",
      "accounts.display_name as by",
    ])
    .distinct()
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", "weekly")
    .where("expected.period_from", "in", [...weeks])
    .orderBy("nudge.nudged_at")
    .execute();
}

/** Whom of a matter's units was told on a day. */
export function listToldOn(db: Connection, campaignId: string, matterKey: string, day: CivilDate) {
  return db
    .selectFrom("intervention_marks")
    .select(["contact_id as contactId", "unit_id as unitId"])
    .where("campaign_id", "=", campaignId)
    .where("matter_key", "=", matterKey)
    .where("mark", "=", "told")
    .where("day", "=", day)
    .execute();
}

/** Whose asking about a matter on a day. */
interface Asking {
  campaignId: string;
  matterKey: string;
  accountId: string;
  day: CivilDate;
}

const isAsking =
  ({ campaignId, matterKey, accountId, day }: Asking) =>
  (eb: ExpressionBuilder<Schema, "intervention_marks">) =>
    eb.and({
      ...{ campaign_id: campaignId, matter_key: matterKey, mark: "asked" as const },
      ...{ day, recorded_by: accountId },
    });

/** Whether the account asked for something about a matter on a day. */
export async function hasAskedOn(db: Connection, about: Asking): Promise<boolean> {
  const row = await db
    .selectFrom("intervention_marks")
    .select("id")
    .where(isAsking(about))
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes what the account asked for about a matter on a day; false: it asked for nothing. */
export async function deleteAsking(tx: WriteTransaction, about: Asking): Promise<boolean> {
  const result = await tx.deleteFrom("intervention_marks").where(isAsking(about)).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** So many rows a statement: both engines take only so many values at once. */
const rowsAtOnce = 500;

export async function insertMarks(
  tx: WriteTransaction,
  rows: readonly InterventionMarksTable[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto("intervention_marks")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

/** What a letter tells of, in the order in which it was said. */
export function listMarksOfMail(db: Connection, mailId: string) {
  return db
    .selectFrom("intervention_marks as mark")
    .leftJoin("units", "units.id", "mark.unit_id")
    .select(["mark.matter_key as matterKey", "mark.content", "units.key as unitKey", "units.name as unit"])
    .where("mark.mail_id", "=", mailId)
    .orderBy("mark.id")
    .execute();
}

/** What a person was told of since a day, the latest first. */
export function listToldTo(db: Connection, accountId: string, campaignId: string, from: CivilDate) {
  return db
    .selectFrom("intervention_marks as mark")
    .innerJoin("accounts", "accounts.id", "mark.recorded_by")
    .innerJoin("units", "units.id", "mark.unit_id")
    .select([
      "mark.matter_key as matterKey",
      "mark.content",
      "mark.recorded_at as at",
      "accounts.display_name as by",
      "units.id as unitId",
      "units.key as unitKey",
      "units.short_name as unit",
    ])
    .where("mark.contact_id", "=", accountId)
    .where("mark.campaign_id", "=", campaignId)
    .where("mark.day", ">=", from)
    .orderBy("mark.recorded_at", "desc")
    .execute();
}
