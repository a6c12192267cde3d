import type { DatedMilestone } from "~/domain/election-day-dates";
import type { Connection, WriteTransaction } from "../client.server";
import { listPlanMilestones } from "./timeline.server";

/** The plan's milestones that still hold, each with its rule. */
export async function listDatedMilestones(db: Connection, campaignId: string): Promise<DatedMilestone[]> {
  const [planned, rows] = await Promise.all([
    listPlanMilestones(db, campaignId),
    db
      .selectFrom("plan_milestones")
      .select(["key", "rule_anchor", "rule_days", "withdrawn_at"])
      .where("campaign_id", "=", campaignId)
      .execute(),
  ]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return planned.flatMap(({ planKind, ...one }) => {
    const row = byKey.get(one.key);
    if (!row || row.withdrawn_at !== null) return [];
    const rule = row.rule_anchor === null ? null : { anchor: row.rule_anchor, days: row.rule_days ?? 0 };
    return [{ ...one, rule, isMeeting: planKind === "meeting" }];
  });
}

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
