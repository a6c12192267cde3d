import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { CategorySums } from "~/domain/progress-categories";
import type { DaySums } from "~/domain/progress-curve";
import { noSums, plusSums } from "~/domain/progress-figures";
import type { Connection } from "../client.server";

/** Six sums of rollup rows under the names of the domain. */
export const sums = [
  sql<number>`sum(records)`.as("records"),
  sql<number>`sum(amount)`.as("amount"),
  sql<number>`sum(n_over)`.as("nOver"),
  sql<number>`sum(n_nearly)`.as("nNearly"),
  sql<number>`sum(n_about)`.as("nAbout"),
  sql<number>`sum(n_uncounted)`.as("nUncounted"),
] as const;

/**
 * What a unit and all below it published in some categories, per day up to `to`, oldest first; days without records
 * are left out. The categories must have one measure.
 */
export function sumByDay(
  db: Connection,
  unitId: string,
  categoryIds: readonly string[],
  to: CivilDate,
): Promise<DaySums[]> {
  return db
    .selectFrom("rollup_days")
    .select("day")
    .select(sums)
    .where("unit_id", "=", unitId)
    .where("category_id", "in", categoryIds)
    .where("day", "<=", to)
    .groupBy("day")
    .orderBy("day")
    .execute();
}

/**
 * What a unit and all below it published up to `to`, per category. `weekStart` is the first day of the reporting week
 * that holds `to`: the weeks before it are summed as weeks, a seventh of the rows.
 */
export async function sumByCategory(
  db: Connection,
  unitId: string,
  weekStart: CivilDate,
  to: CivilDate,
): Promise<CategorySums[]> {
  const weeks = await db
    .selectFrom("rollup_weeks")
    .select("category_id as categoryId")
    .select(sums)
    .where("unit_id", "=", unitId)
    .where("week_start", "<", weekStart)
    .groupBy("category_id")
    .execute();
  const days = await db
    .selectFrom("rollup_days")
    .select("category_id as categoryId")
    .select(sums)
    .where("unit_id", "=", unitId)
    .where(
      "category_id",
      "in",
      db.selectFrom("rollup_weeks").select("category_id").distinct().where("unit_id", "=", unitId),
    )
    .where("day", ">=", weekStart)
    .where("day", "<=", to)
    .groupBy("category_id")
    .execute();
  const total = new Map(weeks.map((one) => [one.categoryId, one]));
  for (const one of days)
    total.set(one.categoryId, { ...one, ...plusSums(total.get(one.categoryId) ?? noSums, one) });
  return [...total.values()];
}

/**
 * Records of each unit, all categories, by the first day of the reporting week, from the week of `from` to that of
 * `to`. The weeks of a unit come as one text: thousands of rows cost more to hand over than to read.
 */
export async function listUnitWeeks(
  db: Connection,
  unitIds: readonly string[],
  from: CivilDate,
  to: CivilDate,
): Promise<{ unitId: string; records: Map<CivilDate, number> }[]> {
  const rows = await db
    .selectFrom("rollup_unit_weeks")
    .select("unit_id as unitId")
    .select(sql<string>`string_agg(week_start || ':' || records, ' ')`.as("weeks"))
    .where("unit_id", "in", unitIds)
    .where("week_start", ">=", from)
    .where("week_start", "<=", to)
    .groupBy("unit_id")
    .execute();
  return rows.map(({ unitId, weeks }) => ({
    unitId,
    records: new Map(weeks.split(" ").map((week) => [week.slice(0, 10), Number(week.slice(11))])),
  }));
}

/** Records of each unit on the days from `from` to `to`, all categories: the part of a week that is looked at. */
export function sumRecordsByUnit(
  db: Connection,
  unitIds: readonly string[],
  categoryIds: readonly string[],
  from: CivilDate,
  to: CivilDate,
): Promise<{ unitId: string; records: number }[]> {
  return (
    db
      .selectFrom("rollup_days")
      .select("unit_id as unitId")
      .select(sql<number>`sum(records)`.as("records"))
      .where("unit_id", "in", unitIds)
      // Named so that the engine seeks unit × category × day instead of reading all days of a unit.
      .where("category_id", "in", categoryIds)
      .where("day", ">=", from)
      .where("day", "<=", to)
      .groupBy("unit_id")
      .execute()
  );
}
