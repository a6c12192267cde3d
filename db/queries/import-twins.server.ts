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
