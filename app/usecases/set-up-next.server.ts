import { secretariesNeeded } from "~/domain/memberships";
import { membershipsOn } from "~/domain/permissions";
import { listMemberships } from "~db/queries/memberships.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** What an election still lacks before it can be worked in. */
export interface FirstSteps {
  secretaries: number;
  secretariesNeeded: number;
  /** Units that log something and have nobody who does it. */
  unitsWithoutPeople: number;
  units: number;
}

/** null for everybody but administrators, and as soon as there are secretaries enough. */
export async function loadFirstSteps(ctx: UseCaseContext, slug: string): Promise<FirstSteps | null> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  if (!open.may("account.manage")) return null;
  const { campaign, structure, today } = open;
  const held = membershipsOn(
    (await listMemberships(ctx.db.read)).filter(({ campaignId }) => campaignId === campaign.id),
    today,
  );
  const secretaries = held.filter(({ role }) => role === "secretary").length;
  if (secretaries >= secretariesNeeded) return null;
  const peopled = new Set(held.map(({ unitId }) => unitId));
  const units = structure.tree.units.filter(({ reports }) => reports);
  return {
    secretaries,
    secretariesNeeded,
    unitsWithoutPeople: units.filter(({ id }) => !peopled.has(id)).length,
    units: units.length,
  };
}
