import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** How a sub-committee meets and reports, at which level it works, and who sits in it. */
export const setUp: Migration = {
  async up(db: Kysely<unknown>) {
    const columns = [
      "level KEY not null default 'city' check (level in ('central', 'province', 'city', 'district', 'commune'))",
      "meeting_weekday INT check (meeting_weekday between 1 and 7)",
      "meeting_time KEY",
      "report_weekday INT check (report_weekday between 1 and 7)",
      "report_time KEY",
      "copied_from KEY references campaigns (id)",
    ];
    for (const column of columns) await ddl(db, `alter table campaigns add column ${column}`);
    await ddl(
      db,
      `create table roster (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        account_id KEY references accounts (id),
        name text not null,
        position text not null,
        agency text not null default '',
        sort_order INT not null default 0,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index roster_by_campaign on roster (campaign_id, sort_order)");
    await ddl(
      db,
      `create table roster_areas (
        roster_id KEY not null references roster (id),
        unit_id KEY not null references units (id),
        primary key (roster_id, unit_id)
      ) STRICT`,
    );
  },
};
