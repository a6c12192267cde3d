import type { Connection } from "../client.server";

/** Closures in force of some weeks, with who closed them; `unitId` null: closed for all units. The latest first. */
export function listClosures(db: Connection, campaignId: string, weekStarts: readonly string[]) {
  return db
    .selectFrom("week_closures")
    .innerJoin("accounts", "accounts.id", "week_closures.closed_by")
    .select([
      "week_closures.week_start as weekStart",
      "week_closures.unit_id as unitId",
      "week_closures.closed_at as closedAt",
      "accounts.display_name as by",
    ])
    .where("campaign_id", "=", campaignId)
    .where("week_start", "in", [...weekStarts])
    .where("reopened_at", "is", null)
    .orderBy("closed_at", "desc")
    .execute();
}
