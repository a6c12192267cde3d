import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { OwnFeedsTable } from "../schema";

/** A unit's own feed as it is kept. */
export interface OwnFeed {
  id: string;
  campaignId: string;
  unitId: string;
  channelId: string | null;
  categoryId: string | null;
  address: string;
  isPaused: boolean;
  removedAt: string | null;
  etag: string;
  lastModified: string;
  /** How often it has been read or begun anew; a job is about one of these, so that none is carried out twice. */
  readings: number;
  /** Failures in a row. */
  failures: number;
  /** Code of the last reading's failure; null: none. */
  problem: string | null;
  readAt: string | null;
  goodAt: string | null;
  nextReadAt: string | null;
  version: number;
}

/** The campaign's feeds, in the order in which they were named. */
export async function listFeeds(db: Connection, campaignId: string): Promise<OwnFeed[]> {
  const rows = await db
    .selectFrom("own_feeds")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(feedOf);
}

/** A feed by its id, removed or not. */
export async function findFeed(db: Connection, id: string): Promise<OwnFeed | undefined> {
  const row = await db.selectFrom("own_feeds").selectAll().where("id", "=", id).executeTakeFirst();
  return row && feedOf(row);
}

/** The feed that reads an address already. */
export async function findFeedAt(
  db: Connection,
  campaignId: string,
  address: string,
): Promise<OwnFeed | undefined> {
  const row = await db
    .selectFrom("own_feeds")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("address", "=", address)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row && feedOf(row);
}

/** Feeds whose next reading was due before an instant and has not come: their chain of jobs is broken. */
export async function listOverdueFeeds(db: Connection, before: string): Promise<OwnFeed[]> {
  const rows = await db
    .selectFrom("own_feeds")
    .selectAll()
    .where("removed_at", "is", null)
    .where("paused", "=", 0)
    .where("next_read_at", "<", before)
    .execute();
  return rows.map(feedOf);
}

/** Addresses of the campaign's channels. */
export async function listChannelAddresses(db: Connection, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("channels")
    .select("url")
    .where("campaign_id", "=", campaignId)
    .where("url", "is not", null)
    .execute();
  return rows.flatMap(({ url }) => url ?? []);
}

export async function insertFeed(tx: WriteTransaction, row: Insertable<OwnFeedsTable>): Promise<void> {
  await tx.insertInto("own_feeds").values(row).execute();
}

export type FeedChange = Partial<Omit<OwnFeedsTable, "id" | "campaign_id" | "readings" | "version">>;

/** Changes a feed as a person does it: its version moves on. */
export async function updateFeed(tx: WriteTransaction, id: string, change: FeedChange): Promise<void> {
  await tx
    .updateTable("own_feeds")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Writes what a reading came to; false when the feed was read or begun anew since it was looked at. */
export async function settleReading(
  tx: WriteTransaction,
  feed: Pick<OwnFeed, "id" | "readings">,
  result: FeedChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("own_feeds")
    .set({ ...result, readings: feed.readings + 1 })
    .where("id", "=", feed.id)
    .where("readings", "=", feed.readings)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

function feedOf(row: OwnFeedsTable): OwnFeed {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    channelId: row.channel_id,
    categoryId: row.category_id,
    address: row.address,
    isPaused: row.paused === 1,
    removedAt: row.removed_at,
    etag: row.etag,
    lastModified: row.last_modified,
    readings: row.readings,
    failures: row.failures,
    problem: row.problem,
    readAt: row.read_at,
    goodAt: row.good_at,
    nextReadAt: row.next_read_at,
    version: row.version,
  };
}
