import type { Connection, WriteTransaction } from "../client.server";

/** Keys of all messages that the campaign has ever had. */
export async function listMessageKeys(db: Connection, campaignId: string): Promise<Set<string>> {
  const rows = await db.selectFrom("messages").select("key").where("campaign_id", "=", campaignId).execute();
  return new Set(rows.map(({ key }) => key));
}

/** Adds a message at the end of the campaign's list. */
export async function insertMessage(
  tx: WriteTransaction,
  { id, campaignId, key, name }: { id: string; campaignId: string; key: string; name: string },
): Promise<void> {
  const last = await tx
    .selectFrom("messages")
    .select((eb) => eb.fn.max("sort_order").as("order"))
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  await tx
    .insertInto("messages")
    .values({
      id,
      campaign_id: campaignId,
      key,
      name,
      sort_order: (last?.order ?? 0) + 1,
      is_active: 1,
    })
    .execute();
}

export async function renameMessage(tx: WriteTransaction, id: string, name: string): Promise<void> {
  await tx.updateTable("messages").set({ name }).where("id", "=", id).execute();
}

/** Offers a message in forms, or no longer; false when it was so already. */
export async function setMessageActive(
  tx: WriteTransaction,
  id: string,
  isActive: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("messages")
    .set({ is_active: isActive ? 1 : 0 })
    .where("id", "=", id)
    .where("is_active", "=", isActive ? 0 : 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether any output, counted or withdrawn, or any topic of a briefing but one points to the message. */
export async function isMessageUsed(
  db: Connection,
  messageId: string,
  { butTopic, isLiveOnly }: { butTopic: string; isLiveOnly: boolean },
): Promise<boolean> {
  const output = await db
    .selectFrom("outputs")
    .select("id")
    .where("message_id", "=", messageId)
    .limit(1)
    .executeTakeFirst();
  if (output) return true;
  const topic = await db
    .selectFrom("briefing_topics")
    .select("id")
    .where("message_id", "=", messageId)
    .where("id", "<>", butTopic)
    .$if(isLiveOnly, (query) => query.where("removed_at", "is", null))
    .limit(1)
    .executeTakeFirst();
  return topic !== undefined;
}
