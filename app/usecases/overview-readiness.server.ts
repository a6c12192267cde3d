import { membershipsOn } from "~/domain/permissions";
import type { Dimension, Tally } from "~/domain/readiness";
import type { Level } from "~/domain/readiness-grades";
import { rowsPath } from "~/domain/readiness-page";
import type { CampaignContext } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { loadReadiness } from "./readiness.server";

/** The verdict with what stands against it, the worst first, each with the way to its rows. */
export interface ReadinessInShort {
  level: Level;
  score: number | null;
  reasons: { key: Dimension; level: Level; tally: Tally; path: string }[];
  /** How many other criteria are not met either. */
  more: number;
}

/** As many as a phone shows together with what needs the leader's hand. */
const mostReasons = 3;

/** null for those who do not lead the election. */
export async function readinessInShort(
  ctx: UseCaseContext,
  open: CampaignContext,
): Promise<ReadinessInShort | null> {
  const { actor, campaign, today } = open;
  const leads = membershipsOn(actor.memberships, today).some(
    ({ role, campaignId }) => role === "leader" && campaignId === campaign.id,
  );
  if (!leads) return null;
  const { whole, lines } = await loadReadiness(ctx, campaign.slug, {
    ...{ asOf: "", compare: "", unitKey: "", page: 1 },
  });
  const unmet = lines.filter(({ level }) => level === "red" || level === "amber");
  return {
    ...{ level: whole.level, score: whole.score },
    reasons: unmet.slice(0, mostReasons).map(({ key, level, tally }) => ({
      ...{ key, level, tally, path: rowsPath(campaign.slug, key, {}) },
    })),
    more: Math.max(0, unmet.length - mostReasons),
  };
}
