import type { CivilDate } from "~/domain/calendar/civil-date";
import { type Action, membershipsOn } from "~/domain/permissions";
import type { CampaignContext } from "./campaigns.server";
import { AccessDenied } from "./context.server";

/** Units that something credits, and the day on which the tree is asked. */
export interface Credit {
  unitIds: readonly string[];
  publishedOn: CivilDate;
}

/**
 * Requires that at least one credited unit is within the person's reach on the day. Others may stand beside it: what
 * was published together is recorded once, by one of those who did, and the record shows by whom.
 */
export function requireCredit(campaign: CampaignContext, action: Action, credit: Credit): void {
  if (!mayCredit(campaign, action, credit)) throw new AccessDenied();
}

export function mayCredit(
  campaign: CampaignContext,
  action: Action,
  { unitIds, publishedOn }: Credit,
): boolean {
  const granted = campaign.unitsFor(action, publishedOn);
  return granted === "all" || unitIds.some((unitId) => granted.includes(unitId));
}

/** Whether the person belongs to none of the units, nor to one above them, and writes on their behalf. */
export function actsOnBehalf(
  { actor, campaign, structure, today }: CampaignContext,
  unitIds: readonly string[],
): boolean {
  const own = membershipsOn(actor.memberships, today).flatMap((held) =>
    held.campaignId === campaign.id && held.unitId !== null ? [held.unitId] : [],
  );
  return !structure.tree.scopeOn(unitIds, today).some((unitId) => own.includes(unitId));
}
