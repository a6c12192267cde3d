import type { ExpressionBuilder } from "kysely";
import type { Connection } from "../client.server";
import type { Schema } from "../schema";

export interface GallerySearch {
  campaignId: string;
  /** Units under which the outputs stand. */
  ancestorIds: readonly string[];
  categoryIds: readonly string[] | null;
  from: string | null;
  to: string | null;
}

/** Where a page of the gallery begins: after this one. */
export interface GalleryKey {
  publishedOn: string;
  outputId: string;
  place: number;
  id: string;
}

/** Evidence of active outputs: the latest day first, output by output, each in its own order. */
export function listGallery(
  db: Connection,
  search: GallerySearch,
  { beyond, limit }: { beyond: GalleryKey | null; limit: number },
) {
  return found(db, search)
    .innerJoin("files", "files.hash", "file_links.file_hash")
    .select([
      "output_evidence.id",
      "output_evidence.output_id",
      "output_evidence.kind",
      "output_evidence.caption",
      "output_evidence.place",
      "file_links.created_at",
      "file_links.file_hash",
      "files.size",
      "outputs.number",
      "outputs.title",
      "outputs.published_on",
      "outputs.category_id",
    ])
    .$if(beyond !== null, (query) => query.where((eb) => after(eb, beyond)))
    .orderBy("outputs.published_on", "desc")
    .orderBy("output_evidence.output_id", "desc")
    .orderBy("output_evidence.place")
    .orderBy("output_evidence.id")
    .limit(limit)
    .execute();
}

export type GalleryRow = Awaited<ReturnType<typeof listGallery>>[number];

/** How many there are, and how many bytes together. */
export async function sumGallery(
  db: Connection,
  search: GallerySearch,
): Promise<{ count: number; outputs: number; bytes: number }> {
  const row = await found(db, search)
    .innerJoin("files", "files.hash", "file_links.file_hash")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.count<number>("output_evidence.output_id").distinct().as("outputs"),
      eb.fn.sum<number | null>("files.size").as("bytes"),
    ])
    .executeTakeFirstOrThrow();
  return { count: row.count, outputs: row.outputs, bytes: row.bytes ?? 0 };
}

/** The place of one of them in the gallery's order. */
export async function findGalleryKey(
  db: Connection,
  campaignId: string,
  id: string,
): Promise<GalleryKey | null> {
  const row = await db
    .selectFrom("output_evidence")
    .innerJoin("outputs", "outputs.id", "output_evidence.output_id")
    .select([
      "output_evidence.id",
      "output_evidence.output_id",
      "output_evidence.place",
      "outputs.published_on",
    ])
    .where("output_evidence.campaign_id", "=", campaignId)
    .where("output_evidence.id", "=", id)
    .executeTakeFirst();
  return row
    ? { publishedOn: row.published_on, outputId: row.output_id, place: row.place, id: row.id }
    : null;
}

function found(db: Connection, search: GallerySearch) {
  const { categoryIds, from, to } = search;
  return db
    .selectFrom("output_evidence")
    .innerJoin("file_links", "file_links.id", "output_evidence.id")
    .innerJoin("outputs", "outputs.id", "output_evidence.output_id")
    .where("output_evidence.campaign_id", "=", search.campaignId)
    .where("file_links.removed_at", "is", null)
    .where("outputs.status", "=", "active")
    .$if(categoryIds !== null, (query) => query.where("outputs.category_id", "in", [...(categoryIds ?? [])]))
    .$if(from !== null, (query) => query.where("outputs.published_on", ">=", from ?? ""))
    .$if(to !== null, (query) => query.where("outputs.published_on", "<=", to ?? ""))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("output_scope")
          .select("output_scope.output_id")
          .where("output_scope.ancestor_id", "in", [...search.ancestorIds])
          .whereRef("output_scope.published_on", "=", "outputs.published_on")
          .whereRef("output_scope.output_id", "=", "outputs.id"),
      ),
    );
}

type Places = ExpressionBuilder<Schema, "output_evidence" | "outputs">;

function after(eb: Places, key: GalleryKey | null) {
  const { publishedOn, outputId, place, id } = key ?? { publishedOn: "", outputId: "", place: 0, id: "" };
  const sameDay = eb("outputs.published_on", "=", publishedOn);
  const sameOutput = eb("output_evidence.output_id", "=", outputId);
  return eb.or([
    eb("outputs.published_on", "<", publishedOn),
    eb.and([sameDay, eb("output_evidence.output_id", "<", outputId)]),
    eb.and([sameDay, sameOutput, eb("output_evidence.place", ">", place)]),
    eb.and([sameDay, sameOutput, eb("output_evidence.place", "=", place), eb("output_evidence.id", ">", id)]),
  ]);
}
