import type { Kysely, Migration } from "kysely";
import { firstTopics } from "~/domain/opinion-topics";
import { foldVietnamese } from "~/domain/vietnamese";
import { ddl } from "./ddl";

interface Tables {
  campaigns: { id: string; no: number; place: string; organisation: string };
  organisations: { key: string; name: string };
  opinion_topics: {
    organisation: string;
    key: string;
    parent_key: string | null;
    name_vi: string;
    name_en: string;
    sort_order: number;
  };
}

/**
 * Whose elections they are. What the public says is followed by an organisation from one election to the next, so
 * topics and reports of opinion hang on it. Elections of one place are one organisation's.
 */
export const organisations: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table organisations (
        key KEY primary key,
        name text not null
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table opinion_topics (
        organisation KEY not null references organisations (key),
        key KEY not null,
        parent_key KEY,
        name_vi text not null,
        name_en text not null,
        sort_order INT not null,
        removed_at KEY,
        version INT not null default 1,
        primary key (organisation, key)
      ) STRICT_KEYED`,
    );
    await ddl(db, "alter table campaigns add column organisation KEY not null default ''");
    await placeCampaigns(db as Kysely<Tables>);
  },
};

async function placeCampaigns(db: Kysely<Tables>): Promise<void> {
  const campaigns = await db.selectFrom("campaigns").select(["id", "place"]).orderBy("no").execute();
  const known = new Set<string>();
  for (const { id, place } of campaigns) {
    const key = foldVietnamese(place.trim());
    if (!known.has(key)) await begin(db, key, place.trim());
    known.add(key);
    await db.updateTable("campaigns").set({ organisation: key }).where("id", "=", id).execute();
  }
}

async function begin(db: Kysely<Tables>, organisation: string, name: string): Promise<void> {
  await db.insertInto("organisations").values({ key: organisation, name }).execute();
  const topics = firstTopics.map(({ key, parentKey, name: { vi, en } }, sort_order) => ({
    ...{ organisation, key, parent_key: parentKey, name_vi: vi, name_en: en, sort_order },
  }));
  await db.insertInto("opinion_topics").values(topics).execute();
}
