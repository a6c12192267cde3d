import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What press units are asked to publicise in a week: topics of the weekly press briefing (giao ban báo chí). */
export const briefings: Migration = {
  async up(db: Kysely<unknown>) {
    // The week is "2021-W10", so that a topic stays with its briefing when the first day of the week is set anew.
    await ddl(
      db,
      `create table briefing_topics (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        week KEY not null,
        message_id KEY not null references messages (id),
        from_on KEY not null,
        to_on KEY not null,
        guidance text not null default '',
        sort_order INT not null,
        brings_message INT not null default 0 check (brings_message in (0, 1)),
        removed_at KEY,
        version INT not null default 1,
        changed_by KEY references accounts (id),
        changed_at KEY not null,
        check (to_on >= from_on)
      ) STRICT`,
    );
    await ddl(
      db,
      `create unique index briefing_topics_once on briefing_topics (campaign_id, week, message_id)
       where removed_at is null`,
    );
    await ddl(db, "create index briefing_topics_by_message on briefing_topics (message_id)");
    await ddl(
      db,
      `create table briefing_topic_units (
        topic_id KEY not null references briefing_topics (id),
        unit_id KEY not null references units (id),
        primary key (topic_id, unit_id)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index briefing_topic_units_by_unit on briefing_topic_units (unit_id)");
    await ddl(
      db,
      `create table briefing_topic_documents (
        topic_id KEY not null references briefing_topics (id),
        document_id KEY not null references documents (id),
        primary key (topic_id, document_id)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      "create index briefing_topic_documents_by_document on briefing_topic_documents (document_id)",
    );
    // What was published about a message is asked for on every briefing's page, and counted from the index alone.
    await ddl(
      db,
      `create index outputs_by_message on outputs (message_id, status, published_on)
       where message_id is not null`,
    );
  },
};
