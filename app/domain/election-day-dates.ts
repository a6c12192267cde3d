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

/** A plan's milestone with the rule that dates it, if it has one: so many days from election day or a milestone. */
export interface DatedMilestone extends PlanMilestone {
  rule: { anchor: string; days: number } | null;
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
  const { states, today: asOf } = dates;
  return timelineOf({ edition, electionOn, phases: [], planMilestones, states, asOf });
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

/** Dates those that hang on election day or on another milestone anew; none may be shifted twice. */
function ruled(shifted: DatedMilestone[], dates: CampaignDates, target: NewElectionDay): DatedMilestone[] {
  if (!shifted.some((one) => one.rule)) return shifted;
  const days = new Map(
    entriesOf(dates, target.edition, target.electionOn, shifted).map((entry) => [
      entry.key,
      entry.actualOn ?? dayOf(entry.latest),
    ]),
  );
  const ofKey = new Map(shifted.map((one) => [one.key, one]));
  const dueOf = (one: DatedMilestone, path: readonly string[]): CivilDate => {
    if (!one.rule || path.includes(one.key)) return one.dueOn;
    const { anchor, days: after } = one.rule;
    const other = ofKey.get(anchor);
    const known = dates.states.get(anchor);
    const fact = known?.actualOn ?? known?.override?.on;
    const day = fact ?? (other ? dueOf(other, [...path, one.key]) : (days.get(anchor) ?? target.electionOn));
    return addDays(day, after);
  };
  return shifted.map((one) => (one.rule ? shiftedBy(one, daysBetween(one.dueOn, dueOf(one, []))) : one));
}
