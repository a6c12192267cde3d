import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * What collaborators report of public opinion (báo cáo dư luận xã hội) and of places (phản ánh hiện trường). It all
 * belongs to the organisation; the election says only through which door it came.
 */
export const opinion: Migration = {
  async up(db: Kysely<unknown>) {
    await createSettings(db);
    await createReports(db);
    await createFieldReports(db);
    await createFieldPhotos(db);
  },
};

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table opinion_settings (
      organisation KEY primary key references organisations (key),
      smallest_cell INT not null default 3 check (smallest_cell between 2 and 20),
      hours_normal INT not null default 24 check (hours_normal > 0),
      hours_soon INT not null default 8 check (hours_soon > 0),
      hours_at_once INT not null default 2 check (hours_at_once > 0),
      last_report INT not null default 0,
      last_field_report INT not null default 0,
      version INT not null default 1
    ) STRICT_KEYED`,
  );
  // Which team reports how often; the day is of the last month of each period.
  await ddl(
    db,
    `create table opinion_expectations (
      id KEY primary key,
      organisation KEY not null references organisations (key),
      team_key KEY not null,
      team_name text not null,
      period KEY not null check (period in ('month', 'quarter', 'half-year', 'year')),
      due_day INT not null check (due_day between 1 and 31),
      valid_from KEY not null,
      removed_at KEY,
      created_by KEY references accounts (id),
      created_at KEY not null
    ) STRICT`,
  );
  await ddl(
    db,
    `create unique index opinion_expectations_by_team on opinion_expectations (organisation, team_key, period)
     where removed_at is null`,
  );
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table opinion_reports (
      id KEY primary key,
      organisation KEY not null references organisations (key),
      campaign_id KEY not null references campaigns (id),
      number INT not null,
      kind KEY not null check (kind in ('periodic', 'quick', 'thematic')),
      period KEY check (period in ('month', 'quarter', 'half-year', 'year')),
      period_from KEY,
      period_to KEY,
      due_on KEY,
      title text not null default '',
      team_key KEY not null default '',
      team_name text not null default '',
      author_id KEY not null references accounts (id),
      received_at KEY not null,
      status KEY not null check (status in ('active', 'withdrawn')),
      version INT not null default 1,
      unique (organisation, number),
      check ((period is null) = (period_from is null) and (period is null) = (period_to is null))
    ) STRICT`,
  );
  await ddl(
    db,
    "create index opinion_reports_by_author on opinion_reports (organisation, author_id, number)",
  );
  await ddl(db, "create index opinion_reports_by_period on opinion_reports (organisation, period_from)");
  // An item that a correction took out stays as a row: what was merged from it must keep its origin.
  await ddl(
    db,
    `create table opinion_items (
      id KEY primary key,
      report_id KEY not null references opinion_reports (id) on delete cascade,
      position INT not null,
      topic_key KEY not null,
      place_key KEY not null,
      place_name text not null,
      wider_places text not null default '[]',
      breadth KEY not null check (breadth in ('absolute-majority', 'majority', 'many', 'some')),
      tendency KEY not null check (tendency in ('approve', 'uneasy', 'oppose')),
      what_people_say text not null,
      asks text not null default '',
      urgency KEY not null check (urgency in ('normal', 'soon', 'at-once')),
      seen_at KEY,
      removed_at KEY
    ) STRICT`,
  );
  await ddl(db, "create index opinion_items_by_report on opinion_items (report_id, position)");
  await ddl(db, "create index opinion_items_by_topic on opinion_items (topic_key)");
  await ddl(
    db,
    `create table opinion_report_events (
      id KEY primary key,
      report_id KEY not null references opinion_reports (id) on delete cascade,
      kind KEY not null check (kind in ('filed', 'corrected', 'withdrawn', 'restored')),
      before text,
      account_id KEY not null references accounts (id),
      recorded_at KEY not null
    ) STRICT`,
  );
  await ddl(db, "create index opinion_report_events_by_report on opinion_report_events (report_id, id)");
}

async function createFieldReports(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table field_reports (
      id KEY primary key,
      organisation KEY not null references organisations (key),
      campaign_id KEY not null references campaigns (id),
      number INT not null,
      what KEY not null check (what in
        ('decoration-torn', 'decoration-missing', 'wrong-content', 'notice-missing', 'loudspeaker-silent',
         'polling-area-sign', 'light-out', 'other')),
      place_key KEY not null,
      place_name text not null,
      spot text not null default '',
      site_id KEY references decoration_sites (id),
      unit_id KEY not null references units (id),
      urgency KEY not null check (urgency in ('normal', 'soon', 'at-once')),
      due_at KEY not null,
      description text not null,
      state KEY not null check (state in ('open', 'answered', 'closed', 'withdrawn')),
      answer text not null default '',
      answered_by KEY references accounts (id),
      answered_at KEY,
      closed_at KEY,
      reported_by KEY not null references accounts (id),
      reported_at KEY not null,
      version INT not null default 1,
      unique (organisation, number)
    ) STRICT`,
  );
  await ddl(db, "create index field_reports_by_campaign on field_reports (campaign_id, state, due_at)");
  await ddl(db, "create index field_reports_by_reporter on field_reports (reported_by, number)");
  await ddl(
    db,
    `create table field_report_events (
      id KEY primary key,
      field_report_id KEY not null references field_reports (id) on delete cascade,
      kind KEY not null check (kind in
        ('reported', 'routed', 'answered', 'reopened', 'closed', 'withdrawn', 'restored', 'photo-added')),
      note text not null default '',
      unit_id KEY references units (id),
      account_id KEY not null references accounts (id),
      recorded_at KEY not null
    ) STRICT`,
  );
  await ddl(db, "create index field_report_events_by_report on field_report_events (field_report_id, id)");
}

async function createFieldPhotos(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table field_report_photos (
      id KEY primary key references file_links (id) on delete cascade,
      field_report_id KEY not null references field_reports (id) on delete cascade,
      moment KEY not null check (moment in ('reported', 'answered')),
      source_hash KEY not null,
      width INT not null,
      height INT not null,
      taken_on KEY
    ) STRICT`,
  );
  await ddl(db, "create index field_report_photos_by_report on field_report_photos (field_report_id, id)");
}
