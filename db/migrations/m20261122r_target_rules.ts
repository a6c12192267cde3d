import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Sizes of units, and rules of the plan that are worked out from them ("10 lá cờ mỗi tổ bầu cử"). */
export const targetRules: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table unit_sizes (
        campaign_id KEY not null references campaigns (id),
        unit_id KEY not null references units (id),
        size_key KEY not null,
        amount INT not null check (amount >= 0),
        source text not null default '',
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null,
        primary key (campaign_id, unit_id, size_key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table target_rules (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        category_id KEY not null references categories (id),
        factor INT not null check (factor > 0),
        size_key KEY,
        times KEY not null check (times in ('once', 'day', 'week')),
        period_key KEY not null,
        scope KEY not null check (scope in ('all', 'local', 'under')),
        scope_unit_id KEY references units (id),
        document_id KEY references documents (id),
        clause text not null default '',
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        check ((scope = 'under') = (scope_unit_id is not null))
      ) STRICT`,
    );
    // The parts of a frozen plan besides its days; null: frozen before they were kept.
    await ddl(db, "alter table baselines add column sections text");
    await ddl(db, "create index target_rules_by_campaign on target_rules (campaign_id, created_at)");
  },
};
