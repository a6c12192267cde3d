import type { PublicitySubject } from "~/domain/publicity";
import type { Connection, WriteTransaction } from "../client.server";
import { creditsWithin, type Within } from "./outputs.server";

/** The outputs linked to the items of one subject, or of every subject of a kind; the earliest first. */
export function listLinkedOutputs(
  db: Connection,
  campaignId: string,
  subject: { kind: PublicitySubject["kind"]; key: string | null },
) {
  return db
    .selectFrom("publicity_item_outputs")
    .innerJoin("publicity_items", "publicity_items.id", "publicity_item_outputs.item_id")
    .innerJoin("outputs", "outputs.id", "publicity_item_outputs.output_id")
    .select([
      "publicity_item_outputs.item_id",
      "outputs.id",
      "outputs.number",
      "outputs.title",
      "outputs.published_on",
      "outputs.category_id",
      "outputs.status",
    ])
    .where("publicity_items.campaign_id", "=", campaignId)
    .where("publicity_items.subject_kind", "=", subject.kind)
    .$if(subject.key !== null, (query) => query.where("publicity_items.subject_key", "=", subject.key ?? ""))
    .where("publicity_items.removed_at", "is", null)
    .orderBy("outputs.published_on")
    .orderBy("outputs.number")
    .execute();
}

/** What a checklist needs of an output. */
export type LinkedOutputRow = Omit<Awaited<ReturnType<typeof listLinkedOutputs>>[number], "item_id">;

/** Of these outputs of the campaign, the active ones that credit a unit within reach. */
export async function listLinkableIds(
  db: Connection,
  campaignId: string,
  outputIds: readonly string[],
  within: Within,
): Promise<string[]> {
  const rows = await db
    .selectFrom("outputs")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .where("id", "in", [...outputIds])
    .where("status", "=", "active")
    .where(creditsWithin(within))
    .execute();
  return rows.map((row) => row.id);
}

/** Links outputs to an item; those that are linked already stay as they are. Returns how many are new. */
export async function insertPublicityLinks(
  tx: WriteTransaction,
  itemId: string,
  outputIds: readonly string[],
  by: { accountId: string; at: string },
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("publicity_item_outputs")
    .values(
      outputIds.map((outputId) => ({
        item_id: itemId,
        output_id: outputId,
        linked_by: by.accountId,
        linked_at: by.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** Takes a link away when its output credits a unit within reach; false otherwise. */
export async function deletePublicityLink(
  tx: WriteTransaction,
  link: { campaignId: string; itemId: string; outputId: string },
  within: Within,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("publicity_item_outputs")
    .where("item_id", "=", link.itemId)
    .where("output_id", "=", link.outputId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("outputs")
          .select("outputs.id")
          .where("outputs.id", "=", link.outputId)
          .where("outputs.campaign_id", "=", link.campaignId)
          .where(creditsWithin(within)),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
