import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * Weekly meetings (giao ban): their topics and minutes, what was concluded and how units carry it out, the pack as it
 * was frozen with its addenda, and the numbers of their papers. A planned meeting has a row once somebody works on it.
 */
export const meetings: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table meetings (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        held_on KEY not null,
        at_time KEY not null,
        place text not null default '',
        chair text not null default '',
        attendance text not null default '',
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        unique (campaign_id, held_on)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table meeting_topics (
        id KEY primary key,
        meeting_id KEY not null references meetings (id),
        kind KEY not null,
        title text not null default '',
        body text not null default '',
        position INT not null,
        removed_at KEY,
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index meeting_topics_by_meeting on meeting_topics (meeting_id, position)");
    // Every wording of the minutes is kept; the greatest revision holds.
    await ddl(
      db,
      `create table meeting_notes (
        topic_id KEY not null references meeting_topics (id),
        revision INT not null,
        body text not null,
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        primary key (topic_id, revision)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table meeting_actions (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        meeting_id KEY not null references meetings (id),
        topic_id KEY references meeting_topics (id),
        number INT not null,
        content text not null,
        due_on KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        unique (meeting_id, number)
      ) STRICT`,
    );
    await ddl(db, "create index meeting_actions_by_campaign on meeting_actions (campaign_id)");
    await ddl(
      db,
      `create table meeting_action_units (
        action_id KEY not null references meeting_actions (id),
        unit_id KEY not null references units (id),
        primary key (action_id, unit_id)
      ) STRICT`,
    );
    // A line about a unit's part, or with unit_id null about the whole.
    await ddl(
      db,
      `create table meeting_action_events (
        id KEY primary key,
        action_id KEY not null references meeting_actions (id),
        unit_id KEY references units (id),
        mark KEY not null check (mark in ('begun', 'done', 'reopened', 'dropped', 'resumed', 'edited')),
        note text not null default '',
        account_id KEY not null references accounts (id),
        recorded_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index meeting_action_events_by_action on meeting_action_events (action_id, id)");
    await ddl(
      db,
      `create table meeting_action_outputs (
        action_id KEY not null references meeting_actions (id),
        output_id KEY not null references outputs (id),
        linked_by KEY not null references accounts (id),
        linked_at KEY not null,
        primary key (action_id, output_id)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table meeting_packs (
        id KEY primary key,
        meeting_id KEY not null unique references meetings (id),
        as_of KEY not null,
        content text not null,
        hash KEY not null,
        frozen_by KEY not null references accounts (id),
        frozen_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      `create table meeting_addenda (
        id KEY primary key,
        pack_id KEY not null references meeting_packs (id),
        number INT not null,
        body text not null,
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        unique (pack_id, number)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table meeting_papers (
        meeting_id KEY not null references meetings (id),
        paper KEY not null check (paper in ('pack', 'notice')),
        symbol text not null default '',
        number text not null default '',
        signed_on KEY,
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null,
        primary key (meeting_id, paper)
      ) STRICT`,
    );
  },
};
