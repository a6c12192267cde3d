import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";
import { type HolidayRow, holidayRows } from "./m20261122h_holiday_rows";

/**
 * Days on which the country's offices rest or, in exchange, work; each with the decision that says so. The known years
 * come along, so every installation has them; what an administrator changes afterwards stays changed.
 */
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
        must_be_checked INT not null default 0 check (must_be_checked in (0, 1)),
        version INT not null default 1,
        created_by KEY references accounts (id),
        created_at KEY not null
      ) STRICT`,
    );
    const rows = holidayRows.map((row) => ({ ...row, created_at: LANDED_AT }));
    await (db as Kysely<{ holidays: HolidayRow & { created_at: string } }>)
      .insertInto("holidays")
      .values(rows)
      .execute();
  },
};

/** When the rows were read, the same on every installation. */
const LANDED_AT = "2026-11-22T00:00:00.000Z";
