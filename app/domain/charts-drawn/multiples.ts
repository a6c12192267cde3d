import type { WeekState } from "../progress-heat";
import { fitText } from "../text-width";
import { FILE_WIDTH } from "./chart-frame";
import { type Drawing, line, pointsOf, rect, type Shape, words } from "./drawing";

/** One unit's running total at the end of each week, beside its own plan, on a scale of its own. */
export interface UnitPanel {
  name: string;
  /** "12 / 14 · 85%" */
  figure: string;
  totals: readonly number[];
  /** Empty without a target. */
  plan: readonly number[];
  states: readonly WeekState[];
}

export const panelSize = { width: 168, height: 64 };
const FOOT = 9;

/** One small picture with its corner at (left, top); a week that was not reported is hatched under the line. */
export function panelShapes({ totals, plan, states }: UnitPanel, left = 0, top = 0): Shape[] {
  const { width, height } = panelSize;
  const base = top + height - FOOT;
  const highest = Math.max(1, ...totals, ...plan);
  const step = width / Math.max(1, totals.length);
  const x = (index: number) => round(left + index * step);
  const y = (value: number) => round(base - (value / highest) * (height - FOOT - 6));
  // Before anything is known there is no line: it begins where the first week with something does.
  const pathOf = (values: readonly number[]) => {
    const places = [[left, base] as const, ...values.map((value, at) => [x(at + 1), y(value)] as const)];
    return pointsOf(
      places.slice(
        Math.max(
          0,
          values.findIndex((value) => value > 0),
        ),
      ),
    );
  };
  const silent = states.flatMap((state, index) =>
    state === "missing" ? [rect("cell-missing", x(index), base + 2, round(step), FOOT - 3)] : [],
  );
  const last = totals.at(-1) ?? 0;
  return [
    line("grid0", left, base, left + width, base),
    ...silent,
    ...(plan.length > 0 ? [{ kind: "polyline", look: "plan", points: pathOf(plan) } as const] : []),
    { kind: "polyline", look: "actual", points: pathOf(totals) },
    ...(totals.length > 0
      ? [{ kind: "circle", look: "dot", x: x(totals.length), y: y(last), r: 3 } as const]
      : []),
  ];
}

const ACROSS = 4;
const TITLE = 36;
const BELOW = 14;

/** All of them at A4's width, four in a row. */
export function drawMultiples(panels: readonly UnitPanel[]): Drawing {
  const across = (FILE_WIDTH - panelSize.width) / (ACROSS - 1);
  const down = TITLE + panelSize.height + BELOW;
  const shapes = panels.flatMap((panel, index): Shape[] => {
    const left = Math.round((index % ACROSS) * across);
    const top = Math.floor(index / ACROSS) * down;
    return [
      words("t-b", left, top + 14, fitText(panel.name, 14, panelSize.width)),
      words("t-s", left, top + 31, panel.figure),
      ...panelShapes(panel, left, top + TITLE),
    ];
  });
  return { width: FILE_WIDTH, height: Math.ceil(panels.length / ACROSS) * down, shapes };
}

const round = (value: number) => Math.round(value * 10) / 10;
