import type { Connection } from "../client.server";

/** The units that each milestone done unit by unit applies to, by milestone key. */
export async function listMilestoneUnits(db: Connection, campaignId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("milestone_units")
    .innerJoin("units", "units.id", "milestone_units.unit_id")
    .select(["milestone_key", "unit_id"])
    .where("milestone_units.campaign_id", "=", campaignId)
    .orderBy("milestone_key")
    .orderBy("units.sort_order")
    .orderBy("units.sort_key")
    .execute();
  const units = new Map<string, string[]>();
  for (const row of rows)
    units.set(row.milestone_key, [...(units.get(row.milestone_key) ?? []), row.unit_id]);
  return units;
}
