import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection } from "../client.server";

/** What a unit (with all below it) has in each category in some weeks, by week. */
export function sumUnitWeekCategories(db: Connection, unitId: string, until: CivilDate) {
  return db
    .selectFrom("rollup_weeks")
    .select([
      "week_start as weekStart",
      "category_id as categoryId",
      "records",
      "amount",
      "n_over as nOver",
      "n_nearly as nNearly",
      "n_about as nAbout",
      "n_uncounted as nUncounted",
    ])
    .where("unit_id", "=", unitId)
    .where("week_start", "<=", until)
    .execute();
}

/** The outputs that count for a unit between two days, the latest recorded first. */
export function listWeekItems(
  db: Connection,
  wanted: { unitId: string; from: CivilDate; to: CivilDate; limit: number },
) {
  return db
    .selectFrom("output_scope as scope")
    .innerJoin("outputs", "outputs.id", "scope.output_id")
    .select(["number", "title", "outputs.published_on as day", "outputs.category_id as categoryId"])
    .select(["value", "qualifier", "logged_at as loggedAt"])
    .where("scope.ancestor_id", "=", wanted.unitId)
    .where("scope.published_on", ">=", wanted.from)
    .where("scope.published_on", "<=", wanted.to)
    .orderBy("logged_at", "desc")
    .orderBy("number", "desc")
    .limit(wanted.limit)
    .execute();
}

/** How many outputs count for a unit between two days, and how many of them were recorded after an instant. */
export async function countWeekItems(
  db: Connection,
  wanted: { unitId: string; from: CivilDate; to: CivilDate; endedAt: string },
): Promise<{ count: number; late: number }> {
  const base = db
    .selectFrom("output_scope as scope")
    .innerJoin("outputs", "outputs.id", "scope.output_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("scope.ancestor_id", "=", wanted.unitId)
    .where("scope.published_on", ">=", wanted.from)
    .where("scope.published_on", "<=", wanted.to);
  const all = await base.executeTakeFirst();
  const late = await base.where("logged_at", ">=", wanted.endedAt).executeTakeFirst();
  return { count: all?.count ?? 0, late: late?.count ?? 0 };
}
