import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression, sql } from "kysely";
import pg from "pg";
import type { Schema } from "../schema";
import { FaultTellingDialect } from "./postgres-driver";

// pg hands out int8 and numeric as text: counts and sums would otherwise be strings on this engine only.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Whom a pool is for; each has its own limits (milliseconds). */
const limits = {
  reader: { max: 10, statement_timeout: 30_000 },
  // Writers wait for their chain no longer than somebody waits for an answer, and leave no transaction lying open.
  writer: {
    max: 10,
    statement_timeout: 30_000,
    lock_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  },
  // A migration may take its time over millions of rows, and waits for another one as long as that takes.
  migrator: { max: 2, statement_timeout: 0 },
} satisfies Record<string, pg.PoolConfig>;

/**
 * Opens a pool. A dropped connection is reported to `onError`, never thrown at the process; whoever was using it gets a
 * ServerTrouble.
 */
export function openPostgres(
  url: string,
  onError: (error: Error) => void,
  use: keyof typeof limits,
): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: url,
    ...limits[use],
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: `cot-moc ${use}`,
  });
  // Each connection tells for itself: the pool listens only to idle ones, and one that breaks between two statements of a
  // transaction would end this process.
  pool.on("connect", (client) => void client.on("error", onError));
  pool.on("error", () => undefined);
  return new Kysely<Schema>({
    dialect: new FaultTellingDialect({ pool }),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

/** Refuses a server that would acknowledge writes before they are on disk. */
export async function assertDurable(db: Kysely<Schema>): Promise<void> {
  for (const setting of ["fsync", "synchronous_commit"]) {
    const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(db);
    const value = rows[0]?.value;
    if (value === "off" || value === undefined) throw new Error(`PostgreSQL: ${setting} must not be off`);
  }
}

/** Makes writers of one audit chain queue for it, in order, for the length of the transaction. */
export async function lockChain(tx: Kysely<Schema>, chain: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${chain}, 0))`.execute(tx);
}
