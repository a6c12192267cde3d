import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** The units' own news feeds, and what was found in them: proposed until somebody records it or leaves it out. */
export const ownFeeds: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table own_feeds (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        unit_id KEY not null references units (id),
        channel_id KEY references channels (id),
        category_id KEY references categories (id),
        address text not null,
        paused INT not null default 0 check (paused in (0, 1)),
        removed_at KEY,
        etag text not null default '',
        last_modified text not null default '',
        readings INT not null default 0,
        failures INT not null default 0,
        problem KEY,
        read_at KEY,
        good_at KEY,
        next_read_at KEY,
        version INT not null default 1,
        created_by KEY not null references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    await ddl(
      db,
      "create unique index own_feeds_by_address on own_feeds (campaign_id, address) where removed_at is null",
    );
    await ddl(
      db,
      `create table own_feed_items (
        id KEY primary key,
        feed_id KEY not null references own_feeds (id),
        item_key KEY not null,
        title text not null,
        has_gap INT not null check (has_gap in (0, 1)),
        link text,
        published_on KEY,
        found_at KEY not null,
        state KEY not null check (state in ('proposed', 'confirmed', 'dismissed')),
        decision KEY,
        decided_by KEY references accounts (id),
        decided_at KEY,
        output_id KEY references outputs (id),
        unique (feed_id, item_key),
        check ((state = 'proposed') = (decision is null)),
        check ((state = 'confirmed') = (output_id is not null))
      ) STRICT`,
    );
    await ddl(db, "create index own_feed_items_by_state on own_feed_items (feed_id, state, published_on)");
    await ddl(db, "create index own_feed_items_by_decision on own_feed_items (decision)");
  },
};
