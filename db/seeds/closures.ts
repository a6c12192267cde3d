import { addDays, type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";

/**
 * Closes, for all units, every reporting week that ends on or before `through` and is not closed yet, each at 08:00
 * of the day after its end. `closedBy` is a login name.
 */
export async function closeWeeksThrough(
  tx: WriteTransaction,
  order: { campaignId: string; closedBy: string; through: CivilDate; newId(): string },
): Promise<void> {
  const { id: closedBy } = await tx
    .selectFrom("accounts")
    .select("id")
    .where("login_name", "=", order.closedBy)
    .executeTakeFirstOrThrow();
  const closed = await tx
    .selectFrom("week_closures")
    .select("week_start")
    .where("campaign_id", "=", order.campaignId)
    .where("unit_id", "is", null)
    .where("reopened_at", "is", null)
    .execute();
  const weeks = await tx
    .selectFrom("reporting_weeks")
    .select(["week_start", "week_end"])
    .where("campaign_id", "=", order.campaignId)
    .where("week_end", "<=", order.through)
    .where(
      "week_start",
      "not in",
      closed.map((one) => one.week_start),
    )
    .orderBy("week_start")
    .execute();
  if (weeks.length === 0) return;
  const closures = weeks.map((week) => ({
    id: order.newId(),
    campaign_id: order.campaignId,
    week_start: week.week_start,
    unit_id: null,
    closed_at: instantOf(addDays(week.week_end, 1), "08:00"),
    closed_by: closedBy,
    reopened_at: null,
    reopened_by: null,
    reason: "",
  }));
  await tx.insertInto("week_closures").values(closures).execute();
}

/** Whether any week of the campaign was ever closed. */
export async function isAnyWeekClosed(db: Connection, campaignId: string): Promise<boolean> {
  const found = await db
    .selectFrom("week_closures")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return found !== undefined;
}
