import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import {
  type CampaignDates,
  type DatedMilestone,
  milestonesAfter,
  type NewElectionDay,
} from "~/domain/election-day-dates";
import type { DateMove } from "~/domain/election-day-move";
import { EDITIONS } from "~/domain/law/editions";
import { foldMilestoneEvents } from "~/domain/timeline";
import type { Connection, WriteTransaction } from "~db/client.server";
import { updateDue } from "~db/queries/election-day-move.server";
import { listMilestoneUnits } from "~db/queries/milestone-units.server";
import { listVersionedPhases, updatePhase, type VersionedPhase } from "~db/queries/phases.server";
import { insertMilestoneEvents, listMilestoneEvents, listPlanMilestones } from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { dayText } from "./timeline-edit.server";
import { inWrittenOrder, withoutEnded } from "./timeline-entries.server";

export interface ReadDates {
  dates: CampaignDates;
  phases: readonly VersionedPhase[];
  /** The day on which polling is recorded as done; null: not yet. */
  polledOn: CivilDate | null;
}

/** Every date of a campaign that hangs on its election day, as it is stored now. */
export async function readDates(
  db: Connection,
  campaign: Campaign,
  { structure, today }: Pick<CampaignContext, "structure" | "today">,
): Promise<ReadDates> {
  const [phases, planned, events, assigned] = await Promise.all([
    listVersionedPhases(db, campaign.id),
    listPlanMilestones(db, campaign.id),
    listMilestoneEvents(db, campaign.id),
    listMilestoneUnits(db, campaign.id),
  ]);
  const states = foldMilestoneEvents(inWrittenOrder(events));
  return {
    phases,
    polledOn: states.get("polling-day")?.actualOn ?? null,
    dates: {
      electionOn: campaign.electionOn,
      edition: EDITIONS[campaign.lawEdition],
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      phases,
      milestones: planned.map((one) => ({ ...one, isMeeting: one.planKind === "meeting" })),
      decorationKey: campaign.decorationKey,
      states,
      units: withoutEnded(assigned, states, structure.tree, today),
      today,
    },
  };
}

/** Tells two lists of dates apart: what a person was shown has to be what is changed. */
export function movesSeen(
  { auditSeal }: Pick<UseCaseContext, "auditSeal">,
  moves: readonly DateMove[],
): string {
  return auditSeal.digest(JSON.stringify(moves));
}

/** Where a move really goes. */
export const endOf = (move: DateMove | undefined, day: CivilDate): CivilDate =>
  move && !move.isKept && move.to?.form === "day" ? move.to.on : day;

export function phasesAfter(moves: readonly DateMove[], { phases }: ReadDates) {
  const of = (id: string) => moves.find((move) => move.id === id);
  return phases.map((phase) => ({
    ...phase,
    startOn: endOf(of(`phase:${phase.key}:start`), phase.startOn),
    endOn: endOf(of(`phase:${phase.key}:end`), phase.endOn),
  }));
}

interface WantedDates {
  read: ReadDates;
  moves: readonly DateMove[];
  target: NewElectionDay;
  reason: string;
}

/**
 * Writes the new days of phases and of the plan's milestones. Each milestone that is given another day gets a line of
 * its history: its page and the frozen plan say why, and a form opened before does not bring the old day back.
 */
export async function writeDates(
  tx: WriteTransaction,
  open: CampaignContext,
  { read, moves, target, reason }: WantedDates,
): Promise<void> {
  const before = new Map(read.dates.milestones.map((one) => [one.key, one]));
  const lines = [];
  for (const after of milestonesAfter(read.dates, target)) {
    const old = before.get(after.key);
    if (!old || (old.dueOn === after.dueOn && old.dueAt === after.dueAt)) continue;
    await updateDue(tx, open.campaign.id, after);
    if (!after.rule) lines.push(movedLine(old, after, reason, open));
  }
  if (lines.length > 0) await insertMilestoneEvents(tx, lines);
  const phases = new Map(read.phases.map((one) => [one.key, one]));
  for (const after of phasesAfter(moves, read)) {
    const old = phases.get(after.key);
    if (old?.startOn !== after.startOn || old.endOn !== after.endOn) await updatePhase(tx, after, after);
  }
}

function movedLine(old: DatedMilestone, after: DatedMilestone, reason: string, open: CampaignContext) {
  return {
    id: open.newId(),
    campaignId: open.campaign.id,
    milestoneKey: after.key,
    unitId: null,
    kind: "edited" as const,
    on: after.dueOn,
    detail: JSON.stringify([{ field: "due", before: dayText(old), after: dayText(after) }]),
    reason,
    accountId: open.actor.accountId,
    recordedAt: open.campaignNow,
  };
}
