import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";
import { refillWords } from "./output-words";

/**
 * One act on many outputs, with what became of each of them; and the words of all outputs anew, since their units,
 * message and link belong to them from here on.
 */
export const search: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table output_bulks (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        act KEY not null check (act in ('unit', 'category', 'date', 'message', 'withdraw', 'restore', 'undo')),
        value KEY,
        reason text not null,
        state KEY not null check (state in ('draft', 'running', 'finished')),
        undo_of KEY references output_bulks (id),
        account_id KEY not null references accounts (id),
        created_at KEY not null,
        finished_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index output_bulks_by_campaign on output_bulks (campaign_id, created_at)");
    await ddl(
      db,
      "create unique index output_bulks_by_undo on output_bulks (undo_of) where undo_of is not null",
    );
    await ddl(
      db,
      `create table output_bulk_rows (
        bulk_id KEY not null references output_bulks (id),
        number INT not null,
        version_at INT not null,
        state KEY not null check (state in ('waiting', 'changed', 'left')),
        code KEY,
        version_after INT,
        primary key (bulk_id, number)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index output_bulk_rows_by_state on output_bulk_rows (bulk_id, state, number)");
    await refillWords(db);
  },
};
