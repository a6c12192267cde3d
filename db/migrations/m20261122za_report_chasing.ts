import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Under whom an expected report is gathered, and who was reminded of a missing one, when and how. */
export const reportChasing: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(db, "alter table expected_reports add column group_unit_id KEY references units (id)");
    await ddl(
      db,
      `create index expected_reports_by_group on expected_reports
        (campaign_id, series, period_from, group_unit_id)`,
    );
    await ddl(
      db,
      `create table report_nudge_mails (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        account_id KEY not null references accounts (id),
        day KEY not null,
        state KEY not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown', 'dropped')),
        attempts INT not null default 0,
        created_at KEY not null,
        sent_at KEY
      ) STRICT`,
    );
    await ddl(
      db,
      `create table report_nudges (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        expected_id KEY not null references expected_reports (id),
        channel KEY not null check (channel in ('app', 'mail', 'message')),
        contact_id KEY references accounts (id),
        mail_id KEY references report_nudge_mails (id),
        day KEY not null,
        nudged_by KEY not null references accounts (id),
        nudged_at KEY not null
      ) STRICT`,
    );
    // Nobody is told of the same report twice on one day; a message to a unit has no contact.
    await ddl(
      db,
      `create unique index report_nudges_once on report_nudges
        (expected_id, day, coalesce(contact_id, ''))`,
    );
    await ddl(db, "create index report_nudges_by_mail on report_nudges (mail_id)");
  },
};
