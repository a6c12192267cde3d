import type { PublicityItem, PublicitySubject } from "~/domain/publicity";
import type { Connection, WriteTransaction } from "../client.server";
import type { PublicityItemsTable } from "../schema";

/** The items of one subject, or of every subject of a kind, in the order in which they are shown. */
export async function listPublicityItems(
  db: Connection,
  campaignId: string,
  subject: { kind: PublicitySubject["kind"]; key: string | null },
): Promise<PublicityItem[]> {
  const rows = await db
    .selectFrom("publicity_items")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("subject_kind", "=", subject.kind)
    .$if(subject.key !== null, (query) => query.where("subject_key", "=", subject.key ?? ""))
    .where("removed_at", "is", null)
    .orderBy("side", "desc")
    .orderBy("sort_order")
    .orderBy("id")
    .execute();
  return rows.map(itemOf);
}

/** How many items have a calendar day of their own, instead of one that counts from their subject. */
export async function countDatedPublicity(db: Connection, campaignId: string): Promise<number> {
  const { items } = await db
    .selectFrom("publicity_items")
    .select((eb) => eb.fn.countAll<number>().as("items"))
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .where((eb) => eb.or([eb("from_on", "is not", null), eb("due_on", "is not", null)]))
    .executeTakeFirstOrThrow();
  return items;
}

/** One item of the campaign, also one that was removed. */
export async function findPublicityItem(db: Connection, campaignId: string, id: string) {
  const row = await db
    .selectFrom("publicity_items")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...itemOf(row), removedAt: row.removed_at };
}

export type NewPublicityItem = Omit<PublicityItem, "version">;

export async function insertPublicityItems(
  tx: WriteTransaction,
  items: readonly NewPublicityItem[],
  stamp: { campaignId: string; createdBy: string; createdAt: string },
): Promise<void> {
  const rows = items.map((item) => ({
    id: item.id,
    campaign_id: stamp.campaignId,
    subject_kind: item.subject.kind,
    subject_key: item.subject.key,
    ...columnsOf(item),
    sort_order: item.order,
    removed_at: null,
    version: 1,
    created_by: stamp.createdBy,
    created_at: stamp.createdAt,
  }));
  await tx.insertInto("publicity_items").values(rows).execute();
}

export type PublicityContent = Pick<
  PublicityItem,
  "side" | "name" | "categoryId" | "unitId" | "from" | "due"
>;

/** Writes an item over the version it was read at; false when somebody else was first. */
export async function updatePublicityItem(
  tx: WriteTransaction,
  id: string,
  atVersion: number,
  content: PublicityContent,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("publicity_items")
    .set({ ...columnsOf(content), version: atVersion + 1 })
    .where("id", "=", id)
    .where("version", "=", atVersion)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes an item away, or with null puts it back. */
export async function updatePublicityRemoved(
  tx: WriteTransaction,
  id: string,
  removedAt: string | null,
): Promise<void> {
  await tx
    .updateTable("publicity_items")
    .set((eb) => ({ removed_at: removedAt, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

function columnsOf({ side, name, categoryId, unitId, from, due }: PublicityContent) {
  return {
    side,
    name,
    category_id: categoryId,
    unit_id: unitId,
    from_on: from.on,
    from_days: from.days,
    due_on: due.on,
    due_days: due.days,
  };
}

function itemOf(row: PublicityItemsTable): PublicityItem {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, key: row.subject_key },
    side: row.side,
    name: row.name,
    categoryId: row.category_id,
    unitId: row.unit_id,
    from: { on: row.from_on, days: row.from_days },
    due: { on: row.due_on, days: row.due_days },
    order: row.sort_order,
    version: row.version,
  };
}
