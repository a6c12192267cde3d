import type { WriteTransaction } from "../client.server";

/** Dates a plan's milestone anew. */
export async function updateDue(
  tx: WriteTransaction,
  campaignId: string,
  { key, dueOn, dueAt }: { key: string; dueOn: string; dueAt: string | null },
): Promise<void> {
  await tx
    .updateTable("plan_milestones")
    .set((eb) => ({ due_on: dueOn, due_at: dueAt, version: eb("version", "+", 1) }))
    .where("campaign_id", "=", campaignId)
    .where("key", "=", key)
    .execute();
}
