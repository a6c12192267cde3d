import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CompiledQuery, type Kysely, Migrator, type Transaction } from "kysely";
import { ServerTrouble } from "~/domain/server-trouble";
import { chainTurns } from "./dialects/chain-turns";
import { assertDurable, lockChain, openPostgres } from "./dialects/postgres.server";
import { openSqlite } from "./dialects/sqlite.server";
import { groupedWriter } from "./dialects/sqlite-writer.server";
import { migrationProvider, migrations } from "./migrations";
import { refillWords } from "./migrations/output-words";
import type { Schema } from "./schema";

export type Connection = Kysely<Schema>;
export type WriteTransaction = Transaction<Schema>;

/** What use cases get: a connection for reading that never waits for a writer, and one way to write. */
export interface Database {
  kind: "sqlite" | "postgres";
  read: Connection;
  /** Runs `work` in one transaction; all writers of the same audit chain (a campaign, or "system") run in turn. */
  write<T>(chain: string, work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabasePlace {
  /** `postgres://…`; without it, SQLite in `dataDir`. */
  url?: string | undefined;
  dataDir: string;
  onError?: (error: Error) => void;
}

export const sqliteFile = (dataDir: string) => join(dataDir, "cot-moc.sqlite");

/** Opens the one database of this process. Throws when it could lose acknowledged writes. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  return place.url
    ? openPostgresDatabase(place.url, place.onError ?? (() => {}))
    : openSqliteDatabase(place.dataDir);
}

/** One that writes and one that has begun to wait for its lock: a third would only hold a connection. */
const connectionsOfChain = 2;
/** How long a writer waits for its chain before it comes to a connection (milliseconds), as then for the lock. */
const longestInLine = 15_000;

/** Readers have a pool of their own: writers that queue for a chain hold a connection each while they wait. */
async function openPostgresDatabase(url: string, onError: (error: Error) => void): Promise<Database> {
  const reader = openPostgres(url, onError, "reader");
  const writer = openPostgres(url, onError, "writer");
  const turnOf = chainTurns(connectionsOfChain, longestInLine);
  const close = async () => {
    await reader.destroy();
    await writer.destroy();
  };
  await assertDurable(reader).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    kind: "postgres",
    read: reader,
    write: (chain, work) => turnOf(chain, () => writeInTurn(writer, chain, work)),
    close,
  };
}

/**
 * A connection that turns out to be broken before the work has begun is replaced by another one, once. Later nothing is
 * tried again: whether a commit that got no answer was made, only the sender's idempotency key tells.
 */
async function writeInTurn<T>(
  writer: Connection,
  chain: string,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  let hasBegun = false;
  const attempt = () =>
    writer.transaction().execute(async (tx) => {
      await lockChain(tx, chain);
      hasBegun = true;
      return work(tx);
    });
  try {
    return await attempt();
  } catch (error) {
    const isAway = error instanceof ServerTrouble && error.kind === "away";
    if (hasBegun || !isAway) throw error;
    return attempt();
  }
}

async function openSqliteDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const writer = openSqlite(sqliteFile(dataDir));
  const reader = openSqlite(sqliteFile(dataDir), { readonly: true });
  // Kysely closes only what it has used once; an unused reader would keep the WAL from being folded in at the end.
  for (const connection of [writer, reader]) await connection.connection().execute(async () => {});
  const write = groupedWriter(writer);
  return {
    kind: "sqlite",
    read: reader,
    write: (_chain, work) => write(work),
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** Brings the schema up to date; a second process waits for the first. Returns the names that were run. */
export async function migrate(place: DatabasePlace): Promise<string[]> {
  const db = place.url
    ? openPostgres(place.url, place.onError ?? (() => {}), "migrator")
    : openForMigration(place.dataDir);
  try {
    return await migrateOn(db);
  } finally {
    await db.destroy();
  }
}

/**
 * The same on a connection, as far as one migration if it is named: all of it or nothing. Throws NewerSchema, with
 * nothing changed, on a database that a newer program has brought further.
 */
export async function migrateOn(db: Connection, through?: string): Promise<string[]> {
  const unknown = await unknownMigrations(db);
  if (unknown.length > 0) throw new NewerSchema(unknown);
  const migrator = migratorOf(db);
  const run = through === undefined ? migrator.migrateToLatest() : migrator.migrateTo(through);
  const { error, results } = await run;
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** The database is a newer program's. */
export class NewerSchema extends Error {
  constructor(readonly names: readonly string[]) {
    super(
      `Cơ sở dữ liệu thuộc phiên bản mới hơn phần mềm này (${names.join(", ")}). Cài lại phiên bản mới, hoặc phục hồi bản sao lưu của phiên bản cũ.`,
    );
  }
}

/** Names of migrations that the database has had and this program does not know. */
export async function unknownMigrations(db: Connection): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === migrationTable)) return [];
  const done = await db.executeQuery<{ name: string }>(
    CompiledQuery.raw(`select name from ${migrationTable} order by name`),
  );
  return done.rows.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
}

const migrationTable = "kysely_migration";

function openForMigration(dataDir: string): Connection {
  mkdirSync(dataDir, { recursive: true });
  return openSqlite(sqliteFile(dataDir));
}

/** Makes a SQLite file with the schema that exactly these migrations give; throws when one of them is not known. */
export async function createSchema(file: string, names: readonly string[]): Promise<void> {
  const wanted = Object.fromEntries(
    names.map((name) => {
      const migration = migrations[name];
      if (!migration) throw new Error(`no migration ${name}`);
      return [name, migration];
    }),
  );
  const db = openSqlite(file);
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => wanted } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

/** Brings a SQLite file up to date and makes its word index anew when `words` says that it has none. */
export async function bringUpToDate(file: string, words: "kept" | "missing"): Promise<void> {
  const db = openSqlite(file);
  try {
    const { error } = await migratorOf(db).migrateToLatest();
    if (error) throw error;
    if (words === "missing") await refillWords(db as unknown as Kysely<unknown>);
  } finally {
    await db.destroy();
  }
}

/** Makes the word index of a database anew from its outputs. */
export async function makeWordsAnew(database: Database): Promise<void> {
  await database.write("words", (tx) => refillWords(tx as unknown as Kysely<unknown>));
}

/** How many migrations a database has had. */
export async function countMigrations(db: Connection): Promise<number> {
  const known = await migratorOf(db).getMigrations();
  return known.filter((one) => one.executedAt !== undefined).length;
}

/** Names of migrations that this program knows and the database has not had. */
export async function pendingMigrations(db: Connection): Promise<string[]> {
  const known = await migratorOf(db).getMigrations();
  return known.filter((one) => one.executedAt === undefined).map((one) => one.name);
}

function migratorOf(db: Connection): Migrator {
  return new Migrator({ db, provider: migrationProvider });
}
