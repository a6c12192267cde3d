import { sql } from "kysely";
import type { Connection } from "../client.server";
import { dialectOf } from "../dialects/dialect";

/** Settings of PostgreSQL on which durable, undisturbed writing depends, and its clock (UTC, ms). */
export interface PostgresFacts {
  version: number;
  settings: Record<string, string>;
  clock: number;
}

const asked = ["fsync", "synchronous_commit", "full_page_writes", "max_connections", "server_encoding"];

/** null: this is SQLite. */
export async function readPostgresFacts(db: Connection): Promise<PostgresFacts | null> {
  if (dialectOf(db) === "sqlite") return null;
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join([...asked, "server_version_num"])})`.execute(
    db,
  );
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  const clock = await sql<{ ms: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db);
  return {
    version: Math.floor(Number(settings.server_version_num) / 10_000),
    settings,
    clock: clock.rows[0]?.ms ?? 0,
  };
}

/** What SQLite says of its own file: "wal", and "ok" where a quick look finds no damage. */
export async function readSqliteFacts(db: Connection): Promise<{ journal: string; integrity: string }> {
  const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  const integrity = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  return {
    journal: journal.rows[0]?.journal_mode ?? "",
    integrity: integrity.rows[0]?.quick_check ?? "",
  };
}

/** The instant of the newest line of the audit trail; null: there is none. */
export async function lastWrittenAt(db: Connection): Promise<string | null> {
  const row = await db
    .selectFrom("audit_entries")
    .select((eb) => eb.fn.max<string | null>("at").as("at"))
    .executeTakeFirst();
  return row?.at ?? null;
}
