import type { Connection, WriteTransaction } from "../client.server";
import { columnsOf, type PlanContent, type PlannedMilestone, plannedOf } from "./timeline.server";

/** Keys that no new milestone may take: those in the trash come back with theirs. */
export async function listPlanKeys(db: Connection, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("plan_milestones")
    .select("key")
    .where("campaign_id", "=", campaignId)
    .execute();
  return rows.map((row) => row.key);
}

export interface WithdrawnMilestone extends PlannedMilestone {
  withdrawnAt: string;
}

/** The trash, what was withdrawn last first. */
export async function listWithdrawnMilestones(
  db: Connection,
  campaignId: string,
): Promise<WithdrawnMilestone[]> {
  const rows = await db
    .selectFrom("plan_milestones")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is not", null)
    .orderBy("withdrawn_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...plannedOf(row), withdrawnAt: row.withdrawn_at ?? "" }));
}

/** Writes the new content over the version that was read; false when somebody else has written meanwhile. */
export async function updatePlanMilestone(
  tx: WriteTransaction,
  { campaignId, key, version }: { campaignId: string; key: string; version: number },
  content: PlanContent,
): Promise<boolean> {
  const result = await tx
    .updateTable("plan_milestones")
    .set({ ...columnsOf(content), version: version + 1 })
    .where("campaign_id", "=", campaignId)
    .where("key", "=", key)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Into the trash at an instant, or out of it with null. */
export async function setWithdrawn(
  tx: WriteTransaction,
  { campaignId, key }: { campaignId: string; key: string },
  withdrawnAt: string | null,
): Promise<void> {
  await tx
    .updateTable("plan_milestones")
    .set((eb) => ({ withdrawn_at: withdrawnAt, version: eb("version", "+", 1) }))
    .where("campaign_id", "=", campaignId)
    .where("key", "=", key)
    .execute();
}
