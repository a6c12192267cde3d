import type { Insertable, Selectable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { CampaignDraftsTable } from "../schema";

export async function insertCampaignDraft(
  tx: WriteTransaction,
  row: Insertable<CampaignDraftsTable>,
): Promise<void> {
  await tx.insertInto("campaign_drafts").values(row).execute();
}

/** A draft of this person, discarded ones included. */
export function findCampaignDraft(
  db: Connection,
  accountId: string,
  id: string,
): Promise<Selectable<CampaignDraftsTable> | undefined> {
  return db
    .selectFrom("campaign_drafts")
    .selectAll()
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

/** The person's drafts that were not discarded, the one worked on last first. */
export function listCampaignDrafts(
  db: Connection,
  accountId: string,
): Promise<Selectable<CampaignDraftsTable>[]> {
  return db
    .selectFrom("campaign_drafts")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("discarded_at", "is", null)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Replaces the body, or says that the draft is discarded or wanted again. */
export async function updateCampaignDraft(
  tx: WriteTransaction,
  id: string,
  values: Partial<Pick<CampaignDraftsTable, "body" | "discarded_at">> & { updated_at: string },
): Promise<void> {
  await tx
    .updateTable("campaign_drafts")
    .set((eb) => ({ ...values, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function deleteCampaignDraft(tx: WriteTransaction, id: string): Promise<void> {
  await tx.deleteFrom("campaign_drafts").where("id", "=", id).execute();
}
