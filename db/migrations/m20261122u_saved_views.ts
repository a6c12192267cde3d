import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Addresses of tables that somebody keeps under a name, for themselves or for everybody. */
export const savedViews: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table saved_views (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        account_id KEY not null references accounts (id),
        name text not null,
        query text not null,
        is_shared INT not null default 0 check (is_shared in (0, 1)),
        created_at KEY not null,
        removed_at KEY,
        version INT not null default 1
      ) STRICT`,
    );
    await ddl(db, "create index saved_views_by_campaign on saved_views (campaign_id, account_id)");
  },
};
