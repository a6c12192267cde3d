import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import type { Phase } from "./campaign";
import type { DaySums } from "./progress-curve";
import { figureOf, noSums, plusSums } from "./progress-figures";
import { type CampaignWeek, isFinished, type WeekClock } from "./progress-heat";

/** So many whole reporting weeks are looked back on. */
const FORECAST_WEEKS = 4;

/** What one finished week brought. */
export interface WeekPace {
  week: number;
  amount: number;
}

/**
 * Where the running total would stand at the phase's end if every day left were like the slowest, or the fastest, of
 * the last four whole reporting weeks: a range, never one number. Or why nothing is said.
 */
export type Forecast =
  | {
      kind: "range";
      phase: string;
      until: CivilDate;
      daysLeft: number;
      low: number;
      high: number;
      slowest: WeekPace;
      fastest: WeekPace;
    }
  | { kind: "off"; reason: "no-phase" | "nothing-left" | "few-weeks" | "silent-weeks" | "uncounted" };

export interface ForecastInput {
  clock: WeekClock;
  phases: readonly Phase[];
  /** In order, days without records left out; none after the day shown. */
  days: readonly DaySums[];
  /** Weeks that have begun by the day, and how many units have not reported each. */
  weeks: readonly CampaignWeek[];
  missing: readonly number[];
  /** Units that report. */
  units: number;
}

/**
 * The rule as it is published. Off outside a phase and on its last day; with fewer than four whole weeks since the
 * first record; when in one of the four more than half of the units have not reported; when the total is uncounted.
 * Of phases that overlap, the one that ends first counts.
 */
export function forecastOf(input: ForecastInput): Forecast {
  const { clock, days } = input;
  const phase = phaseOn(input.phases, clock.asOf);
  if (!phase) return off("no-phase");
  const daysLeft = daysBetween(clock.asOf, phase.endOn);
  if (daysLeft === 0) return off("nothing-left");
  const total = figureOf(days.reduce(plusSums, noSums));
  if (total === null) return off("few-weeks");
  if (total.value === null) return off("uncounted");
  const weeks = lastWholeWeeks(input);
  if (weeks.length < FORECAST_WEEKS) return off("few-weeks");
  if (weeks.some(({ missing }) => missing * 2 > input.units)) return off("silent-weeks");
  const paces = weeks.map(({ week }) => ({ week: week.number, amount: amountIn(days, week) }));
  const slowest = paces.reduce((least, pace) => (pace.amount < least.amount ? pace : least));
  const fastest = paces.reduce((most, pace) => (pace.amount > most.amount ? pace : most));
  return {
    kind: "range",
    phase: phase.name,
    until: phase.endOn,
    daysLeft,
    low: total.value + Math.floor((slowest.amount * daysLeft) / 7),
    high: total.value + Math.ceil((fastest.amount * daysLeft) / 7),
    slowest,
    fastest,
  };
}

const off = (reason: Extract<Forecast, { kind: "off" }>["reason"]): Forecast => ({ kind: "off", reason });

/** The phase that holds a day; of several, the one that ends first. Peaks overlap phases and are none. */
export function phaseOn(phases: readonly Phase[], day: CivilDate): Phase | undefined {
  return phases
    .filter((phase) => phase.kind === "phase" && phase.startOn <= day && day <= phase.endOn)
    .sort((a, b) => (a.endOn < b.endOn ? -1 : 1))[0];
}

/** The last finished weeks of seven days since the first record; the week of the first record counts. */
function lastWholeWeeks({ clock, days, weeks, missing }: ForecastInput) {
  const first = days[0]?.day;
  if (first === undefined) return [];
  return weeks
    .map((week, index) => ({ week, missing: missing[index] ?? 0 }))
    .filter(({ week }) => isWhole(week) && isFinished(week, clock) && week.endsOn >= first)
    .slice(-FORECAST_WEEKS);
}

const isWhole = (week: CampaignWeek) =>
  week.startsOn === week.wholeFrom && week.endsOn === addDays(week.wholeFrom, 6);

function amountIn(days: readonly DaySums[], week: CampaignWeek): number {
  const inside = days.filter(({ day }) => day >= week.startsOn && day <= week.endsOn);
  return figureOf(inside.reduce<DaySums | typeof noSums>(plusSums, noSums))?.value ?? 0;
}
