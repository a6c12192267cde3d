import type { ElectionWeek } from "./calendar/election-week";
import {
  type Declared,
  heatSteps,
  isFinished,
  packWeeks,
  type WeekClock,
  type WeekState,
  weekStateOf,
} from "./progress-heat";
import type { Unit } from "./units";

/** A unit's weeks up to the day shown. */
export interface HeatRow {
  unit: Pick<Unit, "key" | "name">;
  states: WeekState[];
}

export interface HeatInput {
  /** Units that report, in the order of the tree. */
  units: readonly Pick<Unit, "id" | "key" | "name" | "validFrom" | "validTo">[];
  weeks: readonly ElectionWeek[];
  clock: WeekClock;
  /** Records of a unit in the week at that place of `weeks`. */
  recordsOf(unitId: string, weekIndex: number): number;
  declared: readonly Declared[];
}

export function heatRows({ units, weeks, clock, recordsOf, declared }: HeatInput): HeatRow[] {
  const saidBy = new Map<string, Declared[]>();
  for (const one of declared) {
    if (one.categoryId === null) saidBy.set(one.unitId, [...(saidBy.get(one.unitId) ?? []), one]);
  }
  return units.map((unit) => ({
    unit,
    states: weeks.map((week, index) => {
      const records = recordsOf(unit.id, index);
      const { validFrom, validTo } = unit;
      return weekStateOf({ week, records, validFrom, validTo, declared: saidBy.get(unit.id) ?? [] }, clock);
    }),
  }));
}

/** For each week, how many units have not reported it. */
export function missingByWeek(rows: readonly HeatRow[], weeks: readonly ElectionWeek[]): number[] {
  return weeks.map((_, index) => rows.filter((row) => row.states[index] === "missing").length);
}

/** What units do, which can be said without any target. */
export interface Activity {
  /** Units with at least one record by the day. */
  active: number;
  /** Units that have not reported the last two weeks that were due to them. */
  silent: number;
}

/** So many weeks in a row without a report are a silence. */
const SILENT_WEEKS = 2;

export function activityOf(rows: readonly HeatRow[]): Activity {
  return {
    active: rows.filter(({ states }) => states.some(isCount)).length,
    silent: rows.filter(({ states }) => silentWeeks(states) >= SILENT_WEEKS).length,
  };
}

/** Weeks in a row, up to the last one due, that were not reported. */
export function silentWeeks(states: readonly WeekState[]): number {
  const due = states.filter((state) => state !== "not-applicable" && state !== "not-due");
  return due.length - 1 - due.findLastIndex((state) => state !== "missing");
}

/** The heat table as it is sent. */
export interface HeatPicture {
  /** "first day TAB last day TAB number". */
  weeks: string[];
  /** "unit key TAB unit name TAB packed states TAB sum of the shown records". */
  rows: string[];
  /** Lower bounds of the five tints. */
  steps: readonly number[];
  /** The last column is a week that is not over. */
  isLastOpen: boolean;
  hiddenUnits: number;
  hiddenWeeks: number;
}

/**
 * What a page shows at first; all is one press away. Up to 60 units can be read down; of more, the 25 that need
 * somebody are shown.
 */
export const heatLimits = { units: 60, chosen: 25, weeks: 10 };

/**
 * The last weeks, and of many units those with the most unreported weeks, in the order of the tree. `isWhole` shows
 * everything.
 */
export function heatPicture(
  rows: readonly HeatRow[],
  weeks: readonly ElectionWeek[],
  clock: WeekClock,
  isWhole: boolean,
): HeatPicture {
  const hiddenWeeks = isWhole ? 0 : Math.max(0, weeks.length - heatLimits.weeks);
  const recent = rows.map(({ unit, states }) => ({ unit, states: states.slice(hiddenWeeks) }));
  const shown = isWhole || rows.length <= heatLimits.units ? recent : mostMissing(recent, heatLimits.chosen);
  const last = weeks.at(-1);
  return {
    weeks: weeks.slice(hiddenWeeks).map((week) => [week.startsOn, week.endsOn, week.number].join("\t")),
    rows: shown.map(({ unit, states }) => [unit.key, unit.name, packWeeks(states), sumOf(states)].join("\t")),
    steps: heatSteps(Math.max(0, ...shown.flatMap(({ states }) => states.filter(isCount)))),
    isLastOpen: last !== undefined && !isFinished(last, clock),
    hiddenUnits: rows.length - shown.length,
    hiddenWeeks,
  };
}

function mostMissing(rows: readonly HeatRow[], limit: number): readonly HeatRow[] {
  const missing = (row: HeatRow) => row.states.filter((state) => state === "missing").length;
  const chosen = new Set([...rows].sort((a, b) => missing(b) - missing(a)).slice(0, limit));
  return rows.filter((row) => chosen.has(row));
}

/** "" when none of the shown weeks has a figure: a sum of blanks is blank. */
function sumOf(states: readonly WeekState[]): string {
  const known = states.filter((state) => isCount(state) || state === "zero");
  return known.length === 0 ? "" : String(known.filter(isCount).reduce((sum, count) => sum + count, 0));
}

const isCount = (state: WeekState): state is number => typeof state === "number";
