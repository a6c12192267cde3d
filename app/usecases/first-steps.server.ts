import { actionOfStep, type FirstStep, firstStepsOf } from "~/domain/first-steps";
import { secretariesNeeded } from "~/domain/memberships";
import { membershipsOn } from "~/domain/permissions";
import { findBeginnings } from "~db/queries/first-steps.server";
import { listMemberships } from "~db/queries/memberships.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** A step as the person who looks at it sees it. */
export interface ShownStep extends FirstStep {
  /** Whether it is for this person to do. */
  isMine: boolean;
}

/**
 * What a new election still needs, in order; null as soon as nothing is open. Those who set it up see it until the last
 * step is done, everybody else of the sub-committee until the first output is recorded.
 */
export async function loadFirstSteps(ctx: UseCaseContext, slug: string): Promise<ShownStep[] | null> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  if (open.campaign.closedAt !== null || !open.may("plan.view")) return null;
  const beginnings = await findBeginnings(open.db.read, open.campaign.id);
  if (beginnings.hasOutputs && !open.may("campaign.settings")) return null;
  const steps = firstStepsOf({
    ...beginnings,
    ...(await peopleOf(open)),
    hasReportHour: open.campaign.reportCloses !== null,
    documents: open.structure.documents.length,
  });
  if (steps.every(({ isDone }) => isDone)) return null;
  return steps.map((step) => ({ ...step, isMine: open.may(actionOfStep[step.key]) }));
}

const unitRoles: ReadonlySet<string> = new Set(["unit-head", "member", "press-unit"]);

async function peopleOf(open: CampaignContext) {
  const { secretaries, units, without } = await peopleIn(open);
  return { secretaries, units: units.length, unitsWithPeople: units.length - without.length };
}

/** How many secretaries are wanted yet, and which units that report have nobody who logs for them. */
export async function missingPeople(
  open: CampaignContext,
): Promise<{ secretaries: number; units: { id: string; name: string }[] }> {
  const { secretaries, without } = await peopleIn(open);
  return {
    secretaries: Math.max(0, secretariesNeeded - secretaries),
    units: without.map(({ id, name }) => ({ id, name })),
  };
}

/** A person of a unit also logs for the units that report to it. */
async function peopleIn({ db, campaign, structure: { tree }, today }: CampaignContext) {
  const held = membershipsOn(
    (await listMemberships(db.read)).filter(({ campaignId }) => campaignId === campaign.id),
    today,
  );
  const reached = new Set(
    held.flatMap(({ role, unitId }) =>
      unitId !== null && unitRoles.has(role) ? tree.subtreeOn(unitId, today) : [],
    ),
  );
  const units = tree.units.filter(({ reports, validTo }) => reports && (validTo === null || today < validTo));
  return {
    secretaries: held.filter(({ role }) => role === "secretary").length,
    units,
    without: units.filter(({ id }) => !reached.has(id)),
  };
}
