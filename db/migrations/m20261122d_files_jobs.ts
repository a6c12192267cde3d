import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Files by content hash with links to the records that own them, and the queue of background jobs. */
export const filesAndJobs: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table files (
        hash KEY primary key,
        size INT not null,
        mime text not null,
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      `create table file_links (
        id KEY primary key,
        file_hash KEY not null references files (hash),
        owner_kind KEY not null,
        owner_id KEY not null,
        name text not null,
        created_by KEY not null references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index file_links_by_owner on file_links (owner_kind, owner_id)");
    await ddl(
      db,
      `create table jobs (
        id KEY primary key,
        kind KEY not null,
        unique_key KEY not null unique,
        payload text not null,
        run_at KEY not null,
        lease_until KEY,
        attempts INT not null default 0,
        done_at KEY,
        failed_at KEY,
        error text
      ) STRICT`,
    );
    await ddl(db, "create index jobs_due on jobs (run_at) where done_at is null and failed_at is null");
  },
};
