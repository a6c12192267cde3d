import { textWidth } from "../text-width";
import type { ChartFrame } from "./chart-frame";
import { type Drawing, line, pointsOf, type Shape, words } from "./drawing";

/** Running totals of several stretches of days laid over one another. */
export interface CompareSeries {
  from: number;
  to: number;
  levels: readonly { value: number; text: string }[];
  /** At most three; each has a stroke of its own. A fourth may be what was planned. */
  lines: readonly {
    start: number;
    values: readonly number[];
    name: string;
    figure: string;
    isPlan?: boolean;
  }[];
  /** Words under the axis, the most important first. */
  ticks: readonly { place: number; text: string; isStrong: boolean }[];
  /** Place of the day shown; an upright line. */
  now: number;
}

const looks = [
  ["actual", "t-b t-brand"],
  ["other", "t-b t-other"],
  ["third", "t-b t-third"],
] as const;

export function drawCompare(series: CompareSeries, frame: ChartFrame): Drawing {
  const highest = series.levels.at(-1)?.value ?? 1;
  const span = Math.max(1, series.to - series.from);
  const x = (place: number) =>
    round(frame.left + ((place - series.from) / span) * (frame.right - frame.left));
  const y = (value: number) => round(frame.bottom - (value / highest) * (frame.bottom - frame.top));
  const scale = { x, y };
  return {
    width: frame.width,
    height: frame.height,
    shapes: [
      ...levelShapes(series, frame, scale),
      ...tickShapes(series, frame, scale),
      line("today", x(series.now), frame.top - 6, x(series.now), frame.bottom),
      ...series.lines.map(({ start, values, isPlan }, index): Shape => {
        const places = values.map((value, at) => [x(start + at), y(value)] as const);
        const look = isPlan ? "plan" : (looks[index]?.[0] ?? "third");
        return { kind: "polyline", look, points: pointsOf(places) };
      }),
      ...nameShapes(series, frame, scale),
    ],
  };
}

interface Scale {
  x(place: number): number;
  y(value: number): number;
}

function levelShapes({ levels }: CompareSeries, { left, right }: ChartFrame, { y }: Scale): Shape[] {
  return levels.flatMap(({ value, text }) => [
    line(value === 0 ? "grid0" : "grid", left, y(value), right, y(value)),
    words("t-s", left - 8, round(y(value) + 4), text, "end"),
  ]);
}

function tickShapes({ ticks }: CompareSeries, frame: ChartFrame, { x }: Scale): Shape[] {
  const taken: [number, number][] = [];
  return ticks.flatMap(({ place, text, isStrong }) => {
    const half = textWidth(text, 14, isStrong) / 2;
    const middle = round(Math.min(Math.max(x(place), frame.left + half - 20), frame.width - half));
    if (taken.some(([from, to]) => middle + half + 8 > from && middle - half - 8 < to)) return [];
    taken.push([middle - half, middle + half]);
    return [
      line("grid0", x(place), frame.bottom, x(place), frame.bottom + 6),
      words(isStrong ? "t-b" : "t-s", middle, frame.bottom + 22, text, "middle"),
    ];
  });
}

const NAME = 18;

/** At each line's end its name and figure; names that would meet are pushed apart, the higher line's upwards. */
function nameShapes({ lines }: CompareSeries, frame: ChartFrame, { x, y }: Scale): Shape[] {
  const ends = lines
    .map(({ start, values, name, figure, isPlan }, index) => ({
      look: `${(!isPlan && looks[index]?.[1]) || "t-b"} halo`,
      name,
      figure,
      x: x(start + Math.max(0, values.length - 1)),
      y: y(values.at(-1) ?? 0),
      isThere: values.length > 1,
    }))
    .filter((end) => end.isThere)
    .sort((a, b) => a.y - b.y);
  let free = frame.top - 20;
  return ends.flatMap((end): Shape[] => {
    const wide = Math.max(textWidth(end.name, 14, true), textWidth(end.figure, 14)) + 10;
    const isRight = end.x + 8 + wide < frame.width;
    const beside = Math.max(free + NAME, isRight ? end.y : end.y - 30);
    const top = Math.min(beside, frame.bottom - NAME - 6);
    free = top + NAME + 4;
    const at = round(isRight ? end.x + 8 : end.x - 8);
    const anchor = isRight ? "start" : "end";
    return [
      words(end.look, at, round(top), end.name, anchor),
      words("halo", at, round(top + NAME), end.figure, anchor),
    ];
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
