import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What came of each copy, encrypted copy, drill and restore; the copies themselves are files. */
export const backups: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table backup_runs (
        id KEY primary key,
        act KEY not null check (act in ('copy', 'sealed', 'drill', 'restore')),
        kind KEY not null,
        name text not null,
        begun_at KEY not null,
        took INT not null,
        size INT not null,
        problem KEY,
        detail text not null,
        verified text,
        account_id KEY references accounts (id)
      ) STRICT`,
    );
    await ddl(db, "create index backup_runs_by_time on backup_runs (act, begun_at)");
  },
};
