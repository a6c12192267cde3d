import { useLayoutEffect } from "react";
import { Customized, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartFrame, frameOf, type scaleOf } from "~/domain/charts-drawn/chart-frame";
import { curveBackdrop, curveForeground, curveLayer } from "~/domain/charts-drawn/curve";
import type { ProgressSeries } from "~/domain/charts-drawn/curve-series";
import { Shapes } from "./shapes";

interface LiveProps {
  series: ProgressSeries;
  /** Pixels there are; the picture is drawn for them. */
  width: number;
  /** Called before the first paint. */
  onDrawn(): void;
}

/** The picture drawn by Recharts: the same as the sketch, and the day under the pointer is read out. */
export default function ProgressLive({ series, width, onDrawn }: LiveProps) {
  useLayoutEffect(onDrawn, [onDrawn]);
  const frame = frameOf(width);
  const highest = series.levels.at(-1)?.value ?? 1;
  const layer = curveLayer(series, frame);
  const points = pointsOf(series);
  // Recharts would set its own stroke on the path; the classes around it know ours.
  const stroke = { stroke: "inherit", strokeWidth: "inherit", strokeDasharray: "inherit" };
  const line = { type: "linear", dot: false, activeDot: false, isAnimationActive: false, ...stroke } as const;
  return (
    <LineChart
      id="progress"
      className="chart"
      width={frame.width}
      height={frame.height}
      data={points}
      margin={marginOf(frame)}
      role="img"
      aria-label={series.words.spoken}
    >
      <XAxis dataKey="day" type="number" domain={[0, series.days]} hide />
      <YAxis domain={[0, highest]} width={0} hide />
      <Customized component={<Shapes shapes={curveBackdrop(layer)} />} />
      <Line {...line} dataKey="plan" className="plan" connectNulls />
      <Line {...line} dataKey="actual" className="actual" />
      <Customized component={<Shapes shapes={curveForeground(layer)} />} />
      <Tooltip isAnimationActive={false} content={nothing} cursor={<Readout {...layer} />} />
    </LineChart>
  );
}

/** One row for each day, so that every day can be read out; the planned line is known at its bends. */
function pointsOf({ days, actual, plan }: ProgressSeries) {
  const actualOn = new Map(actual.map(({ x, value }) => [x, value]));
  const planOn = new Map(plan.map(({ x, value }) => [x, value]));
  return Array.from({ length: days + 1 }, (_, day) => ({
    day,
    actual: actualOn.get(day) ?? null,
    plan: planOn.get(day) ?? null,
  }));
}

const nothing = () => null;

const marginOf = ({ width, height, left, right, top, bottom }: ChartFrame) => ({
  left,
  top,
  right: width - right,
  bottom: height - bottom,
});

interface ReadoutProps {
  series: ProgressSeries;
  frame: ChartFrame;
  scale: ReturnType<typeof scaleOf>;
  /** Given by Recharts: the data of the day under the pointer. */
  payload?: readonly { payload?: { day?: number } }[];
}

/** A thin line on the day under the pointer, and its figures in words. */
function Readout({ series, frame, scale, payload }: ReadoutProps) {
  const day = payload?.[0]?.payload?.day;
  if (day === undefined || day < 1) return null;
  const lines = series.readout(day);
  const width = 14 + Math.max(...lines.map((line) => line.length)) * 7;
  const x = scale.x(day);
  const left = x + 12 + width > frame.width ? x - 12 - width : x + 12;
  return (
    <g>
      <line className="lead" x1={x} x2={x} y1={frame.top} y2={frame.bottom} />
      <g transform={`translate(${left} ${frame.top + 28})`}>
        <rect className="dot-none" width={width} height={lines.length * 19 + 10} rx="2" />
        {lines.map((line, index) => (
          <text key={line} className={index === 0 ? "t-b" : undefined} x="8" y={19 + index * 19}>
            {line}
          </text>
        ))}
      </g>
    </g>
  );
}
