import { sql } from "kysely";
import type { KnownTitle } from "~/domain/output-twins";
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
    // Written out: the index on recorded rows is not used for a state that comes as a parameter.
    .where("state", "=", sql.lit("done"))
    .where("campaign_id", "=", campaignId)
    .execute();
  return new Map(rows.map((row) => [row.row_key, { importId: row.import_id, line: row.line }]));
}

/** Those of the outputs that came with an import. */
export async function listOfImport(
  db: Connection,
  importId: string,
  outputIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("import_outputs")
    .select("output_id")
    .where("import_id", "=", importId)
    .where("output_id", "in", [...outputIds])
    .execute();
  return new Set(rows.map((row) => row.output_id));
}

/** The first output that each of these lines of an import became. */
export async function listByLines(
  db: Connection,
  importId: string,
  lines: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom("import_outputs")
    .select(["line", "output_id"])
    .where("import_id", "=", importId)
    .where("line", "in", [...lines])
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map((row) => [row.line, row.output_id]));
}

/** Ids of a campaign's outputs by their numbers. */
export async function listIdsByNumber(
  db: Connection,
  campaignId: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom("outputs")
    .select(["number", "id"])
    .where("campaign_id", "=", campaignId)
    .where("number", "in", [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.number, row.id]));
}

/** The last number that a campaign has given to an output; 0: none. */
export async function lastNumber(db: Connection, campaignId: string): Promise<number> {
  const row = await db
    .selectFrom("outputs")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Titles of the active outputs that others recorded under later numbers, once for each credited unit. */
export async function listTitlesAfter(
  db: Connection,
  { campaignId, importId, after }: { campaignId: string; importId: string; after: number },
): Promise<KnownTitle[]> {
  const rows = await db
    .selectFrom("outputs")
    .innerJoin("output_units", "output_units.output_id", "outputs.id")
    .leftJoin("import_outputs", (join) =>
      join.onRef("import_outputs.output_id", "=", "outputs.id").on("import_outputs.import_id", "=", importId),
    )
    .select(["outputs.id", "outputs.number", "outputs.published_on", "outputs.category_id"])
    .select([
      "output_units.unit_id",
      "outputs.title",
      "outputs.value",
      "outputs.channel_id",
      "outputs.story_id",
    ])
    .where("outputs.campaign_id", "=", campaignId)
    .where("outputs.number", ">", after)
    .where("outputs.status", "=", "active")
    .where("import_outputs.output_id", "is", null)
    .orderBy("outputs.number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    publishedOn: row.published_on,
    categoryId: row.category_id,
    unitId: row.unit_id,
    title: row.title,
    value: row.value,
    channelId: row.channel_id,
    storyId: row.story_id,
  }));
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
