import { type Kysely, PostgresAdapter } from "kysely";

export type DialectName = "sqlite" | "postgres";

/** Which engine a connection speaks to; for the few statements that differ. */
// biome-ignore lint/suspicious/noExplicitAny: accepts a connection over any schema
export function dialectOf(db: Kysely<any>): DialectName {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}
