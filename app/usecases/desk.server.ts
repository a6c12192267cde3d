import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { grantOf } from "~/domain/permissions";
import { listMyCampaigns } from "./campaigns.server";
import { SignInNeeded, type UseCaseContext } from "./context.server";

/** What stands around the pages outside any campaign. */
export interface Desk {
  name: string;
  login: string;
  canAdminister: boolean;
  campaigns: { slug: string; shortName: string }[];
}

export async function loadDesk(ctx: UseCaseContext): Promise<Desk> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const campaigns = await listMyCampaigns(ctx);
  const today = civilDateOfInstant(ctx.now());
  return {
    name: actor.displayName,
    login: actor.loginName,
    canAdminister: grantOf(actor.memberships, "account.manage", null, today) !== null,
    campaigns: campaigns.map(({ slug, shortName }) => ({ slug, shortName })),
  };
}
