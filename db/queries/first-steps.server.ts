import type { Connection } from "../client.server";

/** Whether an election has a target, by hand or by rule, and whether anything was ever recorded in it. */
export async function findBeginnings(
  db: Connection,
  campaignId: string,
): Promise<{ hasTargets: boolean; hasOutputs: boolean }> {
  const [target, rule, output] = await Promise.all([
    db.selectFrom("targets").select("id").where("campaign_id", "=", campaignId).limit(1).executeTakeFirst(),
    db
      .selectFrom("target_rules")
      .select("id")
      .where("campaign_id", "=", campaignId)
      .where("removed_at", "is", null)
      .limit(1)
      .executeTakeFirst(),
    db.selectFrom("outputs").select("id").where("campaign_id", "=", campaignId).limit(1).executeTakeFirst(),
  ]);
  return { hasTargets: Boolean(target ?? rule), hasOutputs: output !== undefined };
}
