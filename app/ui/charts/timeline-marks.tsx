import type { ReactNode } from "react";
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

/** A planned day: a pointer on its day, hollow as long as nothing has been done. */
export function PlannedMark({ x, y }: { x: number; y: number }) {
  return <path className="tl-planned" d={`M${x - 5.5} ${y - 5}h11L${x} ${y + 5.5}z`} />;
}

/** What leads to a page, for pointers; what has none is drawn alone. */
export function Linked({ to, children }: { to: string | null | undefined; children: ReactNode }) {
  if (!to) return <g>{children}</g>;
  return (
    <a href={to} tabIndex={-1}>
      {children}
    </a>
  );
}
