import type { MilestoneTone } from "~/domain/timeline-page";
import { StatusMark } from "../kit/status";
import { statusOf } from "./timeline-words";

/** A milestone's mark around a point of the picture; `isSmall` for what is not our own work. */
export function PictureMark({
  tone,
  x,
  y,
  isSmall,
}: {
  tone: MilestoneTone;
  x: number;
  y: number;
  isSmall?: boolean;
}) {
  if (tone === "passed") return <circle className="tl-passed" cx={x} cy={y} r={isSmall ? 3.5 : 4.5} />;
  const size = isSmall ? 11 : 14;
  // The outer element gives the size: browsers differ on whether style rules may size an inner one.
  return (
    <svg x={x - size / 2} y={y - size / 2} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle className="tl-under" cx="8" cy="8" r="7" />
      <StatusMark kind={statusOf[tone]} />
    </svg>
  );
}

/** Election day, in the picture as on the day rule. */
export function Diamond({ x, y }: { x: number; y: number }) {
  return <path className="tl-diamond" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />;
}

/** The mark of passed dates alone, for the legend. */
export function PassedMark() {
  return (
    <svg className="mark" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle className="tl-passed" cx="7" cy="7" r="4.5" />
    </svg>
  );
}
