import { textWidth } from "../text-width";
import type { CurveLayer } from "./curve";
import type { ChartPoint, CurveForecast, ProgressSeries } from "./curve-series";
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

function phaseWords(mark: Mark, { series, frame, scale }: CurveLayer): Shape[] {
  const [x, y] = [scale.x(mark.x), scale.y(mark.value)];
  const end = x + 10 + widthOf(`${mark.strong} ${mark.text}`);
  const now = scale.x(series.today.x);
  const isFree = now < x || now > end;
  const isRight = end < frame.right && y + 24 < frame.bottom && isFree;
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

function actualWords(layer: CurveLayer): Shape[] {
  const { series, frame, scale } = layer;
  const { actual, plan, forecast, words: said } = series;
  const last = actual.at(-1);
  if (!last || said.actual === null) return [];
  const { value } = last;
  const [name, figure] = said.actual;
  const planned = valueAt(plan, last.x);
  const isRight = scale.x(last.x) + 10 + Math.max(widthOf(name), widthOf(figure)) < frame.width;
  // A forecast opens upwards, so under it there is room as under a plan.
  const isUnder = isRight && (forecast !== null || plan.length === 0 || value <= planned);
  const beside = isUnder
    ? Math.max(scale.y(value) + 20, underForecast(layer))
    : scale.y(Math.max(value, planned)) - 32;
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

/** Right of the axis where the plan ends, and beside the forecast's end, apart. */
function endWords(layer: CurveLayer): Shape[] {
  const { series, frame } = layer;
  const { plan, forecast, words: said } = series;
  if (!frame.isWide) return [];
  const end = plan.at(-1);
  const planned = end ? [words("t-b", frame.right + 10, planY(end, layer), said.planEnd)] : [];
  if (forecast === null) return planned;
  const { x, y } = forecastPlace(forecast, layer);
  return [
    ...planned,
    words("t-b t-brand halo", x, y, forecast.words[0]),
    words("halo", x, round(y + LINE), forecast.words[1]),
  ];
}

const planY = ({ value }: ChartPoint, { scale }: CurveLayer) => round(scale.y(value) + 5);

/** Where the forecast's words stand: at its end, out of the way of the plan's own. */
function forecastPlace(forecast: CurveForecast, layer: CurveLayer): { x: number; y: number } {
  const { series, frame, scale } = layer;
  const end = series.plan.at(-1);
  const x = forecast.to >= series.days - 1 ? frame.right + 10 : round(scale.x(forecast.to) + 12);
  const middle = scale.y((forecast.low + forecast.high) / 2);
  const taken = end ? planY(end, layer) : null;
  const clashes =
    taken !== null &&
    Math.abs(taken - middle) < 2 * LINE &&
    x + widthOf(forecast.words[0]) > frame.right + 10;
  const free = clashes ? (middle <= taken ? taken - 2 * LINE : taken + LINE) : middle;
  return { x, y: round(Math.min(Math.max(free, frame.top + 14), frame.bottom - 2 * LINE)) };
}

/** The first line below the forecast's words, where they stand over those of the actual line. */
function underForecast(layer: CurveLayer): number {
  const { series, frame, scale } = layer;
  const last = series.actual.at(-1);
  if (!frame.isWide || series.forecast === null || !last || series.words.actual === null) return 0;
  const { x, y } = forecastPlace(series.forecast, layer);
  const end = scale.x(last.x) + 10 + Math.max(...series.words.actual.map(widthOf));
  return x < end ? y + 2 * LINE + 4 : 0;
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
