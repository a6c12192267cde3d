import type { Problem } from "~/domain/problem";
import type { Connection } from "~db/client.server";
import { lastBaselineNumber } from "~db/queries/baselines.server";
import type { CampaignContext } from "./campaigns.server";

/**
 * What a change of the plan's figures lacks once the plan is frozen. Problems: plan-frozen-reason at `reason`,
 * plan-frozen-document at `documentId`; none before the first freeze.
 */
export async function whyChanged(
  db: Connection,
  { campaign }: CampaignContext,
  { documentId, reason = "" }: { documentId: string; reason?: string },
): Promise<Problem[]> {
  if ((await lastBaselineNumber(db, campaign.id)) === 0) return [];
  const problems: Problem[] = [];
  if (reason.trim() === "") problems.push({ field: "reason", code: "plan-frozen-reason" });
  if (documentId === "") problems.push({ field: "documentId", code: "plan-frozen-document" });
  return problems;
}
