/** A conclusion of a meeting (kết luận): what units have to do, and how far they have come with it. */
import { type CivilDate, civilDateOfInstant, daysBetween } from "./calendar/civil-date";

export interface MeetingAction {
  id: string;
  meetingId: string;
  topicId: string | null;
  /** Within its meeting. */
  number: number;
  content: string;
  /** The day of its meeting. */
  saidOn: CivilDate;
  /** null: to be done all the time (thường xuyên). */
  dueOn: CivilDate | null;
  unitIds: string[];
  version: number;
}

/** What units say of their part, what the secretary says of the whole. */
export const unitMarks = ["begun", "done", "reopened"] as const;
export type UnitMark = (typeof unitMarks)[number];
const wholeMarks = ["dropped", "resumed", "edited"] as const;
export type ActionMark = UnitMark | (typeof wholeMarks)[number];

export interface ActionEvent {
  id: string;
  actionId: string;
  /** null: about the whole. */
  unitId: string | null;
  mark: ActionMark;
  note: string;
  by: string;
  recordedAt: string;
}

const actionStates = ["overdue", "due-soon", "open", "done", "done-late", "dropped"] as const;
export type ActionState = (typeof actionStates)[number];

export interface ActionUnitStanding {
  unitId: string;
  mark: "none" | "begun" | "done";
  /** The last thing that was said of it. */
  last: ActionEvent | null;
}

export interface ActionStanding {
  state: ActionState;
  units: ActionUnitStanding[];
  /** Whole weeks since it was concluded, until today or until it was done. */
  ageWeeks: number;
  /** Days past its due day; 0 while there are none. */
  overdueDays: number;
  /** The day on which the last unit was done; null while one is not. */
  doneOn: CivilDate | null;
}

const soonDays = 3;

/**
 * How a conclusion stands on a day. It carries over until every unit has done its part, or the secretary drops it.
 * `events` are all that was said of it, in order.
 */
export function standingOfAction(
  action: MeetingAction,
  events: readonly ActionEvent[],
  today: CivilDate,
): ActionStanding {
  const units = action.unitIds.map((unitId) => unitStanding(unitId, events));
  const isDropped =
    events.findLast(({ mark }) => mark === "dropped" || mark === "resumed")?.mark === "dropped";
  const isDone = units.length > 0 && units.every(({ mark }) => mark === "done");
  const doneOn = isDone ? lastDayOf(units) : null;
  const until = doneOn ?? today;
  const late = action.dueOn === null ? 0 : Math.max(0, daysBetween(action.dueOn, until));
  return {
    units,
    doneOn,
    state: isDropped ? "dropped" : doneOn ? (late > 0 ? "done-late" : "done") : openState(action, today),
    ageWeeks: Math.max(0, Math.floor(daysBetween(action.saidOn, until) / 7)),
    overdueDays: late,
  };
}

function unitStanding(unitId: string, events: readonly ActionEvent[]): ActionUnitStanding {
  const last =
    events.findLast(
      (event) => event.unitId === unitId && (unitMarks as readonly string[]).includes(event.mark),
    ) ?? null;
  const mark = last?.mark === "done" ? "done" : last === null ? "none" : "begun";
  return { unitId, mark, last };
}

const lastDayOf = (units: readonly ActionUnitStanding[]): CivilDate =>
  units
    .map(({ last }) => (last ? civilDateOfInstant(last.recordedAt) : ""))
    .reduce((a, b) => (a > b ? a : b), "");

function openState({ dueOn }: MeetingAction, today: CivilDate): ActionState {
  if (dueOn === null) return "open";
  if (dueOn < today) return "overdue";
  return daysBetween(today, dueOn) <= soonDays ? "due-soon" : "open";
}

/** Nobody has to do anything about it any more. */
export const isActionSettled = (state: ActionState): boolean =>
  state === "done" || state === "done-late" || state === "dropped";

/** The most pressing first: overdue, by due day, then those without one by age. */
export function byPressure(
  a: { action: MeetingAction; standing: ActionStanding },
  b: { action: MeetingAction; standing: ActionStanding },
): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

const keyOf = ({ action, standing }: { action: MeetingAction; standing: ActionStanding }) =>
  [
    isActionSettled(standing.state) ? 1 : 0,
    action.dueOn ?? "9999",
    action.saidOn,
    String(action.number).padStart(4, "0"),
  ].join(" ");
