import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Milestones done unit by unit, milestones that hang on others, and the plan as it was frozen. */
export const milestones: Migration = {
  async up(db: Kysely<unknown>) {
    const columns = [
      // A due day that is counted from election day or from another milestone; null: the plan names a day.
      "rule_anchor KEY",
      "rule_days INT",
      "template_key KEY",
      "withdrawn_at KEY",
    ];
    for (const column of columns) await ddl(db, `alter table plan_milestones add column ${column}`);
    await ddl(
      db,
      `create table milestone_units (
        campaign_id KEY not null references campaigns (id),
        milestone_key KEY not null,
        unit_id KEY not null references units (id),
        primary key (campaign_id, milestone_key, unit_id)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table milestone_dependencies (
        campaign_id KEY not null references campaigns (id),
        milestone_key KEY not null,
        depends_on_key KEY not null,
        primary key (campaign_id, milestone_key, depends_on_key),
        check (milestone_key <> depends_on_key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table baselines (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        number INT not null,
        frozen_on KEY not null,
        document_id KEY references documents (id),
        note text not null default '',
        content text not null,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        unique (campaign_id, number)
      ) STRICT`,
    );
  },
};
