/** The clock of rebuttal cases: hours from being seen to being decided and published. */
import { hoursBefore } from "./calendar/civil-date";
import { type CaseGoals, isOpenState, type RebuttalCase, stateOfCase } from "./cases";

/** Whole minutes between two instants, never below 0. */
export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));

export const hoursAfter = (instant: string, hours: number): string => hoursBefore(instant, -hours);

/** The middle of a list (of an even one the mean of the two in its middle); null when it is empty. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The earlier of the steps that were taken with a case; null: none was. */
export const firstStepAt = ({ decidedAt, publishedAt }: RebuttalCase): string | null =>
  [decidedAt, publishedAt].filter((at) => at !== null).sort()[0] ?? null;

/** When the next step of an open case is due; null once nothing is waited for. Both goals count from being seen. */
export function nextDueAt(
  one: Pick<RebuttalCase, "decision" | "publishedAt" | "seenAt">,
  goals: CaseGoals,
): string | null {
  const state = stateOfCase(one);
  if (!isOpenState(state)) return null;
  return hoursAfter(one.seenAt, state === "to-decide" ? goals.decideHours : goals.publishHours);
}

/** Whether the next step of an open case is past its goal. */
export function isOverGoal(
  one: Pick<RebuttalCase, "decision" | "publishedAt" | "seenAt">,
  goals: CaseGoals,
  now: string,
): boolean {
  const due = nextDueAt(one, goals);
  return due !== null && due < now;
}
