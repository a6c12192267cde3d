import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Secret addresses at which a person's calendar program reads the campaign's dates. */
export const feeds: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table calendar_feeds (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        campaign_id KEY not null references campaigns (id),
        token_hash KEY not null unique,
        kinds text not null,
        created_at KEY not null,
        revoked_at KEY,
        last_read_on KEY
      ) STRICT`,
    );
    await ddl(db, "create index calendar_feeds_by_account on calendar_feeds (account_id, campaign_id)");
  },
};
