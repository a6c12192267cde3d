import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReportNudgeMailsTable, ReportNudgesTable } from "../schema";

/** Heads and members of some units on a day who can sign in, by name; a unit as often as it has people. */
export function listContacts(db: Connection, campaignId: string, unitIds: readonly string[], on: CivilDate) {
  return db
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select([
      "memberships.unit_id as unitId",
      "accounts.id as accountId",
      "accounts.display_name as name",
      "accounts.email",
    ])
    .distinct()
    .where("memberships.campaign_id", "=", campaignId)
    .where("memberships.unit_id", "in", [...unitIds])
    .where("memberships.role", "in", ["unit-head", "member"])
    .where("memberships.valid_from", "<=", on)
    .where((eb) => eb.or([eb("memberships.valid_to", "is", null), eb("memberships.valid_to", ">", on)]))
    .where("accounts.status", "=", "active")
    .where("accounts.password_hash", "is not", null)
    .orderBy("accounts.display_name")
    .orderBy("accounts.id")
    .execute();
}

/** Who was told of some reports, the latest first. */
export function listNudges(db: Connection, expectedIds: readonly string[]) {
  return db
    .selectFrom("report_nudges as nudge")
    .innerJoin("accounts", "accounts.id", "nudge.nudged_by")
    .select([
      "nudge.expected_id as expectedId",
      "nudge.contact_id as contactId",
      "nudge.channel",
      "nudge.day",
      "nudge.nudged_at as at",
      "accounts.display_name as by",
    ])
    .where("nudge.expected_id", "in", [...expectedIds])
    .orderBy("nudge.nudged_at", "desc")
    .orderBy("nudge.id", "desc")
    .execute();
}

export async function insertNudge(tx: WriteTransaction, row: ReportNudgesTable): Promise<void> {
  await tx.insertInto("report_nudges").values(row).execute();
}

export type NudgeMailState = ReportNudgeMailsTable["state"];

export async function insertNudgeMail(
  tx: WriteTransaction,
  mail: { id: string; campaignId: string; accountId: string; day: CivilDate; at: string },
): Promise<void> {
  await tx
    .insertInto("report_nudge_mails")
    .values({
      ...{ id: mail.id, campaign_id: mail.campaignId, account_id: mail.accountId, day: mail.day },
      ...{ state: "waiting", attempts: 0, created_at: mail.at, sent_at: null },
    })
    .execute();
}

export interface NudgeMail {
  id: string;
  accountId: string;
  campaignId: string;
  day: CivilDate;
  state: NudgeMailState;
}

export function findNudgeMail(db: Connection, id: string): Promise<NudgeMail | undefined> {
  return db
    .selectFrom("report_nudge_mails")
    .select(["id", "account_id as accountId", "campaign_id as campaignId", "day", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Moves a mail from one state to the next; false when it was not in the first any more. */
export async function moveNudgeMail(
  tx: WriteTransaction,
  id: string,
  from: readonly NudgeMailState[],
  to: NudgeMailState,
  sentAt: string | null = null,
): Promise<boolean> {
  const result = await tx
    .updateTable("report_nudge_mails")
    .set((eb) => ({
      state: to,
      sent_at: sentAt,
      ...(to === "sending" ? { attempts: eb("attempts", "+", 1) } : {}),
    }))
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** What a mail tells of, as far as it is still missing. */
export function listStillMissing(db: Connection, mailId: string) {
  return db
    .selectFrom("report_nudges as nudge")
    .innerJoin("expected_reports as expected", "expected.id", "nudge.expected_id")
    .innerJoin("units", "units.id", "expected.unit_id")
    .leftJoin("weekly_reports as report", "report.expected_id", "expected.id")
    .select([
      "units.key as unitKey",
      "units.name as unit",
      "expected.period_from as from",
      "expected.due_at as dueAt",
    ])
    .where("nudge.mail_id", "=", mailId)
    .where("expected.cancelled_at", "is", null)
    .where("report.first_submitted_at", "is", null)
    .orderBy("expected.period_from")
    .orderBy("units.sort_key")
    .execute();
}

/** How many letters about some reports are in each state, and how many of those that wait have been tried. */
export function countNudgeMails(db: Connection, expectedIds: readonly string[]) {
  return db
    .selectFrom("report_nudge_mails as mail")
    .innerJoin("report_nudges as nudge", "nudge.mail_id", "mail.id")
    .select(["mail.id", "mail.state", "mail.attempts"])
    .distinct()
    .where("nudge.expected_id", "in", [...expectedIds])
    .execute();
}
