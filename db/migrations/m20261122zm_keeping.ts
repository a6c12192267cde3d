import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** How long what is kept, what was deleted, who asked for a correction, whose pages are sources, what is public. */
export const keeping: Migration = {
  async up(db: Kysely<unknown>) {
    // Versions are never changed; a campaign without any has the terms that the program brings.
    await ddl(
      db,
      `create table retention_terms (
        campaign_id KEY not null references campaigns (id),
        version INT not null check (version > 0),
        months text not null,
        reason text not null,
        set_by KEY not null references accounts (id),
        set_at KEY not null,
        primary key (campaign_id, version)
      ) STRICT_KEYED`,
    );
    // One line for what a job deleted of a kind; batches of one job add up in it. No line names what was in it.
    await ddl(
      db,
      `create table retention_deletions (
        id KEY primary key,
        campaign_id KEY references campaigns (id),
        kind KEY not null,
        job_id KEY not null,
        rule text not null,
        before_at KEY not null,
        oldest_at KEY,
        newest_at KEY,
        deleted INT not null check (deleted > 0),
        begun_at KEY not null,
        ended_at KEY not null,
        unique (job_id, campaign_id, kind)
      ) STRICT`,
    );
    await ddl(db, "create index retention_deletions_campaign on retention_deletions (campaign_id, ended_at)");
    await ddl(
      db,
      `create table correction_requests (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        field KEY not null check (field in ('name', 'title', 'email', 'other')),
        stored text not null,
        wanted text not null,
        note text not null,
        state KEY not null check (state in ('waiting', 'done', 'declined', 'withdrawn')),
        answer text not null,
        asked_at KEY not null,
        decided_by KEY references accounts (id),
        decided_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index correction_requests_account on correction_requests (account_id, asked_at)");
    await ddl(db, "create index correction_requests_state on correction_requests (state, asked_at)");
    // Only what differs from the list that the program brings: an entry added, or one of that list taken out.
    await ddl(
      db,
      `create table official_sources (
        campaign_id KEY not null references campaigns (id),
        entry KEY not null,
        is_allowed INT not null check (is_allowed in (0, 1)),
        owner text not null,
        changed_by KEY not null references accounts (id),
        changed_at KEY not null,
        primary key (campaign_id, entry)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table public_pages (
        campaign_id KEY primary key references campaigns (id),
        is_on INT not null check (is_on in (0, 1)),
        version INT not null,
        changed_by KEY not null references accounts (id),
        changed_at KEY not null
      ) STRICT_KEYED`,
    );
  },
};
