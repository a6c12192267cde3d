import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Readiness of a country asks for the last line of 33,000 sites and for the reports of four weeks out of thirty. */
export const readinessIndexes: Migration = {
  async up(db: Kysely<unknown>) {
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
