import type { TopicLine } from "~/domain/opinion-page";
import type { Connection, WriteTransaction } from "../client.server";

/** All topics of an organisation, hidden ones among them, in the order in which they are shown. */
export async function listAllTopics(db: Connection, organisation: string): Promise<TopicLine[]> {
  const rows = await db
    .selectFrom("opinion_topics")
    .selectAll()
    .where("organisation", "=", organisation)
    .orderBy("sort_order")
    .orderBy("key")
    .execute();
  return rows.map((row) => ({
    ...{ key: row.key, parentKey: row.parent_key, name: { vi: row.name_vi, en: row.name_en } },
    ...{ isHidden: row.removed_at !== null, version: row.version },
  }));
}

/** Puts a topic at the end of the list. */
export async function insertTopic(
  tx: WriteTransaction,
  organisation: string,
  { key, parentKey, name }: Pick<TopicLine, "key" | "parentKey" | "name">,
): Promise<void> {
  const { last } = await tx
    .selectFrom("opinion_topics")
    .select(({ fn }) => fn.max("sort_order").as("last"))
    .where("organisation", "=", organisation)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("opinion_topics")
    .values({
      ...{ organisation, key, parent_key: parentKey, name_vi: name.vi, name_en: name.en },
      ...{ sort_order: (last ?? 0) + 1, removed_at: null, version: 1 },
    })
    .execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateTopic(
  tx: WriteTransaction,
  organisation: string,
  { key, version }: Pick<TopicLine, "key" | "version">,
  set: Pick<TopicLine, "parentKey" | "name"> | { hiddenAt: string | null },
): Promise<boolean> {
  const columns =
    "hiddenAt" in set
      ? { removed_at: set.hiddenAt }
      : { parent_key: set.parentKey, name_vi: set.name.vi, name_en: set.name.en };
  const { numUpdatedRows } = await tx
    .updateTable("opinion_topics")
    .set({ ...columns, version: version + 1 })
    .where("organisation", "=", organisation)
    .where("key", "=", key)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
