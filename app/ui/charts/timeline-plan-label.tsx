import { textWidth } from "~/domain/text-width";
import type { PlanHandleProps } from "./timeline-plan-handle";

const PAD = 7;
const HEIGHT = 24;
const TEXT = 14;
const AWAY = 12;

/** The day a mark is being moved to, in words, with a line across the picture and the way it came. */
export function PlanLabel({
  axis,
  scale,
  plannedOn,
  guide,
  width,
  words,
  place: { x, y },
}: PlanHandleProps & { words: string; place: { x: number; y: number } }) {
  const wide = textWidth(words, TEXT, true) + 2 * PAD;
  const left = Math.min(width - wide, Math.max(0, axis === "x" ? x - wide / 2 : x + AWAY));
  const top = y - AWAY - HEIGHT < guide.from && axis === "x" ? y + AWAY : y - AWAY - HEIGHT;
  const before = scale.mid(plannedOn);
  return (
    <g className="tl-moving">
      <path
        className="plan"
        d={axis === "x" ? `M${x} ${guide.from}V${guide.to}` : `M${guide.from} ${y}H${guide.to}`}
      />
      <path className="tl-tie" d={axis === "x" ? `M${before} ${y}H${x}` : `M${x} ${before}V${y}`} />
      <rect className="tl-label" x={left} y={top} width={wide} height={HEIGHT} rx="3" />
      <text className="t-b" x={left + PAD} y={top + 17}>
        {words}
      </text>
    </g>
  );
}
