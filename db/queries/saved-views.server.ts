import type { Connection, WriteTransaction } from "../client.server";
import type { SavedViewsTable } from "../schema";

/** Views in force that a person sees: their own, and those shared with everybody; by name. */
export function listSavedViews(db: Connection, campaignId: string, accountId: string) {
  return db
    .selectFrom("saved_views")
    .innerJoin("accounts", "accounts.id", "saved_views.account_id")
    .select([
      "saved_views.id",
      "saved_views.name",
      "saved_views.query",
      "saved_views.is_shared",
      "saved_views.version",
      "saved_views.account_id",
      "accounts.display_name",
    ])
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .where((eb) => eb.or([eb("account_id", "=", accountId), eb("is_shared", "=", 1)]))
    .orderBy("is_shared", "desc")
    .orderBy("saved_views.created_at")
    .orderBy("saved_views.id")
    .execute();
}

/** A view of a campaign, removed or not. */
export function findSavedView(db: Connection, campaignId: string, id: string) {
  return db
    .selectFrom("saved_views")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function insertSavedView(tx: WriteTransaction, row: SavedViewsTable): Promise<void> {
  await tx.insertInto("saved_views").values(row).execute();
}

export async function updateSavedView(
  tx: WriteTransaction,
  id: string,
  version: number,
  what: Partial<Pick<SavedViewsTable, "name" | "is_shared" | "removed_at">>,
): Promise<void> {
  await tx
    .updateTable("saved_views")
    .set({ ...what, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .execute();
}
