import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import type { DaySums } from "./progress-curve";
import { type Figure, figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import { type PlannedSpan, plannedThrough } from "./progress-plan";

/** One of the things compared: the work of a stretch of days, from nothing. */
export interface Stretch {
  /** In order; days outside the stretch are left out of it. */
  days: readonly DaySums[];
  from: CivilDate;
  to: CivilDate;
  /** Last day of it whose figures are known; before `from`: none. */
  through: CivilDate;
  /** The day at place 0: the day before a phase's first, or election day. */
  origin: CivilDate;
  /** Targets of the categories in view, and the sums of the same days in the categories that have them. */
  spans: readonly PlannedSpan[];
  daysWithTarget: readonly DaySums[];
}

/** What a stretch comes to, in measures that do not depend on its length. */
export interface StretchTotals {
  actual: Figure;
  /** Days of it that have passed, and in all. */
  elapsed: number;
  length: number;
  /** A week's mean so far, to a tenth; null without a counted figure. */
  perWeek: number | null;
  /** Targets that fall on the days that have passed; null: none. */
  planned: number | null;
  /** The part of `actual` that has targets: what is held against the plan. */
  compared: Figure;
}

export function stretchTotals(stretch: Stretch): StretchTotals {
  const { from, to, through, spans } = stretch;
  const elapsed = Math.max(0, daysBetween(from, through) + 1);
  const actual = figureOf(sumBetween(stretch.days, from, through));
  const planned = spans.length === 0 ? null : plannedBetween(spans, from, through);
  const compared = figureOf(sumBetween(stretch.daysWithTarget, from, through));
  const value = actual?.value ?? null;
  return {
    actual,
    elapsed,
    length: daysBetween(from, to) + 1,
    perWeek: value === null || elapsed === 0 ? null : Math.round((value * 70) / elapsed) / 10,
    planned,
    compared,
  };
}

/** The running total at the end of a day of the stretch, with the days behind it. */
export interface CompareCell {
  from: CivilDate;
  day: CivilDate;
  figure: Figure;
}

/** The same place of each stretch; null: that stretch has no such day, or it has not come. */
export interface CompareRow {
  place: number;
  cells: (CompareCell | null)[];
}

/** One row for every seventh place, for each stretch's last day and for the last day known of the first. */
export function compareRows(stretches: readonly Stretch[]): CompareRow[] {
  const [lowest, highest] = placesOf(stretches);
  const places = new Set<number>();
  for (let place = Math.ceil(lowest / 7) * 7; place <= highest; place += 7) places.add(place);
  for (const { to, through, from, origin } of stretches) {
    places.add(daysBetween(origin, to));
    if (through >= from) places.add(daysBetween(origin, through));
  }
  return [...places]
    .filter((place) => place >= lowest)
    .sort((a, b) => a - b)
    .map((place) => ({ place, cells: stretches.map((stretch) => cellAt(stretch, place)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function cellAt({ days, from, to, through, origin }: Stretch, place: number): CompareCell | null {
  const day = addDays(origin, place);
  if (day < from || day > to || day > through) return null;
  return { from, day, figure: figureOf(sumBetween(days, from, day)) };
}

/** The first and the last place of all stretches: the end of the day before each begins, and of its last day. */
export function placesOf(stretches: readonly Stretch[]): [number, number] {
  const starts = stretches.map(({ origin, from }) => daysBetween(origin, from) - 1);
  const ends = stretches.map(({ origin, to }) => daysBetween(origin, to));
  return [Math.min(...starts), Math.max(...ends)];
}

/** Running totals from the end of the day before the stretch (0) to the last day known. */
export function runningLine({ days, from, through, origin }: Stretch): { start: number; values: number[] } {
  const start = daysBetween(origin, from) - 1;
  const values = [0];
  let sum = noSums;
  const byDay = new Map(days.map((one) => [one.day, one]));
  for (let day = from; day <= through; day = addDays(day, 1)) {
    sum = plusSums(sum, byDay.get(day) ?? noSums);
    values.push(sum.amount);
  }
  return { start, values: through < from ? [] : values };
}

function sumBetween(days: readonly DaySums[], from: CivilDate, to: CivilDate): Sums {
  return days.reduce<Sums>(
    (sum, one) => (one.day >= from && one.day <= to ? plusSums(sum, one) : sum),
    noSums,
  );
}

function plannedBetween(spans: readonly PlannedSpan[], from: CivilDate, to: CivilDate): number {
  return plannedThrough(spans, to) - plannedThrough(spans, addDays(from, -1));
}
