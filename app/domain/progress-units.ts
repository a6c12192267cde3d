import type { CivilDate } from "./calendar/civil-date";
import { type Figure, figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import type { WeekState } from "./progress-heat";
import { type HeatRow, silentWeeks } from "./progress-heat-table";
import { type PlannedSpan, percentReached, plannedInAll, plannedThrough } from "./progress-plan";
import { perSize } from "./unit-sizes";
import type { Unit, UnitKind } from "./units";

/** One unit's work beside its own plan and its own weeks: both are fair to compare where sizes differ. */
export interface UnitLine {
  key: string;
  name: string;
  kind: UnitKind;
  /** Of the categories in view; null: nothing logged. */
  actual: Figure;
  records: number;
  /** Its polling areas, so that units of different size are compared fairly; null: not known. */
  size: number | null;
  /** The part of `actual` that has targets. */
  compared: Figure;
  /** By the day shown; null: no target. */
  planned: number | null;
  plannedInAll: number | null;
  /** Share of its own target by the day, in whole percent rounded down; null without one. */
  percent: number | null;
  /** Weeks that were due, and how many of them it reported (0 is a report). */
  weeksDue: number;
  weeksReported: number;
  /** Weeks in a row, up to the last one due, that it has not reported. */
  silent: number;
}

export interface UnitLinesInput {
  /** Units that report on the day, in the order of the tree. */
  units: readonly Unit[];
  asOf: CivilDate;
  /** Of the categories in view. */
  sums: readonly (Sums & { unitId: string; categoryId: string })[];
  spansOf(unitId: string, categoryId: string): readonly PlannedSpan[];
  /** Categories in view. */
  categoryIds: readonly string[];
  /** Ids of the categories whose outputs count towards a target of this one. */
  countsTowards(categoryId: string): readonly string[];
  heat: readonly HeatRow[];
  /** How many polling areas a unit has; undefined: not known. */
  sizeOf(unitId: string): number | undefined;
}

export function unitLines(input: UnitLinesInput): UnitLine[] {
  const { units, asOf, categoryIds } = input;
  const byUnit = new Map<string, (Sums & { categoryId: string })[]>();
  for (const one of input.sums) byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  const states = new Map(input.heat.map((row) => [row.unit.key, row.states]));
  return units.map((unit) => {
    const own = byUnit.get(unit.id) ?? [];
    const planned = categoryIds.filter((id) => input.spansOf(unit.id, id).length > 0);
    const counted = new Set(planned.flatMap(input.countsTowards));
    const spans = planned.flatMap((id) => input.spansOf(unit.id, id));
    const total = totalOf(own);
    const compared = figureOf(totalOf(own.filter((one) => counted.has(one.categoryId))));
    const byDay = spans.length > 0 ? plannedThrough(spans, asOf) : null;
    return {
      key: unit.key,
      name: unit.name,
      kind: unit.kind,
      actual: figureOf(total),
      records: total.records,
      size: input.sizeOf(unit.id) ?? null,
      compared,
      planned: byDay,
      plannedInAll: spans.length > 0 ? plannedInAll(spans) : null,
      percent: shareOf(compared, byDay),
      ...reportsOf(states.get(unit.key) ?? []),
    };
  });
}

/** What falls on one polling area; null where there is no figure or no size. */
export function perArea({ actual, size }: Pick<UnitLine, "actual" | "size">): number | null {
  return actual === null || actual.value === null ? null : perSize(actual.value, size ?? undefined);
}

const totalOf = (sums: readonly Sums[]): Sums => sums.reduce<Sums>(plusSums, noSums);

/** A unit with a target and no record stands at 0 % of it; an uncounted figure has no share. */
function shareOf(figure: Figure, planned: number | null): number | null {
  if (figure === null) return percentReached(0, planned);
  return figure.value === null ? null : percentReached(figure.value, planned);
}

function reportsOf(states: readonly WeekState[]): Pick<UnitLine, "weeksDue" | "weeksReported" | "silent"> {
  const due = states.filter((state) => state !== "not-applicable" && state !== "not-due");
  return {
    weeksDue: due.length,
    weeksReported: due.filter((state) => state !== "missing").length,
    silent: silentWeeks(states),
  };
}

/** What units are put in order by: the share of their own target, or of their own weeks where nobody has a target. */
export type RankBy = "target" | "weeks";

export function rankedBy(lines: readonly UnitLine[]): RankBy {
  return lines.some((line) => line.percent !== null) ? "target" : "weeks";
}

/** Units of one kind, the best first: like is compared with like. Without a share they come last, in their order. */
export interface RankedKind {
  kind: UnitKind;
  lines: UnitLine[];
}

export function rankedKinds(lines: readonly UnitLine[], by: RankBy): RankedKind[] {
  const kinds = [...new Set(lines.map((line) => line.kind))];
  return kinds.map((kind) => ({
    kind,
    lines: lines.filter((line) => line.kind === kind).sort((a, b) => compareShares(a, b, by)),
  }));
}

function compareShares(a: UnitLine, b: UnitLine, by: RankBy): number {
  const [first, second] = [shareIn(a, by), shareIn(b, by)];
  if (first === second) return b.weeksReported * a.weeksDue - a.weeksReported * b.weeksDue;
  if (first === null) return 1;
  return second === null ? -1 : second - first;
}

/** In percent of a unit's own target, or of its own weeks; null: it has none. */
export function shareIn(line: UnitLine, by: RankBy): number | null {
  if (by === "target") return line.percent;
  return line.weeksDue === 0 ? null : (line.weeksReported * 100) / line.weeksDue;
}

/** Some of the first or of the last, and how many more stand level with them. */
export interface RankEnd {
  named: UnitLine[];
  more: number;
}

/** So many are named at each end, and of as many units again there have to be ends at all. */
const ENDS = 3;

/** The first and the last of a ranking that have a share: nobody stands at both ends. */
export function endsOf({ lines }: RankedKind, by: RankBy): { first: RankEnd; last: RankEnd } {
  const known = lines.filter((line) => shareIn(line, by) !== null);
  const top = known[0] && shareIn(known[0], by);
  const bottom = known.at(-1);
  if (known.length < 2 || !bottom || top === shareIn(bottom, by)) return { first: noEnd, last: noEnd };
  const count = Math.min(ENDS, Math.floor(known.length / 2));
  return { first: endOf(known, count, by), last: endOf([...known].reverse(), count, by) };
}

const noEnd: RankEnd = { named: [], more: 0 };

/** Nobody is left out for a place in the list alone: those level with the last one named are counted. */
function endOf(lines: readonly UnitLine[], count: number, by: RankBy): RankEnd {
  const last = lines[count - 1];
  const level = last && shareIn(last, by);
  return {
    named: lines.slice(0, count),
    more: lines.slice(count).filter((line) => shareIn(line, by) === level).length,
  };
}
