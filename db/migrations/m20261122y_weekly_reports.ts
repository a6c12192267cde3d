import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Which reports are expected of whom and by when, each of them as a row before it exists, and the report itself. */
export const weeklyReports: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table report_rules (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        kind KEY not null check (kind in ('weekly', 'upward')),
        name text not null,
        unit_kinds text not null default '',
        unit_id KEY references units (id),
        receiver text not null default '',
        due_weekday INT not null check (due_weekday between 1 and 7),
        due_time KEY not null,
        grace_minutes INT not null default 0 check (grace_minutes >= 0),
        closes_weekday INT check (closes_weekday between 1 and 7),
        closes_time KEY,
        valid_from KEY not null,
        valid_to KEY,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(db, "create index report_rules_by_campaign on report_rules (campaign_id)");
    await ddl(
      db,
      `create table expected_reports (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        rule_id KEY not null references report_rules (id),
        series KEY not null,
        unit_id KEY not null references units (id),
        receiver_unit_id KEY references units (id),
        period_from KEY not null,
        period_to KEY not null,
        due_at KEY not null,
        on_time_until KEY not null,
        closes_at KEY,
        created_at KEY not null,
        cancelled_at KEY,
        cancel_reason text not null default '',
        unique (campaign_id, series, period_from, unit_id)
      ) STRICT`,
    );
    await ddl(db, "create index expected_reports_by_unit on expected_reports (unit_id, period_from)");
    await ddl(
      db,
      `create table weekly_reports (
        expected_id KEY primary key references expected_reports (id),
        state KEY not null check (state in ('draft', 'presented', 'submitted', 'returned', 'accepted')),
        is_nothing INT not null default 0,
        results text not null default '',
        difficulties text not null default '',
        proposals text not null default '',
        next_week text not null default '',
        code KEY unique,
        first_submitted_at KEY,
        submitted_at KEY,
        submitted_by KEY references accounts (id),
        accepted_at KEY,
        accepted_by KEY references accounts (id),
        version INT not null default 1,
        updated_by KEY not null references accounts (id),
        updated_at KEY not null
      ) STRICT`,
    );
  },
};
