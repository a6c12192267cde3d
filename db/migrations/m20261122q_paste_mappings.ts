import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";
import { recomputeLinkKeys } from "./link-keys";

/**
 * How a unit's lists are laid out, outputs that look alike and why both stay, and re-runs of an output. Stored links
 * get the keys of the second normaliser.
 */
export const pasteMappings: Migration = {
  async up(db: Kysely<unknown>) {
    // A unit's key is "" for lists that name the unit in each line.
    await ddl(
      db,
      `create table paste_mappings (
        campaign_id KEY not null references campaigns (id),
        unit_key KEY not null,
        head KEY not null,
        columns text not null,
        day_style KEY check (day_style in ('day-first', 'month-first')),
        account_id KEY not null references accounts (id),
        updated_at KEY not null,
        primary key (campaign_id, unit_key, head)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table output_twins (
        output_id KEY not null references outputs (id),
        other_id KEY not null references outputs (id),
        reason text not null,
        account_id KEY not null references accounts (id),
        decided_at KEY not null,
        primary key (output_id, other_id)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index output_twins_by_other on output_twins (other_id)");
    await ddl(
      db,
      `create table output_reruns (
        id KEY primary key,
        output_id KEY not null references outputs (id),
        aired_on KEY not null,
        note text not null default '',
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        withdrawn_at KEY
      ) STRICT`,
    );
    await ddl(
      db,
      `create unique index output_reruns_by_day on output_reruns (output_id, aired_on)
       where withdrawn_at is null`,
    );
    await recomputeLinkKeys(db);
  },
};
