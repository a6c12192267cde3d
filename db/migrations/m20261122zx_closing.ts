import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** The end of an election: two people's word for it, and the archives that are made of it. */
export const closing: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(db, "alter table campaigns add column closed_at KEY");
    await ddl(
      db,
      `create table campaign_closings (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        kind KEY not null check (kind in ('close', 'reopen')),
        reason text not null,
        still_open text not null,
        requested_by KEY not null references accounts (id),
        requested_at KEY not null,
        decision KEY check (decision in ('consented', 'refused', 'withdrawn')),
        decided_by KEY references accounts (id),
        decided_at KEY
      ) STRICT`,
    );
    // One wish at a time: a second one would decide about something else than was read.
    await ddl(
      db,
      "create unique index campaign_closings_waiting on campaign_closings (campaign_id) where decision is null",
    );
    await ddl(
      db,
      "create index campaign_closings_by_campaign on campaign_closings (campaign_id, requested_at)",
    );
    await ddl(
      db,
      `create table campaign_archives (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        state KEY not null check (state in ('waiting', 'done', 'failed')),
        asked_by KEY not null references accounts (id),
        asked_at KEY not null,
        audit_seq INT,
        made_at KEY,
        file_hash KEY,
        size INT,
        content_hash KEY,
        entries INT
      ) STRICT`,
    );
    await ddl(
      db,
      "create unique index campaign_archives_waiting on campaign_archives (campaign_id) where state = 'waiting'",
    );
    await ddl(db, "create index campaign_archives_by_campaign on campaign_archives (campaign_id, asked_at)");
  },
};
