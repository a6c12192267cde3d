import { textWidth } from "../text-width";
import type { CurveLayer } from "./curve";
import type { ChartPoint, ProgressSeries } from "./curve-series";
import { type Shape, words } from "./drawing";

/**
 * The words on the lines. Only the last ring and the last phase end have words; the table under the picture has all of
 * them. Totals rise, so the room right of a point and below it is free, and so is the room left of it and above.
 */
export function curveWords(layer: CurveLayer): Shape[] {
  const { series } = layer;
  const lastOpen = series.marks.findLast((mark) => mark.isOpen);
  const lastFull = series.marks.findLast((mark) => !mark.isOpen);
  return [
    ...(lastFull && lastFull.x !== series.today.x ? phaseWords(lastFull, layer) : []),
    ...(lastOpen ? openWords(lastOpen, layer) : []),
    ...planWords(layer),
    ...actualWords(layer),
    ...endWords(layer),
  ];
}

type Mark = ProgressSeries["marks"][number];

function phaseWords(mark: Mark, { frame, scale }: CurveLayer): Shape[] {
  const [x, y] = [scale.x(mark.x), scale.y(mark.value)];
  const isRight = x + 10 + widthOf(`${mark.strong} ${mark.text}`) < frame.right && y + 24 < frame.bottom;
  const place = isRight
    ? { x: round(x + 10), y: round(y + 19), anchor: "start" as const }
    : { x: round(x - 8), y: round(Math.max(frame.top + 34, y - 26)), anchor: "end" as const };
  return [{ kind: "text", look: "halo", text: mark.text, lead: mark.strong, ...place }];
}

/** Right of today, under the name of the line, where there is room for it. */
function openWords(mark: Mark, { series, frame, scale }: CurveLayer): Shape[] {
  const [x, y] = [scale.x(mark.x), scale.y(mark.value)];
  const start = round(scale.x(series.today.x) + 10);
  const under = round(scale.y(series.actual.at(-1)?.value ?? 0) + 66);
  if (start + widthOf(mark.text) > frame.width || under > frame.bottom - 8) return [];
  const lead = `M${x} ${round(y + 7)}V${under - 5}H${start - 4}`;
  return [{ kind: "path", look: "lead", d: lead }, words("halo", start, under, mark.text)];
}

function actualWords({ series: { actual, plan, forecast, words: said }, frame, scale }: CurveLayer): Shape[] {
  const last = actual.at(-1);
  if (!last || said.actual === null) return [];
  const { value } = last;
  const [name, figure] = said.actual;
  const planned = valueAt(plan, last.x);
  const isRight = scale.x(last.x) + 10 + Math.max(widthOf(name), widthOf(figure)) < frame.width;
  // A forecast opens upwards, so under it there is room as under a plan.
  const isUnder = isRight && (forecast !== null || plan.length === 0 || value <= planned);
  const beside = isUnder ? scale.y(value) + 20 : scale.y(Math.max(value, planned)) - 32;
  const y = round(Math.min(Math.max(beside, frame.top + 34), frame.bottom - 26));
  const x = round(scale.x(last.x) + (isRight ? 10 : -10));
  const anchor = isRight ? "start" : "end";
  return [
    words("t-b t-brand halo", x, y, name, anchor),
    words("t-b t-brand halo", x, y + 18, figure, anchor),
  ];
}

/** On a phone the legend names the plan's line. */
function planWords({ series: { actual, plan, days, words: said }, frame, scale }: CurveLayer): Shape[] {
  if (plan.length === 0 || !frame.isWide) return [];
  const middle = Math.round(days * 0.3);
  const value = valueAt(plan, middle);
  const isOver = value >= valueAt(actual, middle);
  const y = round(scale.y(value) + (isOver ? -12 : 22));
  return [words("halo", scale.x(middle), y, said.plan, isOver ? "end" : "start")];
}

const LINE = 18;

/** Right of the axis: where the plan ends, and where the forecast does when that is where the axis ends, apart. */
function endWords({ series: { plan, days, forecast, words: said }, frame, scale }: CurveLayer): Shape[] {
  const end = plan.at(-1);
  if (!frame.isWide) return [];
  const x = frame.right + 10;
  const planY = end ? round(scale.y(end.value) + 5) : null;
  const planned = end && planY !== null ? [words("t-b", x, planY, said.planEnd)] : [];
  if (forecast === null) return planned;
  const middle = scale.y((forecast.low + forecast.high) / 2);
  const isAtEnd = forecast.to >= days - 1;
  const at = isAtEnd ? x : round(scale.x(forecast.to) + 12);
  const clashes =
    planY !== null && Math.abs(planY - middle) < 2 * LINE && at + widthOf(forecast.words[0]) > x;
  const free = clashes && planY !== null ? (middle <= planY ? planY - 2 * LINE : planY + LINE) : middle;
  const y = round(Math.min(Math.max(free, frame.top + 14), frame.bottom - 2 * LINE));
  return [
    ...planned,
    words("t-b t-brand halo", at, y, forecast.words[0]),
    words("halo", at, round(y + LINE), forecast.words[1]),
  ];
}

/** Height of a line of straight parts, to keep words off it; 0 where there is no line. */
function valueAt(points: readonly ChartPoint[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return 0;
  if (!before) return after.x === x ? after.value : 0;
  return before.value + ((after.value - before.value) * (x - before.x)) / (after.x - before.x);
}

/** Of 14 px words, a little more than they need. */
const widthOf = (text: string) => textWidth(text, 14, true) + 6;

/** To a tenth: binary fractions would print long. */
const round = (value: number) => Math.round(value * 10) / 10;
