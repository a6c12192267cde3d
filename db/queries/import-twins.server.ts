import type { KnownOutput } from "~/domain/import-twins";
import type { Connection } from "../client.server";

/** Rows that were recorded from files of a campaign, by their keys. */
export async function listRecordedKeys(
  db: Connection,
  campaignId: string,
  keys: readonly string[],
): Promise<Map<string, { importId: string; line: number }>> {
  const rows = await db
    .selectFrom("import_rows")
    .innerJoin("imports", "imports.id", "import_rows.import_id")
    .select(["row_key", "import_id", "line"])
    .where("row_key", "in", [...keys])
    .where("state", "=", "done")
    .where("campaign_id", "=", campaignId)
    .execute();
  return new Map(rows.map((row) => [row.row_key, { importId: row.import_id, line: row.line }]));
}

/** Active outputs that credit one of the units or one below it, published on one of the days. */
export async function listKnownOn(
  db: Connection,
  unitIds: readonly string[],
  days: readonly string[],
): Promise<KnownOutput[]> {
  const rows = await db
    .selectFrom("output_scope")
    .innerJoin("outputs", "outputs.id", "output_scope.output_id")
    .select([
      "number",
      "outputs.published_on",
      "ancestor_id",
      "outputs.category_id",
      "channel_id",
      "basis",
      "title",
    ])
    .where("output_scope.ancestor_id", "in", [...unitIds])
    .where("output_scope.published_on", "in", [...days])
    .execute();
  return rows.map((row) => ({
    number: row.number,
    publishedOn: row.published_on,
    unitId: row.ancestor_id,
    categoryId: row.category_id,
    channelId: row.channel_id,
    basis: row.basis,
    title: row.title,
  }));
}

/** Those of the links that an active output of the campaign has which did not come with this import. */
export async function listForeignLinks(
  db: Connection,
  { campaignId, importId, linkKeys }: { campaignId: string; importId: string; linkKeys: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("outputs")
    .leftJoin("import_outputs", (join) =>
      join.onRef("import_outputs.output_id", "=", "outputs.id").on("import_outputs.import_id", "=", importId),
    )
    .select(["link_key", "outputs.number"])
    .where("campaign_id", "=", campaignId)
    .where("link_key", "in", [...linkKeys])
    .where("status", "=", "active")
    .where("import_outputs.output_id", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.link_key ?? "", row.number]));
}

/** Whether anybody has declared "nothing happened" that still stands, so that rows have to be held against it. */
export async function hasDeclarations(db: Connection, campaignId: string): Promise<boolean> {
  const row = await db
    .selectFrom("declarations")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
