import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { ServerTrouble } from "~/domain/server-trouble";
import type { Schema } from "../schema";

/** How long one attempt may block the event loop, and how long a write waits for another process in all (ms). */
const busyTimeout = 20;
const patience = 5_000;

/**
 * Opens one SQLite connection: WAL, foreign keys, and `synchronous=FULL` asserted, because better-sqlite3 falls
 * back to NORMAL on a second start and would then lose acknowledged writes at a power cut.
 */
export function openSqlite(file: string, options: { readonly?: boolean } = {}): Kysely<Schema> {
  const database = new BetterSqlite3(file, { readonly: options.readonly ?? false, timeout: busyTimeout });
  if (!options.readonly) database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma(`cache_size = -${options.readonly ? 16_000 : 4_000}`);
  database.pragma("temp_store = MEMORY");
  assertPragmas(database);
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new TransactionalDdlAdapter(),
      createDriver: () => new SqliteDriver(database),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** SQLite rolls back DDL too: a migration is all or nothing, and a second migrator waits for the first. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function assertPragmas(database: BetterSqlite3.Database): void {
  const wanted = { synchronous: 2, foreign_keys: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    const found = database.pragma(name, { simple: true });
    if (found !== value) throw new Error(`SQLite: ${name} is ${String(found)}, must be ${value}`);
  }
}

/**
 * One connection, one user at a time. Differs from Kysely's own driver in three ways, each measured:
 * BEGIN IMMEDIATE (a deferred one fails with SQLITE_BUSY_SNAPSHOT), waiting for a foreign lock without blocking
 * the event loop, and statements prepared once.
 */
class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  #queue: Promise<void> = Promise.resolve();

  constructor(database: BetterSqlite3.Database) {
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#queue;
    let release = () => {};
    this.#queue = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#connection.release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#connection.release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await patiently(() => connection.executeQuery(CompiledQuery.raw("begin immediate")));
    this.#connection.holdTogether();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await patiently(() => connection.executeQuery(CompiledQuery.raw("commit")));
    this.#connection.letApart();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite has rolled back by itself where the disk was full or failed.
    if (this.#connection.letApart()) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patience;
  for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const isBusy = (error: unknown) => error instanceof ServerTrouble && error.kind === "busy";

/** What SQLite says of its disk and of other processes, in our words; anything else is a bug and stays as it is. */
function inOurWords(error: unknown): unknown {
  const code = error instanceof BetterSqlite3.SqliteError ? error.code : "";
  if (code.startsWith("SQLITE_BUSY")) return new ServerTrouble("busy", { cause: error });
  if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE")
    return new ServerTrouble("full", { cause: error });
  return code.startsWith("SQLITE_IOERR") ? new ServerTrouble("failing", { cause: error }) : error;
}

/** Statements kept prepared; dashboards and forms use well under this many. */
const keptStatements = 500;

class SqliteConnection implements DatabaseConnection {
  release: () => void = () => {};
  readonly #database: BetterSqlite3.Database;
  readonly #prepared = new Map<string, BetterSqlite3.Statement>();
  #isHeldTogether = false;
  #trouble: unknown = null;

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
  }

  /** From here on nothing is written but in the transaction that has begun. */
  holdTogether(): void {
    this.#isHeldTogether = true;
    this.#trouble = null;
  }

  /** Whether the transaction is still there to be ended. */
  letApart(): boolean {
    this.#isHeldTogether = false;
    return this.#database.inTransaction;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // A full disk ends the transaction under its writers: what they write after that would stay, each by itself.
    if (this.#isHeldTogether && !this.#database.inTransaction)
      throw this.#trouble ?? new Error("SQLite: the transaction has ended");
    try {
      return this.#run<R>(query);
    } catch (error) {
      this.#trouble = inOurWords(error);
      throw this.#trouble;
    }
  }

  #run<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#prepare(query.sql);
    if (statement.reader) return { rows: statement.all(query.parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(query.sql).iterate(query.parameters)) yield { rows: [row as R] };
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(text: string): BetterSqlite3.Statement {
    const kept = this.#prepared.get(text);
    if (kept) return kept;
    const statement = this.#database.prepare(text);
    if (this.#prepared.size >= keptStatements) this.#prepared.clear();
    this.#prepared.set(text, statement);
    return statement;
  }
}

/**
 * Holds the data folder for one server process as long as it lives; SQLite lets go when the process ends, however
 * it ends. Throws when another process holds it.
 */
export function holdFolder(lockFile: string): { release(): void } {
  mkdirSync(dirname(lockFile), { recursive: true });
  const lock = new BetterSqlite3(lockFile, { timeout: 0 });
  try {
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    throw error;
  }
  return { release: () => lock.close() };
}
