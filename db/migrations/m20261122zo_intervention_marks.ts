import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Who was told of a matter that needs a leader's hand, and what leaders asked the secretary to do about it. */
export const interventionMarks: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table intervention_marks (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        matter_key KEY not null,
        mark KEY not null check (mark in ('told', 'asked')),
        content KEY not null,
        unit_id KEY references units (id),
        contact_id KEY references accounts (id),
        mail_id KEY references report_nudge_mails (id),
        day KEY not null,
        recorded_by KEY not null references accounts (id),
        recorded_at KEY not null
      ) STRICT`,
    );
    // Nobody is told of the same matter twice on one day, and nobody asks for the same twice.
    await ddl(
      db,
      `create unique index intervention_marks_once on intervention_marks
        (campaign_id, matter_key, mark, day, coalesce(contact_id, recorded_by), coalesce(unit_id, ''))`,
    );
    await ddl(db, "create index intervention_marks_by_mail on intervention_marks (mail_id)");
    await ddl(
      db,
      "create index intervention_marks_by_contact on intervention_marks (contact_id, campaign_id, day)",
    );
  },
};
