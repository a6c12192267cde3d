import type { CivilDate } from "~/domain/calendar/civil-date";
import type { ReminderLine } from "~/domain/reminders";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReminderMailsTable } from "../schema";

export type MailState = ReminderMailsTable["state"];

export interface ReminderMail {
  id: string;
  accountId: string;
  day: CivilDate;
  state: MailState;
}

/** false: the person has or gets a mail of that day already. */
export async function insertReminderMail(
  tx: WriteTransaction,
  mail: { id: string; accountId: string; day: CivilDate; createdAt: string },
): Promise<boolean> {
  const result = await tx
    .insertInto("reminder_mails")
    .values({
      id: mail.id,
      account_id: mail.accountId,
      day: mail.day,
      state: "waiting",
      attempts: 0,
      created_at: mail.createdAt,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.columns(["account_id", "day"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

export async function findReminderMail(db: Connection, mailId: string): Promise<ReminderMail | undefined> {
  const row = await db
    .selectFrom("reminder_mails")
    .select(["id", "account_id", "day", "state"])
    .where("id", "=", mailId)
    .executeTakeFirst();
  return row && { id: row.id, accountId: row.account_id, day: row.day, state: row.state };
}

/** Moves a mail from one state to the next; false when it was not in the first any more. */
export async function moveReminderMail(
  tx: WriteTransaction,
  mailId: string,
  from: readonly MailState[],
  to: MailState,
  sentAt: string | null = null,
): Promise<boolean> {
  const result = await tx
    .updateTable("reminder_mails")
    .set((eb) => ({
      state: to,
      sent_at: sentAt,
      ...(to === "sending" ? { attempts: eb("attempts", "+", 1) } : {}),
    }))
    .where("id", "=", mailId)
    .where("state", "in", from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export interface MailedDigest {
  campaignId: string;
  campaignName: string;
  isDemo: boolean;
  day: CivilDate;
  lines: ReminderLine[];
}

/** The digests that a mail carries, nearest election first. */
export async function listMailedDigests(db: Connection, mailId: string): Promise<MailedDigest[]> {
  const rows = await db
    .selectFrom("reminder_digests")
    .innerJoin("campaigns", "campaigns.id", "reminder_digests.campaign_id")
    .select([
      "campaigns.id as campaign_id",
      "campaigns.short_name",
      "campaigns.is_demo",
      "reminder_digests.day",
      "reminder_digests.content",
    ])
    .where("reminder_digests.mail_id", "=", mailId)
    .orderBy("campaigns.election_on")
    .orderBy("campaigns.id")
    .execute();
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    campaignName: row.short_name,
    isDemo: row.is_demo === 1,
    day: row.day,
    lines: JSON.parse(row.content) as ReminderLine[],
  }));
}
