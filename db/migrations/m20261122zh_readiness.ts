import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** How readiness is graded: weights and thresholds as they were set, each time as a version of its own. */
export const readiness: Migration = {
  async up(db: Kysely<unknown>) {
    // Versions are never changed; 0 is what holds before anybody has set anything, and has no row.
    await ddl(
      db,
      `create table readiness_rules (
        campaign_id KEY not null references campaigns (id),
        version INT not null check (version > 0),
        rules text not null,
        reason text not null,
        set_by KEY not null references accounts (id),
        set_at KEY not null,
        primary key (campaign_id, version)
      ) STRICT_KEYED`,
    );
  },
};
