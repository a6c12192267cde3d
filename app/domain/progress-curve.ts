import { addDays, type CivilDate, daysBetween, eachDay, weekdayOf } from "./calendar/civil-date";
import type { ElectionWeek } from "./calendar/election-week";
import type { Campaign, Phase } from "./campaign";
import { type Figure, figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import type { Forecast } from "./progress-forecast";
import { type PlannedSpan, planBends, plannedByDay } from "./progress-plan";
import { type Quantity, qualifiers, totalOf } from "./quantities";

export interface DaySums extends Sums {
  day: CivilDate;
}

export interface CurveInput {
  campaign: Pick<Campaign, "startsOn" | "endsOn" | "electionOn" | "weekFirstDay">;
  phases: readonly Phase[];
  asOf: CivilDate;
  /** In order; days without records are left out. */
  days: readonly DaySums[];
  /** The same days in the categories that have targets, when others have records too; null: all of them have. */
  daysWithTarget: readonly DaySums[] | null;
  /** Targets of the categories in view. */
  spans: readonly PlannedSpan[];
  /** Weeks up to the day, and how many units have not reported each. */
  weeks: readonly ElectionWeek[];
  missing: readonly number[];
  forecast: Forecast;
}

/** Where the work stood at the end of a day, beside what the plan wanted by then. */
export interface CurveRow {
  day: CivilDate;
  actual: Figure;
  /** The part of `actual` that has targets: what is held against the plan. */
  compared: Figure;
  /** null: there are no targets. */
  planned: number | null;
  /** Number of the week that ends on this day. */
  week: number | null;
  /** Number of the week that is under way on this day. */
  during: number | null;
  /** Name of the phase that ends on this day. */
  phase: string | null;
  /** Units that have not reported the week that ends on this day. */
  missing: number;
}

/** One row for each week end and phase end up to the day, and one for the day itself; the oldest first. */
export function curveRows(input: CurveInput): CurveRow[] {
  const { asOf, campaign, weeks, phases, spans } = input;
  const ends = new Set([
    ...weeks.map((week) => week.endsOn),
    ...phases.filter(isPhase).map((phase) => phase.endOn),
    asOf,
  ]);
  const planned = plannedByDay(spans, campaign.startsOn, asOf);
  const through = runningSums(input.days);
  const comparedThrough = input.daysWithTarget === null ? through : runningSums(input.daysWithTarget);
  return [...ends]
    .filter((day) => day >= campaign.startsOn && day <= asOf)
    .sort()
    .map((day) => {
      const weekIndex = weeks.findIndex((week) => week.startsOn <= day && day <= week.endsOn);
      const week = weeks[weekIndex];
      const ends = week?.endsOn === day;
      return {
        day,
        actual: figureOf(through(day)),
        compared: figureOf(comparedThrough(day)),
        planned: spans.length > 0 ? (planned[daysBetween(campaign.startsOn, day)] ?? null) : null,
        week: week && ends ? week.number : null,
        during: week && !ends ? week.number : null,
        phase: phases.find((phase) => isPhase(phase) && phase.endOn === day)?.name ?? null,
        missing: ends ? (input.missing[weekIndex] ?? 0) : 0,
      };
    });
}

/** Reads the running total at the end of a day; asked day after day, earliest first. */
function runningSums(days: readonly DaySums[]): (day: CivilDate) => Sums {
  let next = 0;
  let sum = noSums;
  return (day) => {
    for (let one = days[next]; one !== undefined && one.day <= day; one = days[next]) {
      sum = plusSums(sum, one);
      next += 1;
    }
    return sum;
  };
}

/** A finished picture: `x` counts days from the start of the campaign (0) to the end of each day (1, 2, …). */
export interface CurvePicture {
  /** x of the campaign's end. */
  width: number;
  startsOn: CivilDate;
  /** x at which the actual line begins: the morning of the first day with records. Before it nothing is known. */
  actualFrom: number;
  /** Values from there to the day shown; empty when nothing was logged. */
  actual: number[];
  /** One letter for each value of `actual`: how sure it is (see `actualAt`). */
  quality: string;
  /** Planned value at each x from 0 to `width`, in whole numbers; empty without targets. */
  plan: number[];
  /** x at which the planned line bends. */
  planBends: number[];
  phases: [name: string, from: number, to: number][];
  /** Ends of phases and of weeks that some units have not reported. */
  marks: CurveMark[];
  asOf: CurveDay;
  election: CurveDay;
  months: CurveDay[];
  /** x at which each week begins. */
  weeks: number[];
  /** Values of the level lines, 0 first. */
  levels: number[];
  /** At the end of the phase under way; null: too little is known, or nothing is left. */
  forecast: { to: CurveDay; low: number; high: number } | null;
}

export interface CurveDay {
  x: number;
  day: CivilDate;
}

export interface CurveMark extends CurveDay {
  value: number;
  /** Name of the phase that ends here. */
  phase: string | null;
  /** Number of the week that ends here, and how many units have not reported it. */
  week: number | null;
  missing: number;
}

export function curvePicture(input: CurveInput, rows: readonly CurveRow[]): CurvePicture {
  const { campaign, asOf, phases, spans } = input;
  const xOf = (day: CivilDate) => daysBetween(campaign.startsOn, day) + 1;
  const at = (day: CivilDate) => ({ x: xOf(day), day });
  const days = eachDay(campaign.startsOn, campaign.endsOn);
  const plan = spans.length === 0 ? [] : [0, ...plannedByDay(spans, campaign.startsOn, campaign.endsOn)];
  const { actual, quality } = actualLine(input);
  const first = input.days[0]?.day;
  const forecast = input.forecast.kind === "range" ? input.forecast : null;
  return {
    width: days.length,
    startsOn: campaign.startsOn,
    actualFrom: first === undefined ? 0 : xOf(first) - 1,
    actual,
    quality,
    plan,
    planBends: plan.length === 0 ? [] : planBends(spans, campaign.startsOn, campaign.endsOn).map(xOf),
    phases: phases
      .filter(isPhase)
      .map((phase) => [phase.name, xOf(addDays(phase.startOn, -1)), xOf(phase.endOn)]),
    marks: rows.flatMap((row) => markOf(row, at(row.day))),
    asOf: at(asOf),
    election: at(campaign.electionOn),
    months: days.filter((day) => day.endsWith("-01")).map(at),
    weeks: days.flatMap((day, index) => (weekdayOf(day) === campaign.weekFirstDay ? [index] : [])),
    levels: levelsUpTo(Math.max(1, actual.at(-1) ?? 0, plan.at(-1) ?? 0, forecast?.high ?? 0)),
    forecast: forecast && { to: at(forecast.until), low: forecast.low, high: forecast.high },
  };
}

const letters = { exact: "e", over: "o", nearly: "n", about: "a", uncounted: "u" } as const;

function actualLine({ asOf, days }: CurveInput): { actual: number[]; quality: string } {
  const [first] = days;
  if (!first) return { actual: [], quality: "" };
  const through = runningSums(days);
  const totals = eachDay(first.day, asOf).map((day) => totalOf(through(day)));
  return {
    actual: [0, ...totals.map((total) => total.value ?? 0)],
    quality: ["e", ...totals.map((total) => letters[total.qualifier])].join(""),
  };
}

/** What is worth a mark on the line, where there is a line. */
function markOf({ actual, phase, week, missing }: CurveRow, at: CurveDay): CurveMark[] {
  if (actual === null || (phase === null && missing === 0)) return [];
  return [{ ...at, value: actual.value ?? 0, phase, week, missing }];
}

/** The total at an x and its qualifier; null where nothing is known. */
export function actualAt({ actualFrom, actual, quality }: CurvePicture, x: number): Quantity | null {
  const value = actual[x - actualFrom];
  if (value === undefined || x < actualFrom) return null;
  const qualifier = qualifiers.find((one) => letters[one] === quality[x - actualFrom]) ?? "exact";
  return { value, qualifier };
}

/** Round steps of 1, 2 or 5 times a power of ten, at most eight of them, the last at or above the highest value. */
export function levelsUpTo(highest: number): number[] {
  let step = 1;
  for (let index = 0; highest / step > 8; index += 1) step *= index % 3 === 1 ? 2.5 : 2;
  const count = Math.ceil(highest / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const isPhase = (phase: Phase) => phase.kind === "phase";
