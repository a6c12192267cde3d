import BetterSqlite3 from "better-sqlite3";
import type { CopiedValue } from "./rows-hash";
import { rowsHash } from "./rows-hash";

/** What is found in the database file of a copy. */
export interface FoundInFile {
  /** null: in order. */
  damage: "damaged" | "references" | null;
  migrations: string[];
  tables: Record<string, { rows: number; hash: string }>;
  heads: { chain: string; seq: number; hmac: string }[];
}

/**
 * Writes the database of a running server, as it is at one moment, into a new file. Its writers go on: the copy is one
 * long read. Throws when the disk is full; what was written then is the caller's to remove.
 */
export function snapshotSqlite(source: string, target: string): void {
  const database = new BetterSqlite3(source, { readonly: true, timeout: 5_000 });
  try {
    database.prepare("vacuum into ?").run(target);
  } finally {
    database.close();
  }
}

/** Bytes that a copy of the database would take, at most. */
export function sizeOfSqlite(file: string): number {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    return (
      Number(database.pragma("page_count", { simple: true })) *
      Number(database.pragma("page_size", { simple: true }))
    );
  } finally {
    database.close();
  }
}

/** Reads a database file whole: its own checks, references, and the sum of each table's rows. Throws for no database. */
export function inspectSqlite(file: string): FoundInFile {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    const damage = damageOf(database);
    if (damage === "damaged") return { damage, migrations: [], tables: {}, heads: [] };
    return {
      damage,
      migrations: migrationsIn(database),
      tables: Object.fromEntries(tablesIn(database).map((table) => [table, sumOf(database, table)])),
      heads: headsIn(database),
    };
  } finally {
    database.close();
  }
}

function damageOf(database: BetterSqlite3.Database): FoundInFile["damage"] {
  if (database.pragma("integrity_check(1)", { simple: true }) !== "ok") return "damaged";
  return (database.pragma("foreign_key_check") as unknown[]).length > 0 ? "references" : null;
}

function migrationsIn(database: BetterSqlite3.Database): string[] {
  if (!hasTable(database, "kysely_migration")) return [];
  return database.prepare("select name from kysely_migration order by name").pluck().all() as string[];
}

function headsIn(database: BetterSqlite3.Database): FoundInFile["heads"] {
  if (!hasTable(database, "audit_chains")) return [];
  return database
    .prepare("select chain, seq, hmac from audit_chains order by chain")
    .all() as FoundInFile["heads"];
}

function hasTable(database: BetterSqlite3.Database, table: string): boolean {
  return tableList(database).some(({ name }) => name === table);
}

/** The product's own tables: neither the word index, which is made from them, nor the migrator's records. */
export function tablesIn(database: BetterSqlite3.Database): string[] {
  return tableList(database)
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite|kysely)_/.test(name))
    .sort();
}

function tableList(database: BetterSqlite3.Database): { name: string }[] {
  const listed = database.pragma("table_list") as { schema: string; name: string; type: string }[];
  return listed.filter(({ schema, type }) => schema === "main" && type === "table");
}

/** Names of a table's columns, sorted: the order in which rows are hashed on either engine. */
export function columnsOf(database: BetterSqlite3.Database, table: string): string[] {
  const columns = database.pragma(`table_info(${quoted(table)})`) as { name: string }[];
  return columns.map(({ name }) => name).sort();
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The rows of a table one by one, their values in the order of `columnsOf`. */
export function rowsOf(
  database: BetterSqlite3.Database,
  table: string,
): IterableIterator<readonly CopiedValue[]> {
  const columns = columnsOf(database, table).map(quoted).join(", ");
  return database
    .prepare(`select ${columns} from ${quoted(table)}`)
    .raw()
    .iterate() as IterableIterator<readonly CopiedValue[]>;
}

function sumOf(database: BetterSqlite3.Database, table: string) {
  const hash = rowsHash();
  for (const row of rowsOf(database, table)) hash.add(row);
  return hash.sum();
}

/** The sum of each table's rows as they are now, at one moment, while others write. */
export function sumsOfSqlite(file: string): FoundInFile["tables"] {
  const database = new BetterSqlite3(file, { readonly: true, timeout: 5_000 });
  try {
    database.exec("begin");
    return Object.fromEntries(tablesIn(database).map((table) => [table, sumOf(database, table)]));
  } finally {
    database.close();
  }
}

/** Hashes of files that the database still has a row of. */
export function filesIn(file: string): { hash: string; size: number }[] {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    if (!hasTable(database, "files")) return [];
    return database.prepare("select hash, size from files order by hash").all() as {
      hash: string;
      size: number;
    }[];
  } finally {
    database.close();
  }
}
