import type { Selectable } from "kysely";
import type { Holiday } from "~/domain/calendar/working-days";
import type { HolidayRow } from "~/domain/holidays";
import type { Connection, WriteTransaction } from "../client.server";
import type { HolidaysTable } from "../schema";

/** The days off in order, some fifteen rows a year; of all years, or of those from one to another. */
export async function listHolidays(db: Connection, years?: { from: number; to: number }): Promise<Holiday[]> {
  let query = db
    .selectFrom("holidays")
    .select(["day", "kind", "name_vi", "name_en", "must_be_checked"])
    .orderBy("day");
  if (years) query = query.where("day", ">=", `${years.from}-01-01`).where("day", "<=", `${years.to}-12-31`);
  const rows = await query.execute();
  return rows.map((row) => ({
    day: row.day,
    kind: row.kind,
    name: { vi: row.name_vi, en: row.name_en },
    mustBeChecked: row.must_be_checked === 1,
  }));
}

/** The same with their sources and versions, for the page that keeps them; of one year, or those named. */
export async function listHolidayRows(
  db: Connection,
  only: { year: number } | { days: readonly string[] },
): Promise<HolidayRow[]> {
  const query = db
    .selectFrom("holidays")
    .leftJoin("accounts", "accounts.id", "holidays.created_by")
    .selectAll("holidays")
    .select("accounts.display_name")
    .orderBy("day");
  const rows = await ("year" in only
    ? query.where("day", ">=", `${only.year}-01-01`).where("day", "<=", `${only.year}-12-31`)
    : query.where("day", "in", only.days)
  ).execute();
  return rows.map(rowOf);
}

export async function insertHolidays(
  tx: WriteTransaction,
  rows: readonly Omit<HolidayRow, "version" | "addedBy">[],
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .insertInto("holidays")
    .values(
      rows.map((row) => ({
        day: row.day,
        ...columnsOf(row),
        version: 1,
        created_by: by.accountId,
        created_at: by.at,
      })),
    )
    .execute();
}

/** False when the row has another version by now, or is gone. */
export async function updateHoliday(
  tx: WriteTransaction,
  row: Omit<HolidayRow, "addedBy">,
): Promise<boolean> {
  const result = await tx
    .updateTable("holidays")
    .set({ ...columnsOf(row), version: row.version + 1 })
    .where("day", "=", row.day)
    .where("version", "=", row.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False when the row has another version by now, or is gone. */
export async function deleteHoliday(tx: WriteTransaction, day: string, version: number): Promise<boolean> {
  const result = await tx
    .deleteFrom("holidays")
    .where("day", "=", day)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

function columnsOf(row: Pick<HolidayRow, "kind" | "nameVi" | "nameEn" | "source" | "mustBeChecked">) {
  return {
    kind: row.kind,
    name_vi: row.nameVi,
    name_en: row.nameEn,
    source: row.source,
    must_be_checked: row.mustBeChecked ? (1 as const) : (0 as const),
  };
}

function rowOf(row: Selectable<HolidaysTable> & { display_name: string | null }): HolidayRow {
  return {
    day: row.day,
    kind: row.kind,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    source: row.source,
    mustBeChecked: row.must_be_checked === 1,
    version: row.version,
    addedBy: row.display_name,
  };
}
