import { membershipsOn } from "~/domain/permissions";
import type { CampaignContext } from "./campaigns.server";

/**
 * The team that a person reports for: the unit that they belong to; key "" for those who belong to none (đơn tuyến). A
 * collaborator's unit goes before others that the same person may have.
 */
export function ownTeam({ actor, campaign, structure, today }: CampaignContext): {
  key: string;
  name: string;
} {
  const held = membershipsOn(actor.memberships, today)
    .filter(({ campaignId, unitId }) => campaignId === campaign.id && unitId !== null)
    .sort((a, b) => Number(b.role === "collaborator") - Number(a.role === "collaborator"));
  const unit = structure.tree.get(held[0]?.unitId ?? "");
  return { key: unit?.key ?? "", name: unit?.name ?? "" };
}
