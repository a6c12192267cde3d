import type { CivilDate } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import { campaignClock, listMyCampaigns } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

export interface HomeChoice {
  slug: string;
  name: string;
  committee: string;
  electionOn: CivilDate;
  /** Days left to election day by the campaign's own clock; negative: since. */
  tMinus: number;
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
  if (!second) return { to: `/${only.slug}` };
  const lines = campaigns.map((campaign) => ({ campaign, ...campaignClock(campaign, ctx.now()) }));
  const current = lines.filter(
    ({ campaign, today }) => campaign.status === "active" && today <= campaign.endsOn,
  );
  if (!isAsked && current.length === 1) return { to: `/${current[0]?.campaign.slug}` };
  return {
    to: null,
    choices: lines.map(({ campaign, today }) => ({
      slug: campaign.slug,
      name: campaign.name,
      committee: campaign.committee,
      electionOn: campaign.electionOn,
      tMinus: tMinus(campaign.electionOn, today),
    })),
  };
}
