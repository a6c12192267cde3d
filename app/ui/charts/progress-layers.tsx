import { StoneInPicture } from "../frame/stone";
import type { ChartFrame, ChartScale } from "./progress-frame";
import type { ChartPoint, ProgressSeries } from "./progress-series";

interface LayerProps {
  series: ProgressSeries;
  frame: ChartFrame;
  scale: ChartScale;
}

/** Behind the lines: pale bands of the phases, level lines, the axis and its words. */
export function Backdrop(props: LayerProps) {
  const { series, frame, scale } = props;
  const { bottom, isWide } = frame;
  return (
    <g>
      <Phases {...props} />
      <Levels {...props} />
      {isWide
        ? series.weeks.map((day) => (
            <line
              key={day}
              className="grid0"
              x1={scale.x(day)}
              x2={scale.x(day)}
              y1={bottom}
              y2={bottom + 4}
            />
          ))
        : null}
      <AxisWords {...props} />
    </g>
  );
}

function Phases({ series, frame: { top, bottom }, scale }: LayerProps) {
  return series.phases.map(({ name, from, to }, index) => {
    const x = scale.x(from);
    return (
      <g key={name}>
        {index % 2 === 0 ? (
          <rect className="band" x={x} y={top} width={scale.x(to) - x} height={bottom - top} />
        ) : null}
        <text className="t-b" x={x + 6} y={top + 16}>
          {name}
        </text>
      </g>
    );
  });
}

/** On a phone the highest level has no figure: the stone stands there. */
function Levels({ series: { levels }, frame: { left, right, isWide }, scale }: LayerProps) {
  const highest = levels.at(-1)?.value;
  return levels.map(({ value, text }) => {
    const y = scale.y(value);
    return (
      <g key={value}>
        <line className={value === 0 ? "grid0" : "grid"} x1={left} x2={right} y1={y} y2={y} />
        {isWide || value !== highest ? (
          <text className="t-s" x={left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        ) : null}
      </g>
    );
  });
}

function AxisWords({ series, frame, scale }: LayerProps) {
  const taken: [number, number][] = [];
  return series.dates.map(({ x, text, isStrong }) => {
    const half = text.length * 3.7;
    const middle = Math.min(Math.max(scale.x(x), frame.left + half - 20), frame.width - half);
    if (taken.some(([from, to]) => middle + half + 6 > from && middle - half - 6 < to)) return null;
    taken.push([middle - half, middle + half]);
    return (
      <g key={text}>
        <line className="grid0" x1={scale.x(x)} x2={scale.x(x)} y1={frame.bottom} y2={frame.bottom + 6} />
        <text className={isStrong ? "t-b" : "t-s"} x={middle} y={frame.bottom + 22} textAnchor="middle">
          {text}
        </text>
      </g>
    );
  });
}

/** Before the lines: today with its stone, the marks, and the lines' names on the lines. */
export function Foreground(props: LayerProps) {
  const { series, frame, scale } = props;
  const x = scale.x(series.today.x);
  const isOnAxis = series.today.x >= 0 && series.today.x <= series.days;
  return (
    <g>
      {isOnAxis ? <line className="today" x1={x} x2={x} y1={frame.top - 2} y2={frame.bottom} /> : null}
      <Marks {...props} />
      <PlanWords {...props} />
      <ActualWords {...props} />
      {isOnAxis ? <StoneInPicture tMinus={series.today.tMinus} x={x} y={frame.top - 1} /> : null}
    </g>
  );
}

/**
 * Only the last ring and the last phase end have words; the table under the picture has all of them. Totals rise, so
 * the room right of a point and below it is free, and so is the room left of it and above.
 */
function Marks({ series, frame, scale }: LayerProps) {
  const lastOpen = series.marks.findLast((mark) => mark.isOpen);
  const lastFull = series.marks.findLast((mark) => !mark.isOpen);
  return (
    <>
      {series.marks.map((mark) => (
        <circle
          key={mark.x}
          className={mark.isOpen ? "dot-open" : "dot"}
          cx={scale.x(mark.x)}
          cy={scale.y(mark.value)}
          r={mark === lastOpen ? 5 : frame.isWide ? 4 : 3}
        />
      ))}
      {lastFull && lastFull.x !== series.today.x ? (
        <PhaseWords mark={lastFull} frame={frame} scale={scale} />
      ) : null}
      {lastOpen ? <OpenWords mark={lastOpen} series={series} frame={frame} scale={scale} /> : null}
    </>
  );
}

type Mark = ProgressSeries["marks"][number];

function PhaseWords({ mark, frame, scale }: Omit<LayerProps, "series"> & { mark: Mark }) {
  const [x, y] = [scale.x(mark.x), scale.y(mark.value)];
  const isRight = x + 10 + widthOf(`${mark.strong} ${mark.text}`) < frame.right && y + 24 < frame.bottom;
  const place = isRight ? { x: x + 10, y: y + 19 } : { x: x - 8, y: Math.max(frame.top + 34, y - 26) };
  return (
    <text className="halo" {...place} textAnchor={isRight ? "start" : "end"}>
      <tspan className="t-b">{mark.strong} </tspan>
      {mark.text}
    </text>
  );
}

/** Right of today, under the name of the line, where there is room for it. */
function OpenWords({ mark, series, frame, scale }: LayerProps & { mark: Mark }) {
  const [x, y] = [scale.x(mark.x), scale.y(mark.value)];
  const start = scale.x(series.today.x) + 10;
  const line = scale.y(series.actual.at(-1)?.value ?? 0) + 66;
  if (start + widthOf(mark.text) > frame.width || line > frame.bottom - 8) return null;
  return (
    <>
      <path className="lead" d={`M${x} ${y + 7}V${line - 5}H${start - 4}`} />
      <text className="halo" x={start} y={line}>
        {mark.text}
      </text>
    </>
  );
}

function ActualWords({ series: { actual, plan, words }, frame, scale }: LayerProps) {
  const last = actual.at(-1);
  if (!last || words.actual === null) return null;
  const { value } = last;
  const [name, figure] = words.actual;
  const planned = valueAt(plan, last.x);
  const isRight = scale.x(last.x) + 10 + Math.max(widthOf(name), widthOf(figure)) < frame.width;
  const isUnder = isRight && (plan.length === 0 || value <= planned);
  const y = isUnder ? scale.y(value) + 20 : scale.y(Math.max(value, planned)) - 32;
  const x = scale.x(last.x) + (isRight ? 10 : -10);
  return (
    <text
      className="t-b t-brand halo"
      x={x}
      y={Math.min(Math.max(y, frame.top + 34), frame.bottom - 26)}
      textAnchor={isRight ? "start" : "end"}
    >
      <tspan>{name}</tspan>
      <tspan x={x} dy="18">
        {figure}
      </tspan>
    </text>
  );
}

/** On a phone the legend names the plan's line. */
function PlanWords({ series: { actual, plan, days, words }, frame, scale }: LayerProps) {
  const end = plan.at(-1);
  if (!end || !frame.isWide) return null;
  const middle = Math.round(days * 0.3);
  const value = valueAt(plan, middle);
  const isOver = value >= valueAt(actual, middle);
  return (
    <>
      <text
        className="halo"
        x={scale.x(middle)}
        y={scale.y(value) + (isOver ? -12 : 22)}
        textAnchor={isOver ? "end" : "start"}
      >
        {words.plan}
      </text>
      <text className="t-b" x={frame.right + 10} y={scale.y(end.value) + 5}>
        {words.planEnd}
      </text>
    </>
  );
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
const widthOf = (text: string) => text.length * 6.8;
