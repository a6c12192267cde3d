import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * Matters that opinion reports are merged into (vấn đề), to whom each was passed and what was answered; synthesised and
 * thematic reports with their texts; and what an organisation says of a period beside its reports. All of it is the
 * organisation's, and goes on from one election to the next.
 */
export const opinionSynthesis: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table opinion_issues (
        id KEY primary key,
        organisation KEY not null references organisations (key),
        campaign_id KEY not null references campaigns (id),
        number INT not null,
        title text not null,
        topic_key KEY not null,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        unique (organisation, number)
      ) STRICT`,
    );
    // An item is in one issue at most; moving it is an update of this row.
    await ddl(
      db,
      `create table opinion_issue_items (
        item_id KEY primary key references opinion_items (id) on delete cascade,
        issue_id KEY not null references opinion_issues (id),
        linked_by KEY not null references accounts (id),
        linked_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index opinion_issue_items_by_issue on opinion_issue_items (issue_id)");
    await ddl(
      db,
      `create table opinion_handovers (
        id KEY primary key,
        issue_id KEY not null references opinion_issues (id),
        unit_id KEY references units (id),
        agency text not null,
        passed_on KEY not null,
        document text not null default '',
        due_on KEY,
        answered_on KEY,
        answer_document text not null default '',
        answer text not null default '',
        fed_back_on KEY,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        check (answered_on is null or answered_on >= passed_on),
        check (fed_back_on is null or answered_on is not null)
      ) STRICT`,
    );
    await ddl(db, "create index opinion_handovers_by_issue on opinion_handovers (issue_id)");
    // "content" is what the report said when it was issued; null: it is still a draft.
    await ddl(
      db,
      `create table opinion_syntheses (
        id KEY primary key,
        organisation KEY not null references organisations (key),
        campaign_id KEY not null references campaigns (id),
        kind KEY not null check (kind in ('general', 'thematic')),
        title text not null,
        period_from KEY not null,
        period_to KEY not null,
        number text not null default '',
        symbol text not null default '',
        issued_on KEY,
        content text,
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        check (period_from <= period_to),
        check ((issued_on is null) = (content is null))
      ) STRICT`,
    );
    await ddl(
      db,
      "create index opinion_syntheses_by_organisation on opinion_syntheses (organisation, period_to)",
    );
    await ddl(
      db,
      `create table opinion_synthesis_issues (
        synthesis_id KEY not null references opinion_syntheses (id),
        issue_id KEY not null references opinion_issues (id),
        position INT not null,
        primary key (synthesis_id, issue_id)
      ) STRICT_KEYED`,
    );
    // Every wording is kept; the greatest revision holds. A null body is the draft made of the data.
    await ddl(
      db,
      `create table opinion_synthesis_texts (
        synthesis_id KEY not null references opinion_syntheses (id),
        section KEY not null,
        revision INT not null,
        body text,
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        primary key (synthesis_id, section, revision)
      ) STRICT`,
    );
    // A figure that somebody states for a period. "said" is how it was said where nobody counted: "hàng nghìn".
    await ddl(
      db,
      `create table opinion_period_entries (
        id KEY primary key,
        organisation KEY not null references organisations (key),
        campaign_id KEY not null references campaigns (id),
        kind KEY not null check (kind in ('reports', 'messages', 'tasks', 'team', 'trainings', 'meetings')),
        from_on KEY not null,
        to_on KEY not null,
        value INT,
        qualifier KEY not null check (qualifier in ('exact', 'over', 'nearly', 'about', 'uncounted')),
        said text not null default '',
        note text not null default '',
        removed_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null,
        check (from_on <= to_on),
        check ((value is null) = (qualifier = 'uncounted'))
      ) STRICT`,
    );
    await ddl(
      db,
      "create index opinion_period_entries_by_kind on opinion_period_entries (organisation, kind, from_on)",
    );
  },
};
