import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { CategorySums } from "~/domain/progress-categories";
import type { DaySums } from "~/domain/progress-curve";
import type { Connection } from "../client.server";

/** Six sums of rollup rows under the names of the domain. */
const sums = [
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

/** What a unit and all below it published up to `to`, per category. */
export function sumByCategory(db: Connection, unitId: string, to: CivilDate): Promise<CategorySums[]> {
  return db
    .selectFrom("rollup_days")
    .select("category_id as categoryId")
    .select(sums)
    .where("unit_id", "=", unitId)
    .where("day", "<=", to)
    .groupBy("category_id")
    .execute();
}

/** Records per unit and reporting week, all categories; weeks by their first day, from `from` to `to`. */
export function listUnitWeeks(
  db: Connection,
  unitIds: readonly string[],
  from: CivilDate,
  to: CivilDate,
): Promise<{ unitId: string; weekStart: CivilDate; records: number }[]> {
  return db
    .selectFrom("rollup_unit_weeks")
    .select(["unit_id as unitId", "week_start as weekStart", "records"])
    .where("unit_id", "in", unitIds)
    .where("week_start", ">=", from)
    .where("week_start", "<=", to)
    .execute();
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
