import type { Kysely, Migration } from "kysely";
import { dialectOf } from "../dialects/dialect";
import { ddl } from "./ddl";

const measures = `
        records INT not null default 0,
        amount INT not null default 0,
        n_over INT not null default 0,
        n_nearly INT not null default 0,
        n_about INT not null default 0,
        n_uncounted INT not null default 0,`;

/** What was logged, whom it credits, its revisions, the rollups kept with it, declarations, and the word index. */
export const outputs: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table outputs (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        number INT not null,
        story_id KEY,
        category_id KEY not null references categories (id),
        channel_id KEY references channels (id),
        basis KEY not null check (basis in ('item', 'period', 'cumulative', 'rate', 'coverage')),
        value INT check (value >= 0),
        qualifier KEY not null check (qualifier in ('exact', 'over', 'nearly', 'about', 'uncounted')),
        coverage_of INT check (coverage_of > 0),
        rate_per KEY check (rate_per in ('day', 'week', 'month')),
        period_from KEY,
        published_on KEY not null,
        message_id KEY references messages (id),
        title text not null,
        link text,
        link_key KEY,
        note text not null default '',
        status KEY not null default 'active' check (status in ('active', 'withdrawn')),
        covered_by KEY references outputs (id),
        counted INT not null default 0,
        counted_over INT not null default 0,
        counted_nearly INT not null default 0,
        counted_about INT not null default 0,
        counted_uncounted INT not null default 0,
        on_behalf INT not null default 0 check (on_behalf in (0, 1)),
        logged_by KEY not null references accounts (id),
        logged_at KEY not null,
        version INT not null default 1,
        unique (campaign_id, number),
        check ((value is null) = (qualifier = 'uncounted')),
        check (period_from is null or period_from <= published_on)
      ) STRICT`,
    );
    await ddl(
      db,
      "create index outputs_by_link on outputs (campaign_id, link_key) where link_key is not null",
    );
    await ddl(db, "create index outputs_by_story on outputs (story_id) where story_id is not null");
    await ddl(db, "create index outputs_by_cover on outputs (covered_by) where covered_by is not null");
    await ddl(
      db,
      "create index outputs_withdrawn on outputs (campaign_id, published_on, id) where status = 'withdrawn'",
    );
    await ddl(
      db,
      `create index outputs_summaries on outputs (campaign_id, category_id, published_on)
       where basis in ('period', 'cumulative') and status = 'active'`,
    );
    await ddl(
      db,
      `create table output_units (
        output_id KEY not null references outputs (id),
        unit_id KEY not null references units (id),
        primary key (output_id, unit_id)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table output_scope (
        ancestor_id KEY not null references units (id),
        published_on KEY not null,
        output_id KEY not null references outputs (id),
        category_id KEY not null,
        primary key (ancestor_id, published_on, output_id)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      "create index output_scope_by_category on output_scope (ancestor_id, category_id, published_on, output_id)",
    );
    await ddl(
      db,
      `create table output_revisions (
        id KEY primary key,
        output_id KEY not null references outputs (id),
        revision INT not null,
        kind KEY not null check (kind in ('logged', 'revised', 'withdrawn', 'restored')),
        before text,
        after text not null,
        reason text not null default '',
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        unique (output_id, revision)
      ) STRICT`,
    );
    await ddl(
      db,
      `create table rollup_days (
        unit_id KEY not null references units (id),
        category_id KEY not null references categories (id),
        day KEY not null,${measures}
        primary key (unit_id, category_id, day)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table rollup_weeks (
        unit_id KEY not null references units (id),
        category_id KEY not null references categories (id),
        week_start KEY not null,${measures}
        primary key (unit_id, category_id, week_start)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table rollup_unit_weeks (
        unit_id KEY not null references units (id),
        week_start KEY not null,
        records INT not null default 0,
        primary key (unit_id, week_start)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table declarations (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        unit_id KEY not null references units (id),
        category_id KEY references categories (id),
        period_from KEY not null,
        period_to KEY not null,
        kind KEY not null check (kind in ('zero', 'not-applicable')),
        note text not null default '',
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        withdrawn_at KEY,
        check (period_from <= period_to)
      ) STRICT`,
    );
    await ddl(db, "create index declarations_by_campaign on declarations (campaign_id, period_to)");
    await wordIndex(db);
  },
};

/** Words with and without their marks. SQLite: FTS5 without a copy of the text; PostgreSQL: two GIN indexes. */
async function wordIndex(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === "sqlite") {
    await ddl(
      db,
      `create virtual table output_search using fts5 (
        exact, folded, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0",
        prefix = '2 3 4 5', detail = 'column'
      )`,
    );
    return;
  }
  await ddl(
    db,
    `create table output_search (
      rowid bigint primary key,
      exact text not null,
      folded text not null
    )`,
  );
  await ddl(db, "create index output_search_exact on output_search using gin (to_tsvector('simple', exact))");
  await ddl(
    db,
    "create index output_search_folded on output_search using gin (to_tsvector('simple', folded))",
  );
}
