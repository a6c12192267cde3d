/** The finished table: rows of packed cells, with totals and what has to be said about them. */
import type { CivilDate } from "./calendar/civil-date";
import type { Member, UnitMember } from "./pivot-axes";
import type { PivotCoverage } from "./pivot-coverage";
import type { LinkPart } from "./pivot-links";
import { linkOf } from "./pivot-links";
import type { PlannedCells } from "./pivot-planned";
import type { SilentCell, SilentState } from "./pivot-states";
import type { PivotAxisMembers, PivotCells } from "./pivot-sums";
import { familyOf, type PivotMeasure } from "./pivot-terms";
import { figureOf } from "./progress-figures";
import { type Qualifier, qualifiers } from "./quantities";

/** A cell: a figure with its nature, so many units of so many, or what silence means. */
export type PivotCell =
  | { kind: "figure"; value: number | null; qualifier: Qualifier; hasUncounted: boolean }
  | { kind: "share"; part: number; of: number }
  | { kind: SilentState };

export interface PivotRow {
  /** Index of the outer member; the one after the last is the total. */
  outer: number;
  /** Index of the member within it; null: all of it. */
  inner: number | null;
  cells: PivotCell[];
  /** Beside each cell, where targets are asked for; null: none. */
  targets: (number | null)[];
}

export interface PivotInput {
  rows: PivotAxisMembers;
  inner: PivotAxisMembers | null;
  columns: PivotAxisMembers | null;
  measure: PivotMeasure;
  whole: UnitMember;
  days: { from: CivilDate; to: CivilDate };
  cells: PivotCells;
  /** Where the measure is coverage. */
  coverage: PivotCoverage | null;
  /** Targets beside the figures; null: not asked for, or not to be had. */
  planned: PlannedCells | null;
  /** The table is of a part of all outputs. */
  isNarrow: boolean;
  silent(cell: SilentCell): SilentState;
}

/** Where a row stands. */
export type PivotPlace = Pick<PivotRow, "outer" | "inner">;

/** Indexes of the members that are shown: what exists only in a catalogue is left out, units and times are not. */
function shownMembers(axis: PivotAxisMembers | null, isUsed: (index: number) => boolean): number[] {
  if (axis === null) return [];
  const family = familyOf(axis.axis);
  return axis.members.flatMap((member, index) => {
    const isNamed = family === "unit" || family === "time" || (family === "message" && member.name !== "");
    return isNamed || isUsed(index) ? [index] : [];
  });
}

/** Where every row stands, the total last; its cells are computed by `rowAt`, a page's few or a file's all. */
export function* pivotPlaces(input: PivotInput): Generator<PivotPlace> {
  const { rows, inner, cells } = input;
  const [a, b, c] = cells.counts;
  for (const outer of shownMembers(rows, (index) => isUsed(input, [index, b, c]))) {
    yield { outer, inner: null };
    if (inner === null) continue;
    for (let within = 0; within < b; within += 1) {
      if (isUsed(input, [outer, within, c])) yield { outer, inner: within };
    }
  }
  yield { outer: a, inner: null };
}

/** A row with the cells of these columns and of their total. */
export function rowAt(input: PivotInput, { outer, inner }: PivotPlace, columns: readonly number[]): PivotRow {
  const [, b, c] = input.cells.counts;
  const { planned } = input;
  const shown = [...columns, c];
  return {
    outer,
    inner,
    cells: shown.map((column) => cellAt(input, [outer, inner ?? b, column])),
    targets: planned ? shown.map((column) => planned.targetAt(outer, inner ?? b, column)) : [],
  };
}

export function shownColumns(input: Pick<PivotInput, "columns" | "cells" | "planned">): number[] {
  const [a, b] = input.cells.counts;
  return shownMembers(input.columns, (index) => isUsed(input, [a, b, index]));
}

/** Something was done, or was to be done. */
const isUsed = (
  { cells, planned }: Pick<PivotInput, "cells" | "planned">,
  [x, y, z]: [number, number, number],
) => cells.sumsAt(x, y, z).records > 0 || (planned?.targetAt(x, y, z) ?? null) !== null;

function cellAt(input: PivotInput, [x, y, z]: [number, number, number]): PivotCell {
  const { cells, coverage, measure } = input;
  const sums = cells.sumsAt(x, y, z);
  if (coverage) {
    const asked = silentCellOf(input, [x, y, z]);
    const part = coverage.countAt(x, y, z);
    const of = asked.units.filter(
      (unit) =>
        unit.validFrom <= asked.to &&
        (unit.validTo === null || asked.from < unit.validTo) &&
        input.silent({ ...asked, units: [unit] }) !== "not-applicable",
    ).length;
    if (part > 0) return { kind: "share", part, of: Math.max(part, of) };
    return of > 1 ? { kind: "share", part, of } : { kind: input.silent(asked) };
  }
  if (sums.records === 0) return { kind: input.silent(silentCellOf(input, [x, y, z])) };
  if (measure.kind === "records") {
    return { kind: "figure", value: sums.records, qualifier: "exact", hasUncounted: false };
  }
  const figure = figureOf(sums) ?? { value: 0, qualifier: "exact" as const };
  return { kind: "figure", ...figure, hasUncounted: sums.nUncounted > 0 };
}

function silentCellOf(
  { rows, inner, columns, whole, days, isNarrow }: PivotInput,
  places: readonly number[],
): SilentCell {
  const chosen = [rows, inner, columns].flatMap((axis, index) => {
    const member = axis?.members[places[index] ?? 0];
    return axis && member ? [{ family: familyOf(axis.axis), member }] : [];
  });
  const cell: SilentCell = { units: whole.reporting, ...days, categoryId: null, isPart: isNarrow };
  for (const { family, member } of chosen) {
    if (member.units) cell.units = member.units.reporting;
    if (member.period) {
      if (member.period.from > cell.from) cell.from = member.period.from;
      if (member.period.to < cell.to) cell.to = member.period.to;
    }
    if (member.ids) cell.isPart = true;
    if (family === "category" && member.ids?.length === 1) cell.categoryId = member.ids[0] ?? null;
  }
  return cell;
}

/** How far the members of an axis together differ from the total, in outputs: counted at several, or at none. */
export function countedElse(
  axes: readonly (PivotAxisMembers | null)[],
  cells: PivotCells,
): { axis: number; records: number }[] {
  const { counts } = cells;
  return axes.flatMap((axis, at) => {
    if (axis === null) return [];
    const sumsOf = (index: number) => {
      const [x, y, z] = counts;
      return cells.sumsAt(at === 0 ? index : x, at === 1 ? index : y, at === 2 ? index : z).records;
    };
    const together = axis.members.reduce((sum, _, index) => sum + sumsOf(index), 0);
    const records = together - sumsOf(counts[at as 0 | 1 | 2]);
    return records === 0 ? [] : [{ axis: at, records }];
  });
}

/** A member as a page needs it: "name TAB note TAB link TAB first day TAB last day". */
export const packMember = ({ name, note, query, period }: Member): string =>
  [name, note, linkOf(query), period?.from ?? "", period?.to ?? ""].join("\t");

export function unpackMember(text: string): { name: string; note: string } & LinkPart {
  const [name = "", note = "", link = "", from = "", to = ""] = text.split("\t");
  return { name, note, link, ...(from && { from }), ...(to && { to }) };
}

const marks: Record<Qualifier, string> = { exact: "", over: ">", nearly: "<", about: "~", uncounted: "?" };
const silentMarks: Record<SilentState, string> = {
  zero: "z",
  missing: "x",
  "not-applicable": "-",
  "not-due": ".",
  blank: "",
};

/** A cell as a short text: "170>*" is "trên 170" with parts that nobody counted; "12/33"; "x"; "9|20": 20 were asked for. */
export function packCell(cell: PivotCell, target: number | null = null): string {
  const figure = packFigure(cell);
  return target === null ? figure : `${figure}|${target}`;
}

/** What was asked for, out of a packed cell; null: nothing. */
export function unpackTarget(text: string): number | null {
  const target = text.split("|")[1];
  return target === undefined ? null : Number(target);
}

function packFigure(cell: PivotCell): string {
  if (cell.kind === "share") return `${cell.part}/${cell.of}`;
  if (cell.kind !== "figure") return silentMarks[cell.kind];
  return `${cell.value ?? ""}${marks[cell.qualifier]}${cell.hasUncounted ? "*" : ""}`;
}

export function unpackCell(packed: string): PivotCell {
  const [text = ""] = packed.split("|");
  const silent = Object.entries(silentMarks).find(([, mark]) => mark === text);
  if (silent) return { kind: silent[0] as SilentState };
  const share = /^(\d+)\/(\d+)$/.exec(text);
  if (share) return { kind: "share", part: Number(share[1]), of: Number(share[2]) };
  const [, digits = "", mark = "", star = ""] = /^(-?\d*)([><~?]?)(\*?)$/.exec(text) ?? [];
  const qualifier = qualifiers.find((one) => marks[one] === mark) ?? "exact";
  return {
    kind: "figure",
    value: digits === "" ? null : Number(digits),
    qualifier,
    hasUncounted: star !== "",
  };
}
