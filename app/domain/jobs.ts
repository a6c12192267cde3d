import { type CivilDate, civilDateOfInstant, localTimeOf } from "./calendar/civil-date";

/** Minutes of rest after each attempt that failed; after the last one a job is given up. */
export const pauses = [1, 2, 5, 15, 30, 60, 120] as const;
export const mostAttempts = pauses.length + 1;

/** Minutes until the next attempt, or null: it was the last. */
export function pauseAfter(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}

/**
 * The day whose daily job is due at an instant: today in Vietnam from the hour (`HH:mm`) on, null before it. So a job
 * that was missed because no server ran is made up for on the same day, and never on a later one.
 */
export function dayDue(at: string, now: string): CivilDate | null {
  return localTimeOf(now) >= at ? civilDateOfInstant(now) : null;
}
