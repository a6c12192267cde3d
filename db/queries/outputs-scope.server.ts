import type { Connection, WriteTransaction } from "../client.server";
import type { OutputScopeTable } from "../schema";

/** Files active outputs under every unit of their scope. */
export async function insertScope(tx: WriteTransaction, rows: readonly OutputScopeTable[]): Promise<void> {
  await tx
    .insertInto("output_scope")
    .values([...rows])
    .execute();
}

/** Takes an output from under the units that it stood under on a day. */
export async function deleteScope(
  tx: WriteTransaction,
  place: { outputId: string; publishedOn: string; ancestorIds: readonly string[] },
): Promise<void> {
  await tx
    .deleteFrom("output_scope")
    .where("ancestor_id", "in", [...place.ancestorIds])
    .where("published_on", "=", place.publishedOn)
    .where("output_id", "=", place.outputId)
    .execute();
}

/** Where one page of a list ends and the next begins. */
export interface ScopeKey {
  publishedOn: string;
  outputId: string;
}

export interface ScopeSearch {
  /** Units whose subtrees are wanted; an output under several of them comes once. */
  ancestorIds: readonly string[];
  /** null: all. */
  categoryIds: readonly string[] | null;
  from: string | null;
  to: string | null;
  /** Only what comes after (older) or before (newer) this key. */
  beyond: ScopeKey | null;
  direction: "older" | "newer";
  limit: number;
}

/** Keys of active outputs under units, the newest first; with direction "newer" those nearest to the key first. */
export async function listScopeKeys(db: Connection, search: ScopeSearch): Promise<ScopeKey[]> {
  const { ancestorIds, categoryIds, limit, direction } = search;
  // One ordered walk along the index for each unit and category costs the same at any depth; their union would not.
  const walks = ancestorIds.flatMap((ancestorId) =>
    categoryIds === null
      ? [walkScope(db, search, ancestorId, null)]
      : categoryIds.map((categoryId) => walkScope(db, search, ancestorId, categoryId)),
  );
  const found = await Promise.all(walks);
  if (found.length === 1) return found[0] ?? [];
  const distinct = new Map(found.flat().map((key) => [key.outputId, key]));
  const sign = direction === "older" ? -1 : 1;
  return [...distinct.values()].sort((a, b) => sign * compareKeys(a, b)).slice(0, limit);
}

function walkScope(
  db: Connection,
  search: ScopeSearch,
  ancestorId: string,
  categoryId: string | null,
): Promise<ScopeKey[]> {
  const { from, to, beyond, direction, limit } = search;
  const order = direction === "older" ? "desc" : "asc";
  return db
    .selectFrom("output_scope")
    .select(["published_on as publishedOn", "output_id as outputId"])
    .where("ancestor_id", "=", ancestorId)
    .$if(categoryId !== null, (query) => query.where("category_id", "=", categoryId))
    .$if(from !== null, (query) => query.where("published_on", ">=", from))
    .$if(to !== null, (query) => query.where("published_on", "<=", to))
    .$if(beyond !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple("published_on", "output_id"),
          direction === "older" ? "<" : ">",
          eb.tuple(beyond?.publishedOn ?? "", beyond?.outputId ?? ""),
        ),
      ),
    )
    .orderBy("published_on", order)
    .orderBy("output_id", order)
    .limit(limit)
    .execute();
}

function compareKeys(a: ScopeKey, b: ScopeKey): number {
  const [x, y] = [`${a.publishedOn} ${a.outputId}`, `${b.publishedOn} ${b.outputId}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
