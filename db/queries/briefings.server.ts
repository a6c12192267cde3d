import type { BriefingTopic, TopicContent } from "~/domain/briefings";
import type { Connection, WriteTransaction } from "../client.server";
import type { BriefingTopicsTable } from "../schema";

/** The campaign's topics by week and in their order, those that were removed among them. */
export async function listBriefingTopics(db: Connection, campaignId: string): Promise<BriefingTopic[]> {
  const [rows, units, documents] = await Promise.all([
    topicRows(db, campaignId)
      .orderBy("week")
      .orderBy("briefing_topics.sort_order")
      .orderBy("briefing_topics.id")
      .execute(),
    db
      .selectFrom("briefing_topic_units")
      .innerJoin("briefing_topics", "briefing_topics.id", "briefing_topic_units.topic_id")
      .innerJoin("units", "units.id", "briefing_topic_units.unit_id")
      .select(["topic_id as topicId", "unit_id as ownId"])
      .where("briefing_topics.campaign_id", "=", campaignId)
      .orderBy("units.sort_order")
      .orderBy("units.sort_key")
      .execute(),
    db
      .selectFrom("briefing_topic_documents")
      .innerJoin("briefing_topics", "briefing_topics.id", "briefing_topic_documents.topic_id")
      .select(["topic_id as topicId", "document_id as ownId"])
      .where("briefing_topics.campaign_id", "=", campaignId)
      .orderBy("document_id")
      .execute(),
  ]);
  const [unitsOf, documentsOf] = [gathered(units), gathered(documents)];
  return rows.map((row) => topicOf(row, unitsOf.get(row.id) ?? [], documentsOf.get(row.id) ?? []));
}

/** One topic of the campaign, also one that was removed. */
export async function findBriefingTopic(
  db: Connection,
  campaignId: string,
  id: string,
): Promise<BriefingTopic | undefined> {
  const row = await topicRows(db, campaignId).where("briefing_topics.id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const units = await db
    .selectFrom("briefing_topic_units")
    .select("unit_id")
    .where("topic_id", "=", id)
    .orderBy("unit_id")
    .execute();
  const documents = await db
    .selectFrom("briefing_topic_documents")
    .select("document_id")
    .where("topic_id", "=", id)
    .orderBy("document_id")
    .execute();
  return topicOf(
    row,
    units.map((one) => one.unit_id),
    documents.map((one) => one.document_id),
  );
}

/** Who wrote the topic as it stands, and when. */
export async function findTopicChange(
  db: Connection,
  id: string,
): Promise<{ by: string; at: string } | undefined> {
  return db
    .selectFrom("briefing_topics")
    .innerJoin("accounts", "accounts.id", "briefing_topics.changed_by")
    .select(["accounts.display_name as by", "briefing_topics.changed_at as at"])
    .where("briefing_topics.id", "=", id)
    .executeTakeFirst();
}

interface Stamp {
  accountId: string;
  at: string;
}

export async function insertBriefingTopic(
  tx: WriteTransaction,
  place: { id: string; campaignId: string; week: string; order: number },
  content: TopicContent,
  by: Stamp,
): Promise<void> {
  await tx
    .insertInto("briefing_topics")
    .values({
      id: place.id,
      campaign_id: place.campaignId,
      week: place.week,
      sort_order: place.order,
      ...columnsOf(content),
      removed_at: null,
      version: 1,
      changed_by: by.accountId,
      changed_at: by.at,
    })
    .execute();
  await insertParts(tx, place.id, content);
}

/** Writes a topic over the version it was read at; false when somebody else was first. */
export async function updateBriefingTopic(
  tx: WriteTransaction,
  at: { id: string; version: number },
  content: TopicContent,
  by: Stamp,
): Promise<boolean> {
  if (!(await updateVersion(tx, at, columnsOf(content), by))) return false;
  await tx.deleteFrom("briefing_topic_units").where("topic_id", "=", at.id).execute();
  await tx.deleteFrom("briefing_topic_documents").where("topic_id", "=", at.id).execute();
  await insertParts(tx, at.id, content);
  return true;
}

/** Takes a topic off its briefing, or with null puts it back; false when somebody else was first. */
export function updateTopicRemoved(
  tx: WriteTransaction,
  at: { id: string; version: number },
  removedAt: string | null,
  by: Stamp,
): Promise<boolean> {
  return updateVersion(tx, at, { removed_at: removedAt }, by);
}

/** Changes a topic's place in its list, which is no change of what it says. */
export async function updateTopicOrder(tx: WriteTransaction, id: string, order: number): Promise<void> {
  await tx.updateTable("briefing_topics").set({ sort_order: order }).where("id", "=", id).execute();
}

async function updateVersion(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  columns: Partial<BriefingTopicsTable>,
  by: Stamp,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("briefing_topics")
    .set({ ...columns, version: version + 1, changed_by: by.accountId, changed_at: by.at })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function insertParts(
  tx: WriteTransaction,
  id: string,
  { unitIds, documentIds }: TopicContent,
): Promise<void> {
  const units = unitIds.map((unit_id) => ({ topic_id: id, unit_id }));
  const documents = documentIds.map((document_id) => ({ topic_id: id, document_id }));
  if (units.length > 0) await tx.insertInto("briefing_topic_units").values(units).execute();
  if (documents.length > 0) await tx.insertInto("briefing_topic_documents").values(documents).execute();
}

function topicRows(db: Connection, campaignId: string) {
  return db
    .selectFrom("briefing_topics")
    .innerJoin("messages", "messages.id", "briefing_topics.message_id")
    .selectAll("briefing_topics")
    .select(["messages.key as messageKey", "messages.name as messageName"])
    .where("briefing_topics.campaign_id", "=", campaignId);
}

function gathered(rows: readonly { topicId: string; ownId: string }[]): Map<string, string[]> {
  const byTopic = new Map<string, string[]>();
  for (const { topicId, ownId } of rows) {
    const own = byTopic.get(topicId);
    if (own) own.push(ownId);
    else byTopic.set(topicId, [ownId]);
  }
  return byTopic;
}

const columnsOf = ({ messageId, from, to, guidance, bringsMessage }: TopicContent) => ({
  message_id: messageId,
  from_on: from,
  to_on: to,
  guidance,
  brings_message: bringsMessage ? (1 as const) : (0 as const),
});

function topicOf(
  row: BriefingTopicsTable & { messageKey: string; messageName: string },
  unitIds: string[],
  documentIds: string[],
): BriefingTopic {
  return {
    id: row.id,
    week: row.week,
    messageId: row.message_id,
    messageKey: row.messageKey,
    name: row.messageName,
    from: row.from_on,
    to: row.to_on,
    guidance: row.guidance,
    order: row.sort_order,
    bringsMessage: row.brings_message === 1,
    unitIds,
    documentIds,
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}
