import type { Connection, WriteTransaction } from "../client.server";

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
  for (const row of rows) {
    const own = units.get(row.milestone_key);
    if (own) own.push(row.unit_id);
    else units.set(row.milestone_key, [row.unit_id]);
  }
  return units;
}

/** The units that one milestone applies to, instead of those before; none: it is not done unit by unit. */
export async function replaceMilestoneUnits(
  tx: WriteTransaction,
  { campaignId, key }: { campaignId: string; key: string },
  unitIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("milestone_units")
    .where("campaign_id", "=", campaignId)
    .where("milestone_key", "=", key)
    .execute();
  if (unitIds.length === 0) return;
  await tx
    .insertInto("milestone_units")
    .values(unitIds.map((unit_id) => ({ campaign_id: campaignId, milestone_key: key, unit_id })))
    .execute();
}
