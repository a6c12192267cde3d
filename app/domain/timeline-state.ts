import { type CivilDate, daysBetween } from "./calendar/civil-date";
import type { Duty } from "./law/edition";

/** The last good day of a milestone, a window of days, or an hour of a day (`at`: ISO text with +07:00). */
export type MilestoneDate =
  | { form: "day"; on: CivilDate }
  | { form: "window"; from: CivilDate; to: CivilDate }
  | { form: "hour"; on: CivilDate; at: string };

/**
 * How a milestone stands on a day; `days` counts whole days.
 *
 * Only our own duties are graded: they alone become due soon (7 days) or overdue. Another body's date passes
 * without a verdict. A window that has opened shows the days left in it.
 */
export type MilestoneState =
  | { code: "done" }
  | { code: "done-early" | "done-late"; days: number }
  | { code: "overdue" | "due-soon" | "upcoming" | "window-open" | "passed"; days: number }
  | { code: "due-today" }
  | { code: "not-datable" };

export interface StateInput {
  date: MilestoneDate | null;
  /** The duty is to begin when the window opens (Điều 70), not to be finished when it closes. */
  beginsWithWindow: boolean;
  duty: Duty;
  actualOn: CivilDate | null;
  asOf: CivilDate;
}

export const DUE_SOON_DAYS = 7;

/** How the milestone stands at the end of `asOf`. */
export function stateOf({ date, beginsWithWindow, duty, actualOn, asOf }: StateInput): MilestoneState {
  if (!date) return actualOn ? { code: "done" } : { code: "not-datable" };
  const term = termOf(date, beginsWithWindow);
  return actualOn ? doneState(term, actualOn) : openState(term, duty, asOf);
}

interface Term {
  opensOn: CivilDate;
  /** Done on this day is in time. */
  dueOn: CivilDate;
  closesOn: CivilDate;
}

function termOf(date: MilestoneDate, beginsWithWindow: boolean): Term {
  if (date.form !== "window") return { opensOn: date.on, dueOn: date.on, closesOn: date.on };
  return { opensOn: date.from, dueOn: beginsWithWindow ? date.from : date.to, closesOn: date.to };
}

function doneState(term: Term, actualOn: CivilDate): MilestoneState {
  if (actualOn < term.opensOn) return { code: "done-early", days: daysBetween(actualOn, term.opensOn) };
  if (actualOn > term.dueOn) return { code: "done-late", days: daysBetween(term.dueOn, actualOn) };
  return { code: "done" };
}

function openState(term: Term, duty: Duty, asOf: CivilDate): MilestoneState {
  const isOurs = duty === "ours";
  if (asOf < term.opensOn) {
    const days = daysBetween(asOf, term.opensOn);
    return { code: isOurs && days <= DUE_SOON_DAYS ? "due-soon" : "upcoming", days };
  }
  if (isOurs && asOf > term.dueOn) return { code: "overdue", days: daysBetween(term.dueOn, asOf) };
  if (asOf > term.closesOn) return { code: "passed", days: daysBetween(term.closesOn, asOf) };
  const isLastDay = asOf === term.dueOn && (isOurs || term.opensOn === term.closesOn);
  return isLastDay ? { code: "due-today" } : { code: "window-open", days: daysBetween(asOf, term.closesOn) };
}
