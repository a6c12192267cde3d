import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * Consultation rounds per elected body and unit, what must be publicised around a round or a milestone, and the
 * documents that belong to anything. What happened to a round is told by `state_events` with subject_kind 'round'.
 */
export const rounds: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table consultation_rounds (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        number INT not null check (number between 1 and 3),
        body text not null check (body in ('na', 'pc')),
        level KEY not null check (level in ('central', 'province', 'district', 'commune')),
        unit_id KEY references units (id),
        window_from KEY,
        window_to KEY,
        place text not null default '',
        note text not null default '',
        removed_at KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null,
        check (window_from <= window_to)
      ) STRICT`,
    );
    await ddl(
      db,
      "create index consultation_rounds_by_campaign on consultation_rounds (campaign_id, number)",
    );
    // One body confers once per number and place; a round that was taken away makes room for another.
    await ddl(
      db,
      `create unique index consultation_rounds_once on consultation_rounds
       (campaign_id, number, body, level, coalesce(unit_id, '')) where removed_at is null`,
    );
    await ddl(
      db,
      `create table publicity_items (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        subject_kind KEY not null check (subject_kind in ('milestone', 'round')),
        subject_key KEY not null,
        side text not null check (side in ('before', 'after')),
        name text not null,
        category_id KEY references categories (id),
        unit_id KEY references units (id),
        from_on KEY,
        due_on KEY,
        -- Days from the subject's own day instead of a day of the calendar; negative: before it.
        from_days INT,
        due_days INT,
        sort_order INT not null default 0,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null,
        check (from_on is null or from_days is null),
        check (due_on is null or due_days is null)
      ) STRICT`,
    );
    await ddl(
      db,
      "create index publicity_items_by_subject on publicity_items (campaign_id, subject_kind, subject_key)",
    );
    await ddl(
      db,
      `create table publicity_item_outputs (
        item_id KEY not null references publicity_items (id),
        output_id KEY not null references outputs (id),
        linked_by KEY not null references accounts (id),
        linked_at KEY not null,
        primary key (item_id, output_id)
      ) STRICT`,
    );
    await ddl(db, "create index publicity_item_outputs_by_output on publicity_item_outputs (output_id)");
    await ddl(
      db,
      `create table document_links (
        document_id KEY not null references documents (id),
        campaign_id KEY not null references campaigns (id),
        subject_kind KEY not null,
        subject_key KEY not null,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        primary key (document_id, subject_kind, subject_key)
      ) STRICT`,
    );
    await ddl(
      db,
      "create index document_links_by_subject on document_links (campaign_id, subject_kind, subject_key)",
    );
  },
};
