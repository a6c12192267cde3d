import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** What a person has sent, newest first, without reading the rows of all the others. */
export const receipts: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(db, "create index outputs_by_logger on outputs (campaign_id, logged_by, logged_at, id)");
    await ddl(
      db,
      "create index declarations_by_account on declarations (campaign_id, account_id, recorded_at, id)",
    );
  },
};
