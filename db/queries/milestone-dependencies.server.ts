import type { Connection, WriteTransaction } from "../client.server";

/** For each milestone those that have to come before it. */
export async function listDependencies(db: Connection, campaignId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("milestone_dependencies")
    .select(["milestone_key", "depends_on_key"])
    .where("campaign_id", "=", campaignId)
    .orderBy("milestone_key")
    .orderBy("depends_on_key")
    .execute();
  const before = new Map<string, string[]>();
  for (const row of rows)
    before.set(row.milestone_key, [...(before.get(row.milestone_key) ?? []), row.depends_on_key]);
  return before;
}

/** What has to come before one milestone, instead of what had to. */
export async function replaceDependencies(
  tx: WriteTransaction,
  { campaignId, key }: { campaignId: string; key: string },
  before: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("milestone_dependencies")
    .where("campaign_id", "=", campaignId)
    .where("milestone_key", "=", key)
    .execute();
  if (before.length === 0) return;
  await tx
    .insertInto("milestone_dependencies")
    .values(before.map((one) => ({ campaign_id: campaignId, milestone_key: key, depends_on_key: one })))
    .execute();
}
