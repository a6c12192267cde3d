import type { Insertable, Selectable, Updateable } from "kysely";
import type { ImportFound, ImportOptions, ImportStatus } from "~/domain/imports";
import type { Problem } from "~/domain/problem";
import type { Connection, WriteTransaction } from "../client.server";
import type { ImportsTable } from "../schema";

/** An import as it is kept. */
export interface Import {
  id: string;
  campaignId: string;
  accountId: string;
  by: string;
  fileName: string;
  fileHash: string;
  fileSize: number;
  status: ImportStatus;
  options: ImportOptions;
  found: ImportFound | null;
  problem: Problem | null;
  rows: { all: number; fresh: number; twins: number; bad: number };
  /** Rows that the act at work has behind it. */
  written: number;
  outputs: number;
  version: number;
  createdAt: string;
  doneAt: string | null;
  undoneAt: string | null;
}

export async function findImport(db: Connection, id: string): Promise<Import | undefined> {
  const row = await whole(db).where("imports.id", "=", id).executeTakeFirst();
  return row && importOf(row);
}

/** The newest imports of a campaign; those of one person unless `accountId` is null. */
export async function listImports(
  db: Connection,
  { campaignId, accountId, limit }: { campaignId: string; accountId: string | null; limit: number },
): Promise<Import[]> {
  const rows = await whole(db)
    .where("imports.campaign_id", "=", campaignId)
    .where("imports.status", "<>", "dropped")
    .$if(accountId !== null, (query) => query.where("imports.account_id", "=", accountId ?? ""))
    .orderBy("imports.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(importOf);
}

/** The newest other import of the same file from which rows were recorded and are not undone. */
export async function findSameFile(
  db: Connection,
  { id, campaignId, fileHash }: Pick<Import, "id" | "campaignId" | "fileHash">,
): Promise<Import | undefined> {
  const row = await whole(db)
    .where("imports.campaign_id", "=", campaignId)
    .where("imports.file_hash", "=", fileHash)
    .where("imports.status", "in", ["writing", "done"])
    .where("imports.outputs", ">", 0)
    .where("imports.id", "<>", id)
    .orderBy("imports.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && importOf(row);
}

export async function insertImport(tx: WriteTransaction, row: Insertable<ImportsTable>): Promise<void> {
  await tx.insertInto("imports").values(row).execute();
}

export interface ImportChange {
  status?: ImportStatus;
  options?: ImportOptions;
  found?: ImportFound | null;
  problem?: Problem | null;
  rows?: Import["rows"];
  written?: number;
  outputs?: number;
  doneAt?: string | null;
  undoneAt?: string | null;
}

/** Moves an import on if it is still in that state and version; a change of its state makes a new version. */
export async function moveImport(
  tx: WriteTransaction,
  at: { id: string; status: ImportStatus; version: number },
  change: ImportChange,
): Promise<boolean> {
  const result = await tx
    .updateTable("imports")
    .set({ ...columnsOf(change), version: change.status ? at.version + 1 : at.version })
    .where("id", "=", at.id)
    .where("status", "=", at.status)
    .where("version", "=", at.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Adds to what the act at work has behind it. */
export async function addProgress(
  tx: WriteTransaction,
  id: string,
  { rows, outputs }: { rows: number; outputs: number },
): Promise<void> {
  await tx
    .updateTable("imports")
    .set((eb) => ({ written: eb("written", "+", rows), outputs: eb("outputs", "+", outputs) }))
    .where("id", "=", id)
    .execute();
}

export async function insertPart(
  tx: WriteTransaction,
  row: { import_id: string; part: number; content: string },
): Promise<void> {
  await tx.insertInto("import_parts").values(row).execute();
}

/** The file's content, base64, part after part. */
export async function listParts(db: Connection, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("import_parts")
    .select("content")
    .where("import_id", "=", importId)
    .orderBy("part")
    .execute();
  return rows.map(({ content }) => content);
}

/** Forgets the file itself; what its rows said stays. */
export async function deleteParts(tx: WriteTransaction, importId: string): Promise<void> {
  await tx.deleteFrom("import_parts").where("import_id", "=", importId).execute();
}

function whole(db: Connection) {
  return db
    .selectFrom("imports")
    .innerJoin("accounts", "accounts.id", "imports.account_id")
    .selectAll("imports")
    .select("accounts.display_name");
}

/** What imports of before names were asked for do not hold. */
const optionsSince: Pick<ImportOptions, "names"> = { names: [] };
const foundSince: Pick<ImportFound, "unknown" | "sums"> = { unknown: [], sums: 0 };

function importOf(row: Selectable<ImportsTable> & { display_name: string }): Import {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    accountId: row.account_id,
    by: row.display_name,
    fileName: row.file_name,
    fileHash: row.file_hash,
    fileSize: row.file_size,
    status: row.status,
    options: { ...optionsSince, ...JSON.parse(row.options) },
    found: row.found === "" ? null : { ...foundSince, ...JSON.parse(row.found) },
    problem: row.problem === "" ? null : JSON.parse(row.problem),
    rows: { all: row.rows_all, fresh: row.rows_new, twins: row.rows_twin, bad: row.rows_bad },
    written: row.written,
    outputs: row.outputs,
    version: row.version,
    createdAt: row.created_at,
    doneAt: row.done_at,
    undoneAt: row.undone_at,
  };
}

function columnsOf(change: ImportChange): Updateable<ImportsTable> {
  const { status, options, found, problem, rows, written, outputs, doneAt, undoneAt } = change;
  const json = (value: unknown) => (value === null ? "" : JSON.stringify(value));
  return {
    ...(status === undefined ? {} : { status }),
    ...(options === undefined ? {} : { options: JSON.stringify(options) }),
    ...(found === undefined ? {} : { found: json(found) }),
    ...(problem === undefined ? {} : { problem: json(problem) }),
    ...(rows === undefined
      ? {}
      : { rows_all: rows.all, rows_new: rows.fresh, rows_twin: rows.twins, rows_bad: rows.bad }),
    ...(written === undefined ? {} : { written }),
    ...(outputs === undefined ? {} : { outputs }),
    ...(doneAt === undefined ? {} : { done_at: doneAt }),
    ...(undoneAt === undefined ? {} : { undone_at: undoneAt }),
  };
}
