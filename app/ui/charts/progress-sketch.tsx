import { type ChartFrame, scaleOf } from "./progress-frame";
import { Backdrop, Foreground } from "./progress-layers";
import type { ChartPoint, ProgressSeries } from "./progress-series";

/** The whole picture as plain SVG: what the server sends, what stands without scripts. */
export function ProgressSketch({
  series,
  frame,
  className,
}: {
  series: ProgressSeries;
  frame: ChartFrame;
  className: string;
}) {
  const scale = scaleOf(frame, series.days, series.levels.at(-1)?.value ?? 1);
  const pointsOf = (points: readonly ChartPoint[]) =>
    points.map(({ x, value }) => `${scale.x(x)},${scale.y(value)}`).join(" ");
  return (
    <svg
      className={`chart ${className}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={series.words.spoken}
    >
      <Backdrop series={series} frame={frame} scale={scale} />
      <polyline className="plan" points={pointsOf(series.plan)} />
      <polyline className="actual" points={pointsOf(series.actual)} />
      <Foreground series={series} frame={frame} scale={scale} />
    </svg>
  );
}
