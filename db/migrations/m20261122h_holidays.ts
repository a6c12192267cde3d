import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Days on which the country's offices rest or, in exchange, work; each with the decision that says so. */
export const holidays: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(
      db,
      `create table holidays (
        day KEY primary key,
        kind KEY not null check (kind in ('tet', 'public', 'in-lieu', 'swapped-off', 'swapped-working')),
        name_vi text not null,
        name_en text not null,
        source text not null,
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
  },
};
