import type { WeekState } from "../progress-heat";
import { heatLevel } from "../progress-heat";
import { fitText } from "../text-width";
import { FILE_WIDTH } from "./chart-frame";
import { type Drawing, rect, type Shape, words } from "./drawing";
import type { LegendEntry } from "./svg-file";

/** A finished table of units and weeks. */
export interface UnitWeeksSeries {
  corner: string;
  /** Number of the week, its first day: "12", "19/3". */
  weeks: readonly { head: string; note: string }[];
  rows: readonly { name: string; states: readonly WeekState[]; sum: string }[];
  /** Lower bounds of the five tints. */
  steps: readonly number[];
  sumHead: string;
  /** In a cell that was not reported: "chưa". */
  missing: string;
  number(value: number): string;
}

const ROW = 22;
const HEAD = 40;
const NAME = 178;
const SUM = 46;
const GAP = 2;

/**
 * Unit × week at A4's width, one row of 22 units of length for each unit; what was reported, 0, not reported, not
 * applicable and not due look different without colour. Many weeks or units belong on several pictures.
 */
export function drawUnitWeeks(series: UnitWeeksSeries): Drawing {
  const cell = Math.min(64, Math.floor((FILE_WIDTH - NAME - SUM) / Math.max(1, series.weeks.length)));
  const end = NAME + series.weeks.length * cell + SUM - 4;
  const shapes: Shape[] = [words("t-s", 0, 15, series.corner), words("t-s", end, 15, series.sumHead, "end")];
  series.weeks.forEach(({ head, note }, index) => {
    const middle = NAME + index * cell + cell / 2;
    shapes.push(words("t-b", middle, 15, head, "middle"));
    if (cell >= 34) shapes.push(words("t-s", middle, 31, note, "middle"));
  });
  series.rows.forEach(({ name, states, sum }, index) => {
    const top = HEAD + index * ROW;
    shapes.push(words("row-name", 0, top + 15, fitText(name, 14, NAME - 10)));
    states.forEach((state, week) => {
      shapes.push(...cellShapes(state, { x: NAME + week * cell, y: top, width: cell }, series));
    });
    shapes.push(words("t-s", end, top + 15, sum, "end"));
  });
  return { width: FILE_WIDTH, height: HEAD + series.rows.length * ROW, shapes };
}

interface Place {
  x: number;
  y: number;
  width: number;
}

function cellShapes(
  state: WeekState,
  { x, y, width }: Place,
  { missing, number, steps }: UnitWeeksSeries,
): Shape[] {
  const box = (look: string) => rect(look, x, y, width - GAP, ROW - GAP);
  const middle = x + (width - GAP) / 2;
  const text = (look: string, what: string) => words(look, middle, y + 14.5, what, "middle");
  if (typeof state === "number") {
    const level = heatLevel(state, steps);
    return [box(`cell-${level}`), text(level === 5 ? "on-5" : "in-cell", number(state))];
  }
  if (state === "zero")
    return [rect("cell-0", x + 0.5, y + 0.5, width - GAP - 1, ROW - GAP - 1), text("in-cell", "0")];
  if (state === "missing") {
    return [box("cell-missing"), ...(width >= 30 ? [text("off halo", missing)] : [])];
  }
  return [text("t-s", state === "not-applicable" ? "—" : "·")];
}

/** The legend of `drawUnitWeeks`; the words come from the page's own legend. */
export function unitWeeksLegend(said: {
  zero: string;
  levels: readonly string[];
  missing: string;
  notApplicable: string;
  notDue: string;
}): LegendEntry[] {
  const box = (look: string) => [rect(look, 0.5, 0.5, 26, 14)];
  const sign = (text: string) => [words("t-s", 14, 12, text, "middle")];
  return [
    { swatch: box("cell-0"), text: said.zero },
    ...said.levels.map((text, index) => ({ swatch: box(`cell-${index + 1}`), text })),
    { swatch: box("cell-missing"), text: said.missing },
    { swatch: sign("—"), text: said.notApplicable },
    { swatch: sign("·"), text: said.notDue },
  ];
}
