import { addDays, type CivilDate, civilDateOfInstant, daysBetween } from "~/domain/calendar/civil-date";
import type { Campaign, CampaignStructure } from "~/domain/campaign";
import { isReading } from "~/domain/campaign-closing";
import { type Action, grantOf } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import { unitTreeOf } from "~/domain/units";
import { findCampaign, listCampaigns, loadStructure } from "~db/queries/campaigns.server";
import {
  AccessDenied,
  type Actor,
  CampaignClosed,
  NotFound,
  SignInNeeded,
  type UseCaseContext,
} from "./context.server";

/** A signed-in person at work in one campaign: its clock, its structure, and what the person may do there. */
export interface CampaignContext extends UseCaseContext {
  actor: Actor;
  campaign: Campaign;
  structure: CampaignStructure;
  /** The campaign's day: the demonstration's fixed one, else today in Vietnam. */
  today: CivilDate;
  /** The campaign's clock as a UTC instant: its day with the running time. */
  campaignNow: string;
  /**
   * Whether the action is granted over all these units on that day (no units: over anything at all). In a closed election
   * nothing is that changes it.
   */
  may(action: Action, unitIds?: readonly string[], on?: CivilDate): boolean;
  /** Units the action is granted over on that day, subtrees expanded; "all" for the whole campaign; empty: none. */
  unitsFor(action: Action, on?: CivilDate): "all" | readonly string[];
  /** While a numbered adjustment that a secretary has accepted is carried out; never otherwise. */
  adjusting?: true;
}

/**
 * Opens a campaign for the person signed in and requires the action over something in it. Throws SignInNeeded,
 * NotFound (also for campaigns that the person has no part in) or AccessDenied.
 */
export async function openCampaign(
  ctx: UseCaseContext,
  slug: string,
  action: Action,
): Promise<CampaignContext> {
  const actor = ctx.actor;
  if (!actor) throw new SignInNeeded();
  const campaign = await findCampaign(ctx.db.read, slug);
  if (!campaign) throw new NotFound();
  const { today, campaignNow } = campaignClock(campaign, ctx.now());
  if (!grantOf(actor.memberships, "campaign.view", campaign.id, today)) throw new NotFound();
  const structure = await structureOf(ctx, campaign);
  const unitsFor = (wanted: Action, on: CivilDate = today): "all" | readonly string[] => {
    const grant = grantOf(actor.memberships, wanted, campaign.id, today);
    if (!grant) return [];
    return grant.units === "all"
      ? "all"
      : [...new Set(grant.units.flatMap((id) => structure.tree.subtreeOn(id, on)))];
  };
  const may = (wanted: Action, unitIds: readonly string[] = [], on: CivilDate = today): boolean => {
    if (campaign.closedAt !== null && !isReading(wanted)) return false;
    const granted = unitsFor(wanted, on);
    return granted === "all" || (granted.length > 0 && unitIds.every((unitId) => granted.includes(unitId)));
  };
  if (unitsFor(action).length === 0) throw new AccessDenied();
  return { ...ctx, actor, campaign, structure, today, campaignNow, may, unitsFor };
}

/** The same where nobody is told of what they may not see: NotFound in the place of AccessDenied. */
export const openUnseen = (ctx: UseCaseContext, slug: string, action: Action): Promise<CampaignContext> =>
  openCampaign(ctx, slug, action).catch((error: unknown) => {
    throw error instanceof AccessDenied ? new NotFound() : error;
  });

/**
 * Refuses what would change a closed election; whoever sees nothing of it learns nothing. Throws CampaignClosed,
 * SignInNeeded or NotFound.
 */
export async function requireOpenElection(ctx: UseCaseContext, slug: string): Promise<void> {
  const { campaign } = await openCampaign(ctx, slug, "campaign.view");
  if (campaign.closedAt !== null) throw new CampaignClosed(civilDateOfInstant(campaign.closedAt));
}

/** The same as a problem, for what waited in a browser and has to stay there with the reason: election-closed {day}. */
export async function closedProblem(ctx: UseCaseContext, slug: string): Promise<Problem | null> {
  const { campaign } = await openCampaign(ctx, slug, "campaign.view");
  return campaign.closedAt === null ? null : { field: "form", code: "election-closed" };
}

/** The campaigns that the person has a part in, newest election first. */
export async function listMyCampaigns(ctx: UseCaseContext): Promise<Campaign[]> {
  const actor = ctx.actor;
  if (!actor) throw new SignInNeeded();
  const campaigns = await listCampaigns(ctx.db.read);
  return campaigns.filter((campaign) => {
    const { today } = campaignClock(campaign, ctx.now());
    return grantOf(actor.memberships, "campaign.view", campaign.id, today) !== null;
  });
}

/** A pinned campaign keeps its day and takes the time of day from the system clock. */
export function campaignClock(campaign: Campaign, now: string): { today: CivilDate; campaignNow: string } {
  const day = civilDateOfInstant(now);
  if (campaign.pinnedOn === null) return { today: day, campaignNow: now };
  // Vietnam's clock has not changed since 1975, so a shift by whole days keeps the time of day.
  const shifted = addDays(now.slice(0, 10), daysBetween(day, campaign.pinnedOn));
  return { today: campaign.pinnedOn, campaignNow: shifted + now.slice(10) };
}

const structures = new WeakMap<object, Map<string, { version: number; structure: CampaignStructure }>>();

/** Kept per database until `structureVersion` moves, which every change of the structure makes it do. */
async function structureOf(ctx: UseCaseContext, campaign: Campaign): Promise<CampaignStructure> {
  const kept = structures.get(ctx.db) ?? new Map();
  structures.set(ctx.db, kept);
  const found = kept.get(campaign.id);
  if (found?.version === campaign.structureVersion) return found.structure;
  const { units, edges, ...rest } = await loadStructure(ctx.db.read, campaign.id);
  const structure = { tree: unitTreeOf(units, edges), ...rest };
  kept.set(campaign.id, { version: campaign.structureVersion, structure });
  return structure;
}
