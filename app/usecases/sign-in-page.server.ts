import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listAdministrators } from "~db/queries/memberships.server";
import { campaignClock } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** What strangers may see: which election is being prepared here, and how many days are left. */
export interface SignInCampaign {
  name: string;
  committee: string;
  electionOn: CivilDate;
  today: CivilDate;
  tMinus: number;
  isDemo: boolean;
}

/**
 * Whether somebody could sign in and set the installation up. A stranger learns no more than that nobody can yet: no
 * names, no addresses.
 */
export async function hasAdministrator(ctx: UseCaseContext): Promise<boolean> {
  const found = await listAdministrators(ctx.db.read, civilDateOfInstant(ctx.now()));
  return found.length > 0;
}

/** The newest election that is not closed; null when there is none. */
export async function loadSignInPage(ctx: UseCaseContext): Promise<SignInCampaign | null> {
  const campaign = (await listCampaigns(ctx.db.read)).find(({ status }) => status === "active");
  if (!campaign) return null;
  const { name, committee, electionOn, isDemo } = campaign;
  const { today } = campaignClock(campaign, ctx.now());
  return { name, committee, electionOn, today, tMinus: tMinus(electionOn, today), isDemo };
}
