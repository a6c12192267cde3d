import { fitText } from "../text-width";
import { FILE_WIDTH } from "./chart-frame";
import { type Drawing, rect, type Shape, words } from "./drawing";

/** Horizontal bars in one unit of measure, each with its target's upright tick and its figures in words. */
export interface BarsSeries {
  rows: readonly (BarRow | { head: string })[];
}

export interface BarRow {
  name: string;
  value: number;
  /** null: no target. */
  target: number | null;
  figures: string;
  /** Colour of its group, 1–8. */
  colour: number;
}

const ROW = 26;
const NAME = 236;
const FIGURES = 168;

export function drawBars({ rows }: BarsSeries): Drawing {
  const bars = rows.filter((row) => "value" in row);
  const full = Math.max(1, ...bars.map(({ value, target }) => Math.max(value, target ?? 0))) * 1.02;
  const width = (value: number) => Math.round((value / full) * (FILE_WIDTH - NAME - FIGURES) * 10) / 10;
  const shapes = rows.flatMap((row, index): Shape[] => {
    const top = index * ROW;
    if ("head" in row) return [words("t-b", 0, top + 18, row.head)];
    const { name, value, target, figures, colour } = row;
    return [
      words("row-name", 0, top + 17, fitText(name, 14, NAME - 10)),
      ...(value > 0 ? [rect(`c${colour}`, NAME, top + 4, width(value), 18)] : []),
      ...(target === null ? [] : [rect("track-target", NAME + width(target) - 1, top + 1, 2, 24)]),
      words("row-name", FILE_WIDTH, top + 17, figures, "end"),
    ];
  });
  return { width: FILE_WIDTH, height: rows.length * ROW, shapes };
}
