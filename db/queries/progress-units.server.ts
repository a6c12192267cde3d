import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { CategorySums } from "~/domain/progress-categories";
import type { Connection } from "../client.server";
import { sums } from "./progress.server";

export interface UnitSums extends CategorySums {
  unitId: string;
}

/**
 * What each of some units (with all below it) published up to `to` in some categories, per category. `weekStart` is the
 * first day of the reporting week that holds `to`: the weeks before it are summed as weeks.
 */
export async function sumByUnitAndCategory(
  db: Connection,
  unitIds: readonly string[],
  categoryIds: readonly string[],
  weekStart: CivilDate,
  to: CivilDate,
): Promise<UnitSums[]> {
  if (unitIds.length === 0 || categoryIds.length === 0) return [];
  const columns = ["unit_id as unitId", "category_id as categoryId"] as const;
  const [weeks, days] = await Promise.all([
    db
      .selectFrom("rollup_weeks")
      .select(columns)
      .select(sums)
      .where("unit_id", "in", unitIds)
      .where("category_id", "in", categoryIds)
      .where("week_start", "<", weekStart)
      .groupBy(["unit_id", "category_id"])
      .execute(),
    db
      .selectFrom("rollup_days")
      .select(columns)
      .select(sums)
      .where("unit_id", "in", unitIds)
      .where("category_id", "in", categoryIds)
      .where("day", ">=", weekStart)
      .where("day", "<=", to)
      .groupBy(["unit_id", "category_id"])
      .execute(),
  ]);
  return [...weeks, ...days];
}

/**
 * What each of some units published in some categories of one measure, by the first day of the reporting week, before
 * `before`. The weeks of a unit come as one text, because thousands of rows cost more to hand over than to read.
 */
export async function listUnitWeekAmounts(
  db: Connection,
  unitIds: readonly string[],
  categoryIds: readonly string[],
  before: CivilDate,
): Promise<Map<string, Map<CivilDate, number>>> {
  if (unitIds.length === 0 || categoryIds.length === 0) return new Map();
  const perWeek = db
    .selectFrom("rollup_weeks")
    .select(["unit_id", "week_start"])
    .select(sql<number>`sum(amount)`.as("amount"))
    .where("unit_id", "in", unitIds)
    .where("category_id", "in", categoryIds)
    .where("week_start", "<", before)
    .groupBy(["unit_id", "week_start"]);
  const rows = await db
    .selectFrom(perWeek.as("weeks"))
    .select("unit_id as unitId")
    .select(sql<string>`string_agg(week_start || ':' || amount, ' ')`.as("weeks"))
    .groupBy("unit_id")
    .execute();
  return new Map(
    rows.map(({ unitId, weeks }) => [
      unitId,
      new Map(weeks.split(" ").map((week) => [week.slice(0, 10), Number(week.slice(11))])),
    ]),
  );
}
