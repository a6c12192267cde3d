import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What was sent of a weekly report, its way from desk to desk, the frozen week, and what changes it afterwards. */
export const reportParts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...closing, ...sending, ...adjusting]) await ddl(db, statement);
  },
};

const closing = [
  "alter table week_closures add column is_automatic INT not null default 0 check (is_automatic in (0, 1))",
  `create table week_snapshots (
    closure_id KEY primary key references week_closures (id),
    figures text not null,
    hash KEY not null,
    taken_at KEY not null
  ) STRICT`,
  `create table reopen_requests (
    id KEY primary key,
    campaign_id KEY not null references campaigns (id),
    closure_id KEY not null references week_closures (id),
    reason text not null,
    requested_by KEY not null references accounts (id),
    requested_at KEY not null,
    decision KEY check (decision in ('consented', 'refused', 'withdrawn')),
    decided_by KEY references accounts (id),
    decided_at KEY
  ) STRICT`,
  "create index reopen_requests_by_closure on reopen_requests (closure_id)",
];

const sending = [
  `create table report_submissions (
    id KEY primary key,
    campaign_id KEY not null references campaigns (id),
    expected_id KEY not null references expected_reports (id),
    number INT not null,
    is_nothing INT not null check (is_nothing in (0, 1)),
    content text not null,
    hash KEY not null,
    submitted_by KEY not null references accounts (id),
    submitted_at KEY not null,
    unique (campaign_id, number)
  ) STRICT`,
  "create index report_submissions_by_report on report_submissions (expected_id)",
  `create table report_steps (
    id KEY primary key,
    expected_id KEY not null references expected_reports (id),
    kind KEY not null check (kind in ('begun', 'presented', 'submitted', 'returned', 'accepted')),
    account_id KEY not null references accounts (id),
    on_behalf INT not null check (on_behalf in (0, 1)),
    at KEY not null,
    about KEY not null default '',
    remark text not null default ''
  ) STRICT`,
  "create index report_steps_by_report on report_steps (expected_id)",
  `create table report_signed (
    expected_id KEY not null references expected_reports (id),
    category_id KEY not null references categories (id),
    value INT not null check (value >= 0),
    reason text not null,
    account_id KEY not null references accounts (id),
    signed_at KEY not null,
    primary key (expected_id, category_id)
  ) STRICT`,
];

const adjusting = [
  `create table adjustments (
    id KEY primary key,
    campaign_id KEY not null references campaigns (id),
    number INT not null,
    act KEY not null check (act in ('log', 'revised', 'withdrawn', 'restored')),
    state KEY not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
    changes text not null,
    digest KEY not null,
    reason text not null,
    asked_by KEY not null references accounts (id),
    asked_at KEY not null,
    decided_by KEY references accounts (id),
    decided_at KEY,
    answer text not null default '',
    unique (campaign_id, number)
  ) STRICT`,
  "create index adjustments_by_state on adjustments (campaign_id, state)",
  `create table adjusted_weeks (
    adjustment_id KEY not null references adjustments (id),
    unit_id KEY not null references units (id),
    week_start KEY not null,
    number INT,
    primary key (adjustment_id, unit_id, week_start),
    unique (unit_id, week_start, number)
  ) STRICT`,
];
