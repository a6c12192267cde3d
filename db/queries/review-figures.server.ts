import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { WeekSums } from "~/domain/review-figures";
import type { Connection } from "../client.server";

const sums = [
  sql<number>`sum(records)`.as("records"),
  sql<number>`sum(amount)`.as("amount"),
  sql<number>`sum(n_over)`.as("nOver"),
  sql<number>`sum(n_nearly)`.as("nNearly"),
  sql<number>`sum(n_about)`.as("nAbout"),
  sql<number>`sum(n_uncounted)`.as("nUncounted"),
] as const;

/** What units published in whole reporting weeks, by the week's first day, from that of `from` to that of `to`. */
export async function sumUnitWeeks(
  db: Connection,
  unitIds: readonly string[],
  from: CivilDate,
  to: CivilDate,
): Promise<WeekSums[]> {
  return db
    .selectFrom("rollup_weeks")
    .select(["unit_id as unitId", "category_id as categoryId", "week_start as weekStart"])
    .select(sums)
    .where("unit_id", "in", unitIds)
    .where("week_start", ">=", from)
    .where("week_start", "<=", to)
    .groupBy(["unit_id", "category_id", "week_start"])
    .execute();
}

/** What units published on the days from `from` to `to`, which lie in the week that begins on `weekStart`. */
export async function sumUnitDays(
  db: Connection,
  unitIds: readonly string[],
  categoryIds: readonly string[],
  { weekStart, from, to }: { weekStart: CivilDate; from: CivilDate; to: CivilDate },
): Promise<WeekSums[]> {
  const rows = await db
    .selectFrom("rollup_days")
    .select(["unit_id as unitId", "category_id as categoryId"])
    .select(sums)
    .where("unit_id", "in", unitIds)
    .where("category_id", "in", categoryIds)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .groupBy(["unit_id", "category_id"])
    .execute();
  return rows.map((row) => ({ ...row, weekStart }));
}

/** How many active outputs name each message, published on the days from `from` to `to`. */
export async function countByMessage(
  db: Connection,
  campaignId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("outputs")
    .select("message_id as messageId")
    .select(sql<number>`count(*)`.as("records"))
    .where("campaign_id", "=", campaignId)
    .where("status", "=", "active")
    .where("message_id", "is not", null)
    .where("published_on", ">=", from)
    .where("published_on", "<=", to)
    .groupBy("message_id")
    .execute();
  return new Map(rows.flatMap(({ messageId, records }) => (messageId ? [[messageId, records]] : [])));
}
