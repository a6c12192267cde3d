import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/**
 * Decoration sites (điểm trang trí): approved wordings and designs, places with planned items, every move with its
 * author and time, checks, photographs. Points are whole millionths of a degree.
 */
export const decoration: Migration = {
  async up(db: Kysely<unknown>) {
    await createDesigns(db);
    await createSites(db);
    await createEvents(db);
    await createPhotos(db);
    await ddl(
      db,
      `create table unit_points (
        unit_id KEY primary key references units (id),
        latitude INT not null check (latitude between -90000000 and 90000000),
        longitude INT not null check (longitude between -180000000 and 180000000)
      ) STRICT_KEYED`,
    );
  },
};

async function createDesigns(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table decoration_designs (
      id KEY primary key,
      campaign_id KEY not null references campaigns (id),
      code text not null,
      code_key KEY not null,
      kind KEY not null check (kind in ('slogan', 'design')),
      wording text not null,
      document_id KEY references documents (id),
      valid_from KEY,
      valid_until KEY,
      removed_at KEY,
      version INT not null default 1,
      created_by KEY references accounts (id),
      created_at KEY not null
    ) STRICT`,
  );
  await ddl(
    db,
    `create unique index decoration_designs_by_code on decoration_designs (campaign_id, code_key)
     where removed_at is null`,
  );
}

async function createSites(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table decoration_sites (
      id KEY primary key,
      campaign_id KEY not null references campaigns (id),
      number INT not null,
      unit_id KEY not null references units (id),
      place text not null,
      street text not null default '',
      note text not null default '',
      latitude INT check (latitude between -90000000 and 90000000),
      longitude INT check (longitude between -180000000 and 180000000),
      state KEY not null check (state in
        ('proposed', 'approved', 'in-progress', 'complete', 'checked', 'needs-repair', 'taken-down')),
      removed_at KEY,
      version INT not null default 1,
      created_by KEY references accounts (id),
      created_at KEY not null,
      unique (campaign_id, number),
      check ((latitude is null) = (longitude is null))
    ) STRICT`,
  );
  await ddl(db, "create index decoration_sites_by_unit on decoration_sites (unit_id)");
  // No due day of its own: the campaign's decoration date, with which it moves.
  await ddl(
    db,
    `create table decoration_items (
      id KEY primary key,
      site_id KEY not null references decoration_sites (id),
      place INT not null,
      kind KEY not null check (kind in
        ('pano', 'banner', 'poster', 'flag', 'streamer', 'gate', 'led', 'polling-area')),
      quantity INT not null check (quantity > 0),
      width_cm INT check (width_cm > 0),
      height_cm INT check (height_cm > 0),
      faces INT check (faces in (1, 2)),
      doer_unit_id KEY references units (id),
      doer text not null default '',
      due_on KEY,
      design_id KEY references decoration_designs (id),
      done INT not null default 0 check (done >= 0),
      removed_at KEY
    ) STRICT`,
  );
  await ddl(db, "create index decoration_items_by_site on decoration_items (site_id, place)");
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table decoration_events (
      id KEY primary key,
      campaign_id KEY not null references campaigns (id),
      site_id KEY not null references decoration_sites (id),
      kind KEY not null check (kind in
        ('proposed', 'approved', 'started', 'progress', 'completed', 'checked', 'failed', 'taken-down', 'changed')),
      state KEY not null,
      happened_on KEY not null,
      note text not null default '',
      document_id KEY references documents (id),
      account_id KEY not null references accounts (id),
      recorded_at KEY not null,
      withdrawn_at KEY,
      withdrawn_by KEY references accounts (id)
    ) STRICT`,
  );
  await ddl(db, "create index decoration_events_by_campaign on decoration_events (campaign_id, id)");
  await ddl(db, "create index decoration_events_by_site on decoration_events (site_id, id)");
  // How much every item of the site was to be and was done, as of the event.
  await ddl(
    db,
    `create table decoration_counts (
      event_id KEY not null references decoration_events (id),
      item_id KEY not null references decoration_items (id),
      quantity INT not null,
      done INT not null,
      primary key (event_id, item_id)
    ) STRICT_KEYED`,
  );
  const answers = ["content", "design", "clean", "firm", "light"];
  const columns = answers.map((name) => `${name} KEY not null check (${name} in ('yes', 'no', 'none'))`);
  await ddl(
    db,
    `create table decoration_checks (
      event_id KEY primary key references decoration_events (id),
      ${columns.join(",\n      ")},
      mend text not null default ''
    ) STRICT_KEYED`,
  );
}

async function createPhotos(db: Kysely<unknown>): Promise<void> {
  await ddl(
    db,
    `create table decoration_photos (
      id KEY primary key references file_links (id) on delete cascade,
      campaign_id KEY not null references campaigns (id),
      site_id KEY not null references decoration_sites (id),
      moment KEY not null check (moment in ('before', 'after')),
      source_hash KEY not null,
      width INT not null,
      height INT not null,
      taken_on KEY,
      look KEY,
      alike KEY
    ) STRICT`,
  );
  await ddl(db, "create index decoration_photos_by_site on decoration_photos (site_id, id)");
  await ddl(db, "create index decoration_photos_by_campaign on decoration_photos (campaign_id, id)");
  await ddl(
    db,
    `create table decoration_marks (
      campaign_id KEY not null references campaigns (id),
      mark KEY not null,
      photo_id KEY not null references decoration_photos (id) on delete cascade,
      primary key (campaign_id, mark, photo_id)
    ) STRICT_KEYED`,
  );
  await ddl(db, "create index decoration_marks_by_photo on decoration_marks (photo_id)");
}
