import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What became of units' points on the map, and indexes for the readiness of a whole country. */
export const mapAndReadiness: Migration = {
  async up(db: Kysely<unknown>) {
    // Points that were set together share a batch, which is what can be taken back. No point: it was taken away.
    await ddl(
      db,
      `create table unit_point_changes (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        batch KEY not null,
        unit_id KEY not null references units (id),
        before_latitude INT,
        before_longitude INT,
        latitude INT,
        longitude INT,
        account_id KEY not null references accounts (id),
        recorded_at KEY not null,
        undone_at KEY,
        check ((before_latitude is null) = (before_longitude is null)),
        check ((latitude is null) = (longitude is null))
      ) STRICT`,
    );
    await ddl(db, "create index unit_point_changes_by_campaign on unit_point_changes (campaign_id, id)");
    // The last line of each of 33,000 sites, and the reports of four weeks out of thirty.
    await ddl(
      db,
      `create index decoration_events_last
        on decoration_events (campaign_id, site_id, id, withdrawn_at, happened_on, state)`,
    );
    await ddl(
      db,
      "create index expected_reports_due on expected_reports (campaign_id, series, on_time_until)",
    );
  },
};
