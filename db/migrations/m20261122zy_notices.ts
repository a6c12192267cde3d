import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What each person has read of what happened in an election; what happened is found in the records themselves. */
export const notices: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table notice_reads (
        account_id KEY not null references accounts (id),
        campaign_id KEY not null references campaigns (id),
        notice KEY not null,
        read_at KEY not null,
        primary key (account_id, campaign_id, notice)
      ) STRICT`,
    );
    await ddl(db, "create index report_nudges_by_contact on report_nudges (contact_id, nudged_at)");
  },
};
