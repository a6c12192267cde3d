import type { Kysely } from "kysely";
import { storedLinkKey } from "~/domain/link-key";

interface Linked {
  outputs: { id: string; link: string | null; link_key: string | null };
}

const batch = 1_000;

/**
 * Gives every stored link the key that today's rules make of it, in batches by id. For migrations: after a change of
 * the rules old rows would otherwise never be found as duplicates of new ones.
 */
export async function recomputeLinkKeys(db: Kysely<unknown>): Promise<void> {
  const linked = db as Kysely<Linked>;
  let after = "";
  for (;;) {
    const rows = await linked
      .selectFrom("outputs")
      .select(["id", "link", "link_key"])
      .where("id", ">", after)
      .where("link_key", "is not", null)
      .orderBy("id")
      .limit(batch)
      .execute();
    for (const { id, link, link_key } of rows) {
      const key = link === null ? null : storedLinkKey(link);
      if (key === link_key) continue;
      await linked.updateTable("outputs").set({ link_key: key }).where("id", "=", id).execute();
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}
