import { sql } from "kysely";
import type { ImportDetail } from "~/domain/imports";
import type { OutputFields } from "~/domain/outputs";
import type { Connection, WriteTransaction } from "../client.server";
import type { ImportRowsTable } from "../schema";

export type RowState = ImportRowsTable["state"];

/** A row of a file with what it would become. */
export interface ImportRow extends ImportDetail {
  line: number;
  leader: number;
  state: RowState;
  rowKey: string;
  cells: readonly string[];
  entries: readonly OutputFields[];
}

/** Writes rows; a row that is there already (a reading that was broken off) is replaced. */
export async function putRows(
  tx: WriteTransaction,
  importId: string,
  rows: readonly ImportRow[],
): Promise<void> {
  await tx
    .insertInto("import_rows")
    .values(
      rows.map(({ line, leader, state, rowKey, cells, entries, problems, twin }) => ({
        import_id: importId,
        line,
        leader,
        state,
        row_key: rowKey,
        cells: JSON.stringify(cells),
        entries: JSON.stringify(entries),
        detail: JSON.stringify({ problems, twin }),
      })),
    )
    .execute();
}

/** Forgets so many rows of an import at most; false: there are none left. */
export async function deleteSomeRows(
  tx: WriteTransaction,
  importId: string,
  limit: number,
): Promise<boolean> {
  const lines = tx.selectFrom("import_rows").select("line").where("import_id", "=", importId).limit(limit);
  const result = await tx
    .deleteFrom("import_rows")
    .where("import_id", "=", importId)
    .where("line", "in", lines)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export interface RowSearch {
  state: RowState | null;
  /** Only lines after this one. */
  after: number;
  limit: number;
}

export async function listRows(
  db: Connection,
  importId: string,
  { state, after, limit }: RowSearch,
): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom("import_rows")
    .selectAll()
    .where("import_id", "=", importId)
    .where("line", ">", after)
    .$if(state !== null, (query) => query.where("state", "=", state ?? "new"))
    .orderBy("line")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    line: row.line,
    leader: row.leader,
    state: row.state,
    rowKey: row.row_key,
    cells: JSON.parse(row.cells),
    entries: JSON.parse(row.entries),
    ...(JSON.parse(row.detail) as ImportDetail),
  }));
}

/** What stands against the bad rows of an import that a code is named against, one entry for each story. */
export async function listProblemsWith(
  db: Connection,
  importId: string,
  code: string,
): Promise<ImportDetail["problems"][]> {
  const rows = await db
    .selectFrom("import_rows")
    .select("detail")
    .where("import_id", "=", importId)
    .where("state", "=", "bad")
    .whereRef("line", "=", "leader")
    .where("detail", "like", `%"${code}"%`)
    .execute();
  return rows.map(({ detail }) => (JSON.parse(detail) as ImportDetail).problems);
}

/**
 * All rows of these stories move to another state; the value is how many they are. Only a story with several channels
 * has further rows, which are looked for in the whole file.
 */
export async function setState(
  tx: WriteTransaction,
  importId: string,
  leaders: readonly ImportRow[],
  state: RowState,
): Promise<number> {
  const mayLead = ({ entries }: ImportRow) => entries.some(({ channels }) => channels.length > 1);
  let moved = 0;
  for (const [column, rows] of [
    ["line", leaders.filter((row) => !mayLead(row))],
    ["leader", leaders.filter(mayLead)],
  ] as const) {
    if (rows.length === 0) continue;
    const result = await tx
      .updateTable("import_rows")
      .set({ state })
      .where("import_id", "=", importId)
      .where(
        column,
        "in",
        rows.map((row) => row.line),
      )
      .executeTakeFirst();
    moved += Number(result.numUpdatedRows);
  }
  return moved;
}

/** Every row of an import in one state moves to another. */
export async function moveRows(
  tx: WriteTransaction,
  importId: string,
  { from, to }: { from: RowState; to: RowState },
): Promise<number> {
  const result = await tx
    .updateTable("import_rows")
    .set({ state: to })
    .where("import_id", "=", importId)
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Says what stands against a row, or where it is already. */
export async function refuseRow(
  tx: WriteTransaction,
  importId: string,
  leader: number,
  detail: ImportDetail,
): Promise<void> {
  await tx
    .updateTable("import_rows")
    .set({ state: detail.twin ? "twin" : "bad", detail: JSON.stringify(detail) })
    .where("import_id", "=", importId)
    .where("leader", "=", leader)
    .execute();
}

export async function countRows(db: Connection, importId: string): Promise<Map<RowState, number>> {
  const rows = await db
    .selectFrom("import_rows")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("import_id", "=", importId)
    .groupBy("state")
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

export async function insertImportOutputs(
  tx: WriteTransaction,
  importId: string,
  outputs: readonly { id: string; number: number; line: number }[],
): Promise<void> {
  await tx
    .insertInto("import_outputs")
    .values(outputs.map(({ id, number, line }) => ({ import_id: importId, output_id: id, number, line })))
    .execute();
}

/** Outputs of an import as they are now. */
export function listImportOutputs(
  db: Connection,
  importId: string,
  search: { untouched: boolean; limit: number },
) {
  return db
    .selectFrom("import_outputs")
    .innerJoin("outputs", "outputs.id", "import_outputs.output_id")
    .select(["import_outputs.number", "import_outputs.line"])
    .where("import_id", "=", importId)
    .where("outputs.status", "=", "active")
    .$if(search.untouched, (query) => query.where("outputs.version", "=", 1))
    .orderBy("import_outputs.number")
    .limit(search.limit)
    .execute();
}

/** The first and the last number of an import and how many are still in the lists. */
export async function spanOfImport(db: Connection, importId: string) {
  const row = await db
    .selectFrom("import_outputs")
    .innerJoin("outputs", "outputs.id", "import_outputs.output_id")
    .select((eb) => [
      eb.fn.min("import_outputs.number").as("first"),
      eb.fn.max("import_outputs.number").as("last"),
      sql<number>`count(case when outputs.status = 'active' then 1 end)`.as("active"),
    ])
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return row && row.first !== null ? { first: row.first, last: row.last, active: Number(row.active) } : null;
}
