import { textWidth } from "../text-width";
import { type ChartFrame, type ChartScale, scaleOf } from "./chart-frame";
import type { ChartPoint, ProgressSeries } from "./curve-series";
import { curveWords } from "./curve-words";
import { type Drawing, line, pointsOf, rect, type Shape, words } from "./drawing";

export interface CurveLayer {
  series: ProgressSeries;
  frame: ChartFrame;
  scale: ChartScale;
}

/** The whole picture of the running total against the plan; the page draws the same layers with its own two lines. */
export function drawCurve(series: ProgressSeries, frame: ChartFrame): Drawing {
  const layer = curveLayer(series, frame);
  return {
    width: frame.width,
    height: frame.height,
    shapes: [
      ...curveBackdrop(layer),
      { kind: "polyline", look: "plan", points: curvePoints(layer, series.plan) },
      { kind: "polyline", look: "actual", points: curvePoints(layer, series.actual) },
      ...curveForeground(layer),
    ],
  };
}

export function curveLayer(series: ProgressSeries, frame: ChartFrame): CurveLayer {
  return { series, frame, scale: scaleOf(frame, series.days, series.levels.at(-1)?.value ?? 1) };
}

function curvePoints({ scale }: CurveLayer, points: readonly ChartPoint[]): string {
  return pointsOf(points.map(({ x, value }) => [scale.x(x), scale.y(value)] as const));
}

/** Behind the lines: pale bands of the phases, level lines, the axis and its words, the forecast's tint. */
export function curveBackdrop(layer: CurveLayer): Shape[] {
  const { series, frame, scale } = layer;
  const ticks = frame.isWide
    ? series.weeks.map((day) => line("grid0", scale.x(day), frame.bottom, scale.x(day), frame.bottom + 4))
    : [];
  return [
    ...phaseShapes(layer),
    ...levelShapes(layer),
    ...ticks,
    ...axisShapes(layer),
    ...forecastShapes(layer),
  ];
}

/** Before the lines: today with its stone, the marks, and the lines' names on the lines. */
export function curveForeground(layer: CurveLayer): Shape[] {
  const { series, frame, scale } = layer;
  const x = scale.x(series.today.x);
  const isOnAxis = series.today.x >= 0 && series.today.x <= series.days;
  return [
    ...(isOnAxis ? [line("today", x, frame.top - 2, x, frame.bottom)] : []),
    ...markShapes(layer),
    ...curveWords(layer),
    ...(isOnAxis ? [{ kind: "stone", x, y: frame.top - 1, tMinus: series.today.tMinus } as const] : []),
  ];
}

const NAME_LINE = 17;

/** Every second band is pale. A name that would run into an earlier one, where phases overlap, goes a line lower. */
function phaseShapes({ series, frame: { top, bottom }, scale }: CurveLayer): Shape[] {
  const ends: number[] = [];
  return series.phases.flatMap(({ name, from, to }, index) => {
    const x = scale.x(from);
    const free = ends.findIndex((end) => end <= x + 6);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + 12 + textWidth(name, 14, true);
    return [
      ...(index % 2 === 0 ? [rect("band", x, top, round(scale.x(to) - x), bottom - top)] : []),
      words("t-b", round(x + 6), top + 16 + row * NAME_LINE, name),
    ];
  });
}

/** On a phone the highest level has no figure: the stone stands there. */
function levelShapes({ series: { levels }, frame: { left, right, isWide }, scale }: CurveLayer): Shape[] {
  const highest = levels.at(-1)?.value;
  return levels.flatMap(({ value, text }) => {
    const y = scale.y(value);
    return [
      line(value === 0 ? "grid0" : "grid", left, y, right, y),
      ...(isWide || value !== highest ? [words("t-s", left - 8, round(y + 4), text, "end")] : []),
    ];
  });
}

function axisShapes({ series, frame, scale }: CurveLayer): Shape[] {
  const taken: [number, number][] = [];
  return series.dates.flatMap(({ x, text, isStrong }) => {
    const half = text.length * 3.7;
    const middle = round(Math.min(Math.max(scale.x(x), frame.left + half - 20), frame.width - half));
    if (taken.some(([from, to]) => middle + half + 6 > from && middle - half - 6 < to)) return [];
    taken.push([middle - half, middle + half]);
    return [
      line("grid0", scale.x(x), frame.bottom, scale.x(x), frame.bottom + 6),
      words(isStrong ? "t-b" : "t-s", middle, frame.bottom + 22, text, "middle"),
    ];
  });
}

function forecastShapes({ series: { forecast }, scale }: CurveLayer): Shape[] {
  if (forecast === null) return [];
  const from = `${scale.x(forecast.from.x)} ${scale.y(forecast.from.value)}`;
  const to = scale.x(forecast.to);
  const [low, high] = [scale.y(forecast.low), scale.y(forecast.high)];
  return [
    { kind: "path", look: "forecast", d: `M${from}L${to} ${high}V${low}Z` },
    { kind: "path", look: "forecast-edge", d: `M${from}L${to} ${high}M${from}L${to} ${low}` },
  ];
}

function markShapes({ series, frame, scale }: CurveLayer): Shape[] {
  const lastOpen = series.marks.findLast((mark) => mark.isOpen);
  return series.marks.map((mark) => ({
    kind: "circle",
    look: mark.isOpen ? "dot-open" : "dot",
    x: scale.x(mark.x),
    y: scale.y(mark.value),
    r: mark === lastOpen ? 5 : frame.isWide ? 4 : 3,
  }));
}

/** To a tenth: binary fractions would print long. */
const round = (value: number) => Math.round(value * 10) / 10;
