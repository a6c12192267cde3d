import { firstTopics, type OpinionTopic } from "~/domain/opinion-topics";
import { foldVietnamese } from "~/domain/vietnamese";
import type { Connection, WriteTransaction } from "../client.server";

/** The organisation whose elections are held at a place, by its key; a new one begins with the first tree of topics. */
export async function organisationAt(tx: WriteTransaction, place: string): Promise<string> {
  const name = place.trim();
  const key = foldVietnamese(name);
  const { numInsertedOrUpdatedRows: begun } = await tx
    .insertInto("organisations")
    .values({ key, name })
    .onConflict((there) => there.doNothing())
    .executeTakeFirstOrThrow();
  if (begun) await insertFirstTopics(tx, key);
  return key;
}

async function insertFirstTopics(tx: WriteTransaction, organisation: string): Promise<void> {
  const rows = firstTopics.map(({ key, parentKey, name: { vi, en } }, sort_order) => ({
    ...{ organisation, key, parent_key: parentKey, name_vi: vi, name_en: en, sort_order },
    ...{ removed_at: null, version: 1 },
  }));
  await tx.insertInto("opinion_topics").values(rows).execute();
}

/** Topics that may be chosen, parents before their children. */
export async function listTopics(db: Connection, organisation: string): Promise<OpinionTopic[]> {
  const rows = await db
    .selectFrom("opinion_topics")
    .select(["key", "parent_key", "name_vi", "name_en"])
    .where("organisation", "=", organisation)
    .where("removed_at", "is", null)
    .orderBy("sort_order")
    .orderBy("key")
    .execute();
  return rows.map(({ key, parent_key, name_vi, name_en }) => ({
    ...{ key, parentKey: parent_key, name: { vi: name_vi, en: name_en } },
  }));
}
