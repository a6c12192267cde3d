import type { CivilDate } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions/index";
import { membershipsOn } from "~/domain/permissions";
import { draftName, type SetUpDraft } from "~/domain/set-up";
import { countUnits } from "~db/queries/campaign-copy.server";
import { listCampaignDrafts } from "~db/queries/campaign-drafts.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listMemberships } from "~db/queries/memberships.server";
import { requireAdministrator } from "./administration.server";
import { campaignClock } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

export interface CampaignLine {
  slug: string;
  name: string;
  shortName: string;
  committee: string;
  electionOn: CivilDate;
  edition: string;
  units: number;
  /** "before" its first day, "running", "after" its last day, or "closed" for good. */
  stage: "before" | "running" | "after" | "closed";
  isDemo: boolean;
  /** Accounts that hold a role in it today, and the secretaries among them. */
  people: number;
  secretaries: number;
}

export interface DraftLine {
  id: string;
  name: string;
  /** As typed. */
  electionOn: string;
  /** UTC instant. */
  updatedAt: string;
}

export interface CampaignListPage {
  campaigns: CampaignLine[];
  drafts: DraftLine[];
  formKey: string;
}

/** Every election of the installation, newest first, and the set-ups that the administrator has not finished. */
export async function loadCampaignList(ctx: UseCaseContext): Promise<CampaignListPage> {
  const actor = requireAdministrator(ctx, "campaign.create");
  const [campaigns, units, memberships, drafts] = await Promise.all([
    listCampaigns(ctx.db.read),
    countUnits(ctx.db.read),
    listMemberships(ctx.db.read),
    listCampaignDrafts(ctx.db.read, actor.accountId),
  ]);
  const unitsOf = new Map(units.map(({ campaignId, count }) => [campaignId, count]));
  return {
    // Those that are closed stand after the others, each group with the newest first.
    campaigns: [
      ...campaigns.filter(({ closedAt }) => closedAt === null),
      ...campaigns.filter(({ closedAt }) => closedAt !== null),
    ].map((campaign): CampaignLine => {
      const { today } = campaignClock(campaign, ctx.now());
      const held = memberships.filter(({ campaignId }) => campaignId === campaign.id);
      const now = held.filter((one) => membershipsOn([one], today).length > 0);
      const { slug, name, shortName, committee, electionOn, startsOn, endsOn, isDemo, status } = campaign;
      const stage = today < startsOn ? "before" : today > endsOn ? "after" : "running";
      return {
        ...{ slug, name, shortName, committee, electionOn, isDemo },
        edition: EDITIONS[campaign.lawEdition].name[actor.locale],
        units: unitsOf.get(campaign.id) ?? 0,
        stage: status === "closed" ? "closed" : stage,
        people: new Set(now.map(({ accountId }) => accountId)).size,
        secretaries: now.filter(({ role }) => role === "secretary").length,
      };
    }),
    drafts: drafts.map(({ id, body, updated_at }) => {
      const draft = JSON.parse(body) as SetUpDraft;
      return { id, name: draftName(draft), electionOn: draft.basics.electionOn, updatedAt: updated_at };
    }),
    formKey: ctx.newId(),
  };
}
