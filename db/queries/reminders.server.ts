import { type AgendaKind, agendaKinds } from "~/domain/agenda";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { daysText, type ReminderLine, readDays, type StoredSetting } from "~/domain/reminders";
import type { Connection, WriteTransaction } from "../client.server";

export interface Digest {
  id: string;
  campaignId: string;
  day: CivilDate;
  lines: ReminderLine[];
  createdAt: string;
  isRead: boolean;
}

/** false: the person has had the digest of that day before. */
export async function insertDigest(
  tx: WriteTransaction,
  digest: {
    id: string;
    accountId: string;
    campaignId: string;
    day: CivilDate;
    lines: readonly ReminderLine[];
    createdAt: string;
    mailId: string | null;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto("reminder_digests")
    .values({
      id: digest.id,
      account_id: digest.accountId,
      campaign_id: digest.campaignId,
      day: digest.day,
      lines: digest.lines.length,
      content: JSON.stringify(digest.lines),
      created_at: digest.createdAt,
      read_at: null,
      mail_id: digest.mailId,
    })
    .onConflict((conflict) => conflict.columns(["account_id", "campaign_id", "day"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Which of the campaigns' days the person has had a digest of already. */
export async function listMadeDigests(
  db: Connection,
  accountId: string,
  days: readonly { campaignId: string; day: CivilDate }[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("reminder_digests")
    .select(["campaign_id", "day"])
    .where("account_id", "=", accountId)
    .where(
      "campaign_id",
      "in",
      days.map((one) => one.campaignId),
    )
    .execute();
  return rows
    .filter((row) => days.some((one) => one.campaignId === row.campaign_id && one.day === row.day))
    .map((row) => row.campaign_id);
}

/** A person's digests of a campaign's days `from` to `to`, newest first. */
export async function listDigests(
  db: Connection,
  { accountId, campaignId, from, to }: DigestRange,
): Promise<Digest[]> {
  const rows = await db
    .selectFrom("reminder_digests")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("campaign_id", "=", campaignId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("day", "desc")
    .execute();
  return rows.map(digestOf);
}

export interface DigestRange {
  accountId: string;
  campaignId: string;
  from: CivilDate;
  to: CivilDate;
}

/** How many lines of the digests in the range have not been read. */
export async function countUnreadLines(
  db: Connection,
  { accountId, campaignId, from, to }: DigestRange,
): Promise<number> {
  const row = await db
    .selectFrom("reminder_digests")
    .select(({ fn }) => fn.sum<number | null>("lines").as("lines"))
    .where("account_id", "=", accountId)
    .where("campaign_id", "=", campaignId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .where("read_at", "is", null)
    .executeTakeFirst();
  return row?.lines ?? 0;
}

/** Marks the person's own digests among these; returns how many changed. */
export async function updateDigestsRead(
  tx: WriteTransaction,
  accountId: string,
  digestIds: readonly string[],
  readAt: string | null,
): Promise<number> {
  const result = await tx
    .updateTable("reminder_digests")
    .set({ read_at: readAt })
    .where("account_id", "=", accountId)
    .where("id", "in", digestIds)
    .where("read_at", readAt === null ? "is not" : "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** What a person has set, by campaign; kinds that were never touched are missing. */
export async function listReminderSettings(
  db: Connection,
  accountId: string,
): Promise<{ campaignId: string; kind: AgendaKind; setting: StoredSetting }[]> {
  const rows = await db
    .selectFrom("reminder_settings")
    .selectAll()
    .where("account_id", "=", accountId)
    .execute();
  return rows.flatMap((row) => {
    const kind = agendaKinds.find((one) => one === row.kind);
    const setting = { days: readDays(row.days), byMail: row.by_mail === 1, version: row.version };
    return kind ? [{ campaignId: row.campaign_id, kind, setting }] : [];
  });
}

/** Writes one kind's setting over the one before; the caller has looked at its version in the same transaction. */
export async function saveReminderSetting(
  tx: WriteTransaction,
  place: { accountId: string; campaignId: string; kind: AgendaKind },
  setting: StoredSetting,
  updatedAt: string,
): Promise<void> {
  const values = {
    days: daysText(setting.days),
    by_mail: setting.byMail ? 1 : 0,
    version: setting.version,
    updated_at: updatedAt,
  } as const;
  await tx
    .insertInto("reminder_settings")
    .values({ account_id: place.accountId, campaign_id: place.campaignId, kind: place.kind, ...values })
    .onConflict((conflict) => conflict.columns(["account_id", "campaign_id", "kind"]).doUpdateSet(values))
    .execute();
}

function digestOf(row: {
  id: string;
  campaign_id: string;
  day: string;
  content: string;
  created_at: string;
  read_at: string | null;
}): Digest {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    day: row.day,
    lines: JSON.parse(row.content) as ReminderLine[],
    createdAt: row.created_at,
    isRead: row.read_at !== null,
  };
}
