import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Elections that are being set up: everything typed so far, one row per draft, until the campaign is made. */
export const campaignDrafts: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table campaign_drafts (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        body text not null,
        version INT not null default 1,
        created_at KEY not null,
        updated_at KEY not null,
        discarded_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index campaign_drafts_by_account on campaign_drafts (account_id, updated_at)");
  },
};
