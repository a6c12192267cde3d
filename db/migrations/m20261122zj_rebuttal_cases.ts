import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

const mediums = [
  ...["press", "portal", "social-network", "messaging", "video"],
  ...["leaflet", "loudspeaker", "word-of-mouth", "other"],
];
const mediumCheck = `check (medium in (${mediums.map((one) => `'${one}'`).join(", ")}))`;

/**
 * Cases of false claims about the election: the claim, the correct information with its sources, what published it,
 * where it was met again, and every step of its history. A claim has no speaker: there is no column for one.
 */
export const rebuttalCases: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table rebuttal_cases (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        number INT not null,
        claim text not null,
        topic_key KEY not null,
        medium KEY not null ${mediumCheck},
        unit_id KEY references units (id),
        seen_at KEY not null,
        decision KEY check (decision in ('rebut', 'inform', 'leave')),
        decision_reason text not null default '',
        decided_at KEY,
        decided_by KEY references accounts (id),
        correction text not null default '',
        published_at KEY,
        is_public INT not null default 0 check (is_public in (0, 1)),
        public_since KEY,
        merged_into KEY references rebuttal_cases (id),
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        unique (campaign_id, number),
        check ((decision is null) = (decided_at is null))
      ) STRICT`,
    );
    await ddl(
      db,
      "create index rebuttal_cases_public on rebuttal_cases (campaign_id, public_since) where is_public = 1",
    );
    await ddl(
      db,
      `create table rebuttal_sources (
        id KEY primary key,
        case_id KEY not null references rebuttal_cases (id),
        kind KEY not null check (kind in ('law', 'decision', 'page')),
        title text not null,
        link text,
        document_id KEY references documents (id),
        sort_order INT not null
      ) STRICT`,
    );
    await ddl(db, "create index rebuttal_sources_by_case on rebuttal_sources (case_id, sort_order)");
    await ddl(db, "create index rebuttal_sources_by_document on rebuttal_sources (document_id)");
    await ddl(
      db,
      `create table rebuttal_outputs (
        case_id KEY not null references rebuttal_cases (id),
        output_id KEY not null references outputs (id),
        linked_by KEY not null references accounts (id),
        linked_at KEY not null,
        unlinked_at KEY,
        primary key (case_id, output_id)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index rebuttal_outputs_by_output on rebuttal_outputs (output_id)");
    await ddl(
      db,
      `create table rebuttal_repeats (
        id KEY primary key,
        case_id KEY not null references rebuttal_cases (id),
        seen_at KEY not null,
        medium KEY not null ${mediumCheck},
        unit_id KEY references units (id),
        note text not null default '',
        merged_from KEY references rebuttal_cases (id),
        recorded_by KEY not null references accounts (id),
        recorded_at KEY not null,
        removed_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index rebuttal_repeats_by_case on rebuttal_repeats (case_id, seen_at)");
    // What was done to a case, as it was and as it became: rows are only added.
    await ddl(
      db,
      `create table rebuttal_events (
        id KEY primary key,
        case_id KEY not null references rebuttal_cases (id),
        act KEY not null,
        details text not null default '{}',
        reason text not null default '',
        account_id KEY not null references accounts (id),
        recorded_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index rebuttal_events_by_case on rebuttal_events (case_id, id)");
    await ddl(
      db,
      `create table rebuttal_goals (
        campaign_id KEY primary key references campaigns (id),
        decide_hours INT not null check (decide_hours between 1 and 999),
        publish_hours INT not null check (publish_hours between 1 and 999),
        version INT not null
      ) STRICT`,
    );
    // Which cases hold a word or a pair of words, and how many do: what is rare tells claims apart.
    await ddl(
      db,
      `create table rebuttal_words (
        campaign_id KEY not null references campaigns (id),
        word KEY not null,
        number INT not null,
        primary key (campaign_id, word, number)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table rebuttal_word_counts (
        campaign_id KEY not null references campaigns (id),
        word KEY not null,
        cases INT not null,
        primary key (campaign_id, word)
      ) STRICT_KEYED`,
    );
  },
};
