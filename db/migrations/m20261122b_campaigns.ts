import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** An election: its units, channels, categories, messages, documents, phases, milestones and who works in it. */
export const campaigns: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table campaigns (
        id KEY primary key,
        no INT not null unique,
        slug KEY not null unique,
        name text not null,
        short_name text not null,
        committee text not null,
        place text not null,
        election_on KEY not null,
        law_edition KEY not null,
        starts_on KEY not null,
        ends_on KEY not null,
        week_first_day INT not null default 1 check (week_first_day between 1 and 7),
        decoration_key KEY,
        is_demo INT not null default 0 check (is_demo in (0, 1)),
        pinned_on KEY,
        status text not null default 'active' check (status in ('active', 'closed')),
        structure_version INT not null default 1,
        version INT not null default 1,
        created_at KEY not null,
        check (starts_on <= election_on and election_on <= ends_on)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table units (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        key KEY not null,
        name text not null,
        short_name text not null,
        kind KEY not null,
        bloc text not null default '',
        admin_code KEY,
        reports INT not null default 1 check (reports in (0, 1)),
        sort_order INT not null default 0,
        sort_key KEY not null,
        valid_from KEY not null,
        valid_to KEY,
        unique (campaign_id, key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table unit_parents (
        unit_id KEY not null references units (id),
        parent_id KEY not null references units (id),
        kind KEY not null check (kind in ('administrative', 'reporting')),
        valid_from KEY not null,
        valid_to KEY,
        primary key (unit_id, kind, valid_from),
        check (unit_id <> parent_id)
      ) STRICT`,
    );
    await ddl(db, "create index unit_parents_by_parent on unit_parents (parent_id)");
    await ddl(
      db,
      `create table memberships (
        id KEY primary key,
        account_id KEY not null references accounts (id),
        campaign_id KEY references campaigns (id),
        unit_id KEY references units (id),
        role KEY not null,
        valid_from KEY not null,
        valid_to KEY,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index memberships_by_account on memberships (account_id)");
    await ddl(db, "create index memberships_by_campaign on memberships (campaign_id, role)");
    await ddl(
      db,
      `create table categories (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        key KEY not null,
        name_vi text not null,
        name_en text not null,
        unit_vi text not null,
        unit_en text not null,
        group_key KEY not null,
        measure_key KEY not null,
        kind text not null default 'single' check (kind in ('single', 'combined')),
        sort_order INT not null default 0,
        is_active INT not null default 1 check (is_active in (0, 1)),
        unique (campaign_id, key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table category_members (
        category_id KEY not null references categories (id),
        member_id KEY not null references categories (id),
        primary key (category_id, member_id)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table channels (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        unit_id KEY not null references units (id),
        name text not null,
        kind KEY not null,
        url text,
        category_id KEY references categories (id),
        sort_order INT not null default 0,
        valid_from KEY not null,
        valid_to KEY
      ) STRICT`,
    );
    await ddl(db, "create index channels_by_unit on channels (unit_id)");
    await ddl(
      db,
      `create table messages (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        key KEY not null,
        name text not null,
        sort_order INT not null default 0,
        is_active INT not null default 1 check (is_active in (0, 1)),
        unique (campaign_id, key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table documents (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        number_symbol KEY,
        signed_on KEY,
        kind KEY not null,
        issuer text not null default '',
        title text not null,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index documents_by_campaign on documents (campaign_id, signed_on)");
    await ddl(
      db,
      `create table phases (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        key KEY not null,
        name text not null,
        kind text not null default 'phase' check (kind in ('phase', 'peak')),
        start_on KEY not null,
        end_on KEY not null,
        sort_order INT not null default 0,
        version INT not null default 1,
        unique (campaign_id, key),
        check (start_on <= end_on)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table plan_milestones (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        key KEY not null,
        name text not null,
        origin text not null check (origin in ('plan', 'internal')),
        kind KEY not null,
        duty text not null check (duty in ('ours', 'publicise')),
        due_on KEY not null,
        due_at KEY,
        inclusive INT not null default 1 check (inclusive in (0, 1)),
        responsible text not null default '',
        document_id KEY references documents (id),
        clause text not null default '',
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null,
        unique (campaign_id, key)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table state_events (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        subject_kind KEY not null,
        subject_key KEY not null,
        unit_id KEY references units (id),
        event KEY not null,
        effective_on KEY,
        effective_at KEY,
        detail text,
        reason text not null default '',
        document_id KEY references documents (id),
        account_id KEY not null references accounts (id),
        recorded_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      "create index state_events_by_subject on state_events (campaign_id, subject_kind, subject_key, id)",
    );
    await ddl(
      db,
      `create table reporting_weeks (
        campaign_id KEY not null references campaigns (id),
        week_start KEY not null,
        week_end KEY not null,
        year INT not null,
        number INT not null,
        primary key (campaign_id, week_start)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table week_closures (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        week_start KEY not null,
        unit_id KEY references units (id),
        closed_at KEY not null,
        closed_by KEY not null references accounts (id),
        reopened_at KEY,
        reopened_by KEY references accounts (id),
        reason text not null default ''
      ) STRICT`,
    );
    await ddl(db, "create index week_closures_by_week on week_closures (campaign_id, week_start)");
    await ddl(
      db,
      `create table targets (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        unit_id KEY not null references units (id),
        category_id KEY not null references categories (id),
        period_key KEY not null,
        amount INT not null check (amount >= 0),
        document_id KEY references documents (id),
        clause text not null default '',
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null,
        unique (campaign_id, period_key, unit_id, category_id)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table counters (
        key KEY primary key,
        value INT not null
      ) STRICT`,
    );
  },
};
