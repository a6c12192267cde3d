import type { Connection, WriteTransaction } from "../client.server";
import type { OwnFeedItemsTable } from "../schema";
import type { Within } from "./outputs.server";

/** Which items are meant: of a campaign's feeds that are still named, of units within reach. */
export interface ItemScope {
  campaignId: string;
  within: Within;
}

/** Writes items that this feed has not shown before; the value is how many. */
export async function insertNewItems(
  tx: WriteTransaction,
  rows: readonly OwnFeedItemsTable[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("own_feed_items")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["feed_id", "item_key"]).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Items in a state with where their feed says they belong, the latest day first, those without a day before all. */
export async function listItems(
  db: Connection,
  scope: ItemScope,
  { state, limit }: { state: "proposed" | "dismissed"; limit: number },
) {
  if (isNowhere(scope)) return [];
  return itemsIn(db, scope)
    .selectAll("own_feed_items")
    .select(["own_feeds.address", "own_feeds.unit_id", "own_feeds.channel_id", "own_feeds.category_id"])
    .where("own_feed_items.state", "=", state)
    .orderBy((eb) => eb.fn.coalesce("own_feed_items.published_on", eb.val("9999-12-31")), "desc")
    .orderBy("own_feed_items.id", "desc")
    .limit(limit)
    .execute();
}

export type ListedItem = Awaited<ReturnType<typeof listItems>>[number];

export async function countItems(
  db: Connection,
  scope: ItemScope,
  state: "proposed" | "dismissed",
): Promise<number> {
  if (isNowhere(scope)) return 0;
  const row = await itemsIn(db, scope)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("own_feed_items.state", "=", state)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How many items of each feed are in each state. */
export function countItemsByFeed(db: Connection, campaignId: string) {
  return itemsIn(db, { campaignId, within: "all" })
    .select((eb) => ["own_feed_items.feed_id", "own_feed_items.state", eb.fn.countAll<number>().as("count")])
    .groupBy(["own_feed_items.feed_id", "own_feed_items.state"])
    .execute();
}

/** Those of these items that are within reach, in any state, in the order asked for. */
export async function findItems(
  db: Connection,
  scope: ItemScope,
  ids: readonly string[],
): Promise<ListedItem[]> {
  if (isNowhere(scope) || ids.length === 0) return [];
  const rows = await itemsIn(db, scope)
    .selectAll("own_feed_items")
    .select(["own_feeds.address", "own_feeds.unit_id", "own_feeds.channel_id", "own_feeds.category_id"])
    .where("own_feed_items.id", "in", [...ids])
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Items within reach that were decided by one act. */
export async function listDecided(db: Connection, scope: ItemScope, decision: string): Promise<string[]> {
  if (isNowhere(scope)) return [];
  const rows = await itemsIn(db, scope)
    .select("own_feed_items.id")
    .where("own_feed_items.decision", "=", decision)
    .execute();
  return rows.map(({ id }) => id);
}

/** Decides about items that are in a state, or takes the decision back; the value is how many. */
export async function moveItems(
  tx: WriteTransaction,
  ids: readonly string[],
  from: OwnFeedItemsTable["state"],
  to: Pick<OwnFeedItemsTable, "state" | "decision" | "decided_by" | "decided_at" | "output_id">,
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable("own_feed_items")
    .set(to)
    .where("id", "in", [...ids])
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const isNowhere = ({ within }: ItemScope) => within !== "all" && within.length === 0;

function itemsIn(db: Connection, { campaignId, within }: ItemScope) {
  return db
    .selectFrom("own_feed_items")
    .innerJoin("own_feeds", "own_feeds.id", "own_feed_items.feed_id")
    .where("own_feeds.campaign_id", "=", campaignId)
    .where("own_feeds.removed_at", "is", null)
    .$if(within !== "all", (query) =>
      query.where("own_feeds.unit_id", "in", within === "all" ? [] : [...within]),
    );
}
