import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
} from "kysely";
import pg from "pg";
import type { Schema } from "../schema";

// pg hands out int8 and numeric as text: counts and sums would otherwise be strings on this engine only.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Opens a pool. A dropped idle connection is reported to `onError`, never thrown at the process. */
export function openPostgres(url: string, onError: (error: Error) => void): Kysely<Schema> {
  const pool = new pg.Pool({ connectionString: url, max: 10, statement_timeout: 30_000 });
  pool.on("error", onError);
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
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
