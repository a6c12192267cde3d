import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { CalendarFeedsTable } from "../schema";

export interface CalendarFeed {
  id: string;
  accountId: string;
  campaignId: string;
  kinds: string;
  createdAt: string;
  lastReadOn: string | null;
}

/** The person's feeds of a campaign that work, oldest first. */
export async function listCalendarFeeds(
  db: Connection,
  owner: { accountId: string; campaignId: string },
): Promise<CalendarFeed[]> {
  const rows = await working(db)
    .where("account_id", "=", owner.accountId)
    .where("campaign_id", "=", owner.campaignId)
    .orderBy("id")
    .execute();
  return rows.map(feedOf);
}

/** The working feed at a secret address, with the campaign's slug. */
export async function findCalendarFeed(
  db: Connection,
  tokenHash: string,
): Promise<(CalendarFeed & { slug: string }) | undefined> {
  const row = await working(db)
    .innerJoin("campaigns", "campaigns.id", "calendar_feeds.campaign_id")
    .select("campaigns.slug")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && { ...feedOf(row), slug: row.slug };
}

export async function insertCalendarFeed(
  tx: WriteTransaction,
  row: Insertable<CalendarFeedsTable>,
): Promise<void> {
  await tx.insertInto("calendar_feeds").values(row).execute();
}

/** False when the person has no such feed that works. */
export async function updateCalendarFeed(
  tx: WriteTransaction,
  feed: { id: string; accountId: string; campaignId: string },
  change: { kinds: string } | { revoked_at: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("calendar_feeds")
    .set(change)
    .where("id", "=", feed.id)
    .where("account_id", "=", feed.accountId)
    .where("campaign_id", "=", feed.campaignId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends every address of everybody; the value: how many worked. */
export async function revokeEveryFeed(tx: WriteTransaction, at: string): Promise<number> {
  const ended = await tx
    .updateTable("calendar_feeds")
    .set({ revoked_at: at })
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

export async function noteFeedRead(tx: WriteTransaction, id: string, on: string): Promise<void> {
  await tx.updateTable("calendar_feeds").set({ last_read_on: on }).where("id", "=", id).execute();
}

function working(db: Connection) {
  return db
    .selectFrom("calendar_feeds")
    .select([
      "calendar_feeds.id",
      "calendar_feeds.account_id",
      "calendar_feeds.campaign_id",
      "calendar_feeds.kinds",
      "calendar_feeds.created_at",
      "calendar_feeds.last_read_on",
    ])
    .where("revoked_at", "is", null);
}

function feedOf(row: {
  id: string;
  account_id: string;
  campaign_id: string;
  kinds: string;
  created_at: string;
  last_read_on: string | null;
}): CalendarFeed {
  return {
    id: row.id,
    accountId: row.account_id,
    campaignId: row.campaign_id,
    kinds: row.kinds,
    createdAt: row.created_at,
    lastReadOn: row.last_read_on,
  };
}
