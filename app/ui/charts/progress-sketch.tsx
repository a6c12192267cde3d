import type { ChartFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCurve } from "~/domain/charts-drawn/curve";
import type { ProgressSeries } from "~/domain/charts-drawn/curve-series";
import { DrawnChart } from "./shapes";

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
  return <DrawnChart drawing={drawCurve(series, frame)} spoken={series.words.spoken} className={className} />;
}
