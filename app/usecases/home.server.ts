import type { CivilDate } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import type { Campaign } from "~/domain/campaign";
import { ownReportsPath } from "~/domain/opinion-page";
import { membershipsOn } from "~/domain/permissions";
import { campaignClock, listMyCampaigns } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

export interface HomeChoice {
  slug: string;
  name: string;
  committee: string;
  electionOn: CivilDate;
  /** Days left to election day by the campaign's own clock; negative: since. */
  tMinus: number;
  /** It is only read. */
  isClosed: boolean;
}

/**
 * Where a person's work is: the address of the one election that goes on, or the elections to choose from. An
 * administrator without any starts in the administration. `isAsked`: the person wants to choose.
 */
export async function loadHome(
  ctx: UseCaseContext,
  isAsked: boolean,
): Promise<{ to: string } | { to: null; choices: HomeChoice[] }> {
  const campaigns = await listMyCampaigns(ctx);
  const [only, second] = campaigns;
  if (!only) return { to: "/quan-tri" };
  if (!second) return { to: homeIn(ctx, only) };
  const lines = campaigns.map((campaign) => ({ campaign, ...campaignClock(campaign, ctx.now()) }));
  const current = lines.filter(
    ({ campaign, today }) => campaign.status === "active" && today <= campaign.endsOn,
  );
  const [running, another] = current;
  if (!isAsked && running && !another) return { to: homeIn(ctx, running.campaign) };
  return {
    to: null,
    choices: lines.map(({ campaign, today }) => ({
      slug: campaign.slug,
      name: campaign.name,
      committee: campaign.committee,
      electionOn: campaign.electionOn,
      tMinus: tMinus(campaign.electionOn, today),
      isClosed: campaign.closedAt !== null,
    })),
  };
}

/** Who only reports of opinion starts at the reports; everybody else at the overview. */
function homeIn(ctx: UseCaseContext, campaign: Campaign): string {
  const { today } = campaignClock(campaign, ctx.now());
  const held = membershipsOn(ctx.actor?.memberships ?? [], today).filter(
    ({ campaignId }) => campaignId === campaign.id || campaignId === null,
  );
  const isCollaborator = held.length > 0 && held.every(({ role }) => role === "collaborator");
  return isCollaborator ? ownReportsPath(campaign.slug) : `/${campaign.slug}`;
}
