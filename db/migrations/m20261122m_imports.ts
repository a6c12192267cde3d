import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Files of outputs on their way in: the file itself until it is read for good, its rows, and what became of them. */
export const imports: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table imports (
        id KEY primary key,
        campaign_id KEY not null references campaigns (id),
        account_id KEY not null references accounts (id),
        file_name text not null,
        file_hash KEY not null,
        file_size INT not null,
        status KEY not null
          check (status in ('reading', 'unread', 'checked', 'writing', 'done', 'undoing', 'undone', 'dropped')),
        options text not null,
        found text not null default '',
        problem text not null default '',
        rows_all INT not null default 0,
        rows_new INT not null default 0,
        rows_twin INT not null default 0,
        rows_bad INT not null default 0,
        written INT not null default 0,
        outputs INT not null default 0,
        version INT not null default 1,
        created_at KEY not null,
        done_at KEY,
        undone_at KEY
      ) STRICT`,
    );
    await ddl(db, "create index imports_by_campaign on imports (campaign_id, id)");
    await ddl(db, "create index imports_by_file on imports (campaign_id, file_hash)");
    await ddl(
      db,
      `create table import_parts (
        import_id KEY not null references imports (id),
        part INT not null,
        content text not null,
        primary key (import_id, part)
      ) STRICT_KEYED`,
    );
    await ddl(
      db,
      `create table import_rows (
        import_id KEY not null references imports (id),
        line INT not null,
        leader INT not null,
        state KEY not null check (state in ('new', 'twin', 'bad', 'done', 'undone')),
        row_key KEY not null,
        cells text not null,
        entries text not null,
        detail text not null,
        primary key (import_id, line)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index import_rows_by_key on import_rows (row_key) where state = 'done'");
    await ddl(db, "create index import_rows_by_state on import_rows (import_id, state, line)");
    await ddl(
      db,
      `create table import_outputs (
        import_id KEY not null references imports (id),
        output_id KEY not null references outputs (id),
        number INT not null,
        line INT not null,
        primary key (import_id, output_id)
      ) STRICT_KEYED`,
    );
    await ddl(db, "create index import_outputs_by_output on import_outputs (output_id)");
  },
};
