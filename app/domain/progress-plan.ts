import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";

/** A planned quantity over days, both included. */
export interface PlannedSpan {
  amount: number;
  from: CivilDate;
  to: CivilDate;
}

/** What should be reached by the end of the day when each target is spread evenly over its days; a whole number. */
export function plannedThrough(spans: readonly PlannedSpan[], day: CivilDate): number {
  let sum = 0;
  for (const { amount, from, to } of spans) {
    const days = daysBetween(from, to) + 1;
    const elapsed = Math.min(days, Math.max(0, daysBetween(from, day) + 1));
    sum += (amount * elapsed) / days;
  }
  return rounded(sum);
}

/**
 * The days from `from` to `to` at whose end the planned line bends; between them it runs straight. The day before
 * `from`, where it begins, is the first.
 */
export function planBends(spans: readonly PlannedSpan[], from: CivilDate, to: CivilDate): CivilDate[] {
  const bends = new Set([addDays(from, -1), to]);
  for (const span of spans) {
    for (const day of [addDays(span.from, -1), span.to]) if (day >= from && day <= to) bends.add(day);
  }
  return [...bends].sort();
}

/** What should be reached by the end of each day from `from` to `to`. */
export function plannedByDay(spans: readonly PlannedSpan[], from: CivilDate, to: CivilDate): number[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const perDay = new Float64Array(length);
  for (const span of spans) {
    const start = daysBetween(from, span.from);
    const days = daysBetween(span.from, span.to) + 1;
    for (let index = Math.max(0, start); index < Math.min(length, start + days); index += 1) {
      perDay[index] = (perDay[index] ?? 0) + span.amount / days;
    }
  }
  let sum = 0;
  return Array.from(perDay, (amount) => {
    sum += amount;
    return rounded(sum);
  });
}

/** Fractions of days are binary: a half that came out a hair below is still a half. */
const rounded = (sum: number) => Math.floor(sum + 0.5 + 1e-9);

/** What all targets come to at the end of their days. */
export function plannedInAll(spans: readonly PlannedSpan[]): number {
  return spans.reduce((sum, span) => sum + span.amount, 0);
}

/**
 * Share of the plan that is reached, in whole percent, rounded down: 100 % is said only when it is reached. null
 * without a plan to compare with.
 */
export function percentReached(value: number, planned: number | null): number | null {
  return planned === null || planned <= 0 ? null : Math.floor((value * 100) / planned);
}
