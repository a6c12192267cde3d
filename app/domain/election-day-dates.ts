/** The dates of a campaign that hang on its election day, and how those of its plan follow it. */
import {
  addDays,
  type CivilDate,
  civilDateOfInstant,
  daysBetween,
  instantOf,
  localTimeOf,
} from "./calendar/civil-date";
import type { Phase } from "./campaign";
import type { LawEdition } from "./law/edition";
import {
  type MilestoneDate,
  type MilestoneRecord,
  type PlanMilestone,
  type TimelineEntry,
  timelineOf,
} from "./timeline";

/** A plan's milestone as it follows election day. */
export interface DatedMilestone extends PlanMilestone {
  /** A weekly meeting keeps its weekday, so it does not follow by itself. */
  isMeeting: boolean;
}

/** Every date of a campaign that hangs on election day, and what is known of them. */
export interface CampaignDates {
  electionOn: CivilDate;
  edition: LawEdition;
  startsOn: CivilDate;
  endsOn: CivilDate;
  phases: readonly Phase[];
  milestones: readonly DatedMilestone[];
  decorationKey: string | null;
  /** Present facts by milestone key. */
  states: ReadonlyMap<string, MilestoneRecord>;
  /** The units that each milestone done unit by unit applies to, by milestone key. */
  units: ReadonlyMap<string, readonly string[]>;
  today: CivilDate;
}

export interface NewElectionDay {
  electionOn: CivilDate;
  edition: LawEdition;
  /** Ids of the moves that are not made. */
  keep: ReadonlySet<string>;
}

/** The plan's milestones as they are dated after the move. */
export function milestonesAfter(dates: CampaignDates, target: NewElectionDay): DatedMilestone[] {
  const by = daysBetween(dates.electionOn, target.electionOn);
  const shifted = dates.milestones.map((one) =>
    one.rule || target.keep.has(`milestone:${one.key}`) ? one : shiftedBy(one, by),
  );
  return ruled(shifted, dates, target);
}

/** The milestones of the law and of the plan under an edition and an election day. */
export function entriesOf(
  dates: CampaignDates,
  edition: LawEdition,
  electionOn: CivilDate,
  planMilestones: readonly PlanMilestone[],
): TimelineEntry[] {
  const { states, units, today: asOf } = dates;
  return timelineOf({ edition, electionOn, phases: [], planMilestones, states, units, asOf });
}

/** The day of a date, a window's first; null for none. */
export function dayOf(date: MilestoneDate | null): CivilDate | null {
  if (!date) return null;
  return date.form === "window" ? date.from : date.on;
}

function shiftedBy<One extends DatedMilestone>(one: One, by: number): One {
  const dueOn = addDays(one.dueOn, by);
  const dueAt = one.dueAt && instantOf(addDays(civilDateOfInstant(one.dueAt), by), localTimeOf(one.dueAt));
  return { ...one, dueOn, dueAt };
}

/** Gives those that hang on election day or on another milestone the day that the timeline will show. */
function ruled(shifted: DatedMilestone[], dates: CampaignDates, target: NewElectionDay): DatedMilestone[] {
  if (!shifted.some((one) => one.rule)) return shifted;
  const entries = entriesOf(dates, target.edition, target.electionOn, shifted);
  const dueOn = new Map(entries.map(({ key, due }) => [key, due?.on]));
  return shifted.map((one) => {
    const on = one.rule ? dueOn.get(one.key) : undefined;
    return on ? shiftedBy(one, daysBetween(one.dueOn, on)) : one;
  });
}
