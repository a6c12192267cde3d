/**
 * Readiness (mức độ sẵn sàng): what is due and what of it is done, as green, amber or red. Only our own duties are
 * graded, and what has no data is grey, never green. The formula is published on the page in these words.
 */
import { type CivilDate, daysBetween } from "./calendar/civil-date";
import { isDecorated, type SiteState } from "./decoration";
import type { UnitTree } from "./units";

export const dimensions = [
  "milestones",
  "publicity",
  "targets",
  "decoration",
  "reports",
  "tasks",
  "conclusions",
  "rebuttals",
] as const;
export type Dimension = (typeof dimensions)[number];

/** Sums over duties. A duty that is due needs 1000 points; `points` are what it has. */
export interface Tally {
  points: number;
  needed: number;
  done: number;
  /** Done with a reservation: a report that came late, a site that nobody has checked. */
  half: number;
  late: number;
  /** Not due yet and not done. */
  ahead: number;
}

export const noTally: Tally = { points: 0, needed: 0, done: 0, half: 0, late: 0, ahead: 0 };

/** One duty of a unit as it counts: the row that a figure opens to. */
export interface DutyRow {
  dimension: Dimension;
  /** null: the sub-committee itself. */
  unitId: string | null;
  /** What it is about; of a report the first day of its week. */
  title: string;
  /** What its address is made of. */
  ref: string;
  /** Which of several at one address it is, where there are several. */
  part?: string;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  tally: Tally;
  /** Of targets and sites: how many there are, and how many there should be. */
  figures?: { actual: number; planned: number };
}

const done: Tally = { ...noTally, points: 1000, needed: 1000, done: 1 };
const half: Tally = { ...noTally, points: 500, needed: 1000, half: 1 };
const late: Tally = { ...noTally, needed: 1000, late: 1 };
const ahead: Tally = { ...noTally, ahead: 1 };
export const outcomes = { done, half, late, ahead } as const;

/** A dated duty on a day: done counts whole however late it was; late is what has passed its day without being done. */
export function outcomeOf(doneOn: CivilDate | null, dueOn: CivilDate | null, asOf: CivilDate): Tally {
  if (doneOn !== null && doneOn <= asOf) return done;
  return dueOn !== null && dueOn < asOf ? late : ahead;
}

/** A target of the phase: its share of what is planned by the day, at most the whole. */
export function targetTally(actual: number, planned: number): Tally {
  const points = Math.min(1000, Math.floor((actual * 1000) / planned));
  return { ...noTally, points, needed: 1000, ...(points === 1000 ? { done: 1 } : { late: 1 }) };
}

/** How many sites of a unit there are, and how many of them have come how far. */
export interface SiteCounts {
  planned: number;
  /** Up, checked or taken down again. */
  complete: number;
  checked: number;
  takenDown: number;
}

/** Counts of sites in each state as those of each unit. */
export function sitesByUnit(
  counts: readonly { unitId: string; state: SiteState; sites: number }[],
): Map<string, SiteCounts> {
  const byUnit = new Map<string, SiteCounts>();
  for (const { unitId, state, sites } of counts) {
    const own = byUnit.get(unitId) ?? { planned: 0, complete: 0, checked: 0, takenDown: 0 };
    byUnit.set(unitId, own);
    own.planned += sites;
    if (isDecorated(state)) own.complete += sites;
    if (state === "checked") own.checked += sites;
    if (state === "taken-down") own.takenDown += sites;
  }
  return byUnit;
}

/** So many days before the decoration date the sites begin to be asked for. */
const DECORATION_DAYS = 30;

/**
 * The sites of a unit. From 30 days before the decoration date they are asked for in equal parts of a day, all of them
 * on it; a checked site counts whole, a complete one that nobody has checked half.
 */
export function decorationTally(sites: SiteCounts, decorationOn: CivilDate | null, asOf: CivilDate): Tally {
  const whole = sites.checked + sites.takenDown;
  const unchecked = sites.complete - whole;
  const open = sites.planned - sites.complete;
  const passed = decorationOn === null ? 0 : DECORATION_DAYS - daysBetween(asOf, decorationOn);
  const share = Math.min(DECORATION_DAYS, Math.max(0, passed));
  const needed = Math.ceil((sites.planned * 1000 * share) / DECORATION_DAYS);
  const isPast = decorationOn !== null && asOf > decorationOn;
  return {
    points: Math.min(needed, whole * 1000 + unchecked * 500),
    needed,
    done: whole,
    half: unchecked,
    ...(isPast ? { late: open, ahead: 0 } : { late: 0, ahead: open }),
  };
}

export type Tallies = Record<Dimension, Tally>;

export interface ReadinessTallies {
  /** Of everything, what the sub-committee itself has to do included. */
  all: Tallies;
  /** A unit with all that report below it on that day; units without any duty are not named. */
  byUnit: ReadonlyMap<string, Tallies>;
}

/** Adds the rows up along the reporting tree as of a day. */
export function talliesOf(rows: readonly DutyRow[], tree: UnitTree, asOf: CivilDate): ReadinessTallies {
  const all = noTallies();
  const byUnit = new Map<string, Tallies>();
  const above = new Map<string, string[]>();
  for (const { dimension, unitId, tally } of rows) {
    add(all[dimension], tally);
    if (unitId === null) continue;
    const path = above.get(unitId) ?? tree.ancestorsOn(unitId, asOf);
    above.set(unitId, path);
    for (const id of path) {
      const own = byUnit.get(id) ?? noTallies();
      byUnit.set(id, own);
      add(own[dimension], tally);
    }
  }
  return { all, byUnit };
}

export const noTallies = (): Tallies =>
  Object.fromEntries(dimensions.map((key) => [key, { ...noTally }])) as Tallies;

function add(sum: Tally, more: Tally): void {
  sum.points += more.points;
  sum.needed += more.needed;
  sum.done += more.done;
  sum.half += more.half;
  sum.late += more.late;
  sum.ahead += more.ahead;
}
