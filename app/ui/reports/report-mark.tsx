import type { ReactNode } from "react";
import type { CellState } from "~/domain/report-grid";

/** A tone of colour for each state; the shape says the same without colour. */
const tones: Record<CellState, "ok" | "warn" | "bad" | "none"> = {
  waiting: "none",
  draft: "none",
  presented: "none",
  missing: "bad",
  "missing-draft": "bad",
  "missing-presented": "bad",
  sent: "ok",
  "sent-late": "warn",
  returned: "warn",
  "returned-late": "warn",
  accepted: "ok",
  "accepted-late": "warn",
};

/**
 * The shapes of a grid, drawn once; hundreds of cells refer to them. Sent is an open shape, accepted a filled one; a
 * clock is late, whatever came after.
 */
export function ReportMarkShapes() {
  return (
    <svg className="rg-shapes" aria-hidden="true">
      {Object.entries(shapes).map(([state, shape]) => (
        <symbol key={state} id={`rg-${state}`} viewBox="0 0 16 16">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}

/** The bare shape; a name stands beside it or on its link. */
export function ReportMark({ state }: { state: CellState }) {
  return marks[state];
}

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const on = { className: "mark-on", fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;

const square = <rect x=".8" y=".8" width="14.4" height="14.4" rx="1" fill="currentColor" />;
const ring = <circle {...line} cx="8" cy="8" r="6.8" strokeWidth="1.5" />;
const disc = <circle cx="8" cy="8" r="7.5" fill="currentColor" />;
const back = (
  <>
    <rect {...line} x="1" y="1" width="14" height="14" rx="1" strokeWidth="1.6" />
    <path {...line} strokeWidth="1.6" d="M11.5 10.8c0-2.6-1.4-3.8-3.6-3.8H4.8m2-2.4L4.4 7l2.4 2.4" />
  </>
);

const shapes: Record<CellState, ReactNode> = {
  waiting: <circle cx="8" cy="8" r="1.2" fill="currentColor" />,
  draft: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  presented: (
    <>
      {ring}
      <path fill="currentColor" d="M8 1.2a6.8 6.8 0 0 1 0 13.6z" />
    </>
  ),
  missing: (
    <>
      {square}
      <path {...on} strokeWidth="1.9" d="M4.9 4.9l6.2 6.2m0-6.2-6.2 6.2" />
    </>
  ),
  "missing-draft": (
    <>
      {square}
      <circle {...on} cx="8" cy="8" r="3" strokeWidth="1.9" />
    </>
  ),
  "missing-presented": (
    <>
      {square}
      <path {...on} strokeWidth="1.9" d="M8 4.6v6.8a3.4 3.4 0 0 0 0-6.8z" />
    </>
  ),
  sent: (
    <>
      {ring}
      <path {...line} strokeWidth="1.7" d="M4.8 8.3l2.2 2.2 4.2-4.7" />
    </>
  ),
  "sent-late": (
    <>
      {ring}
      <path {...line} strokeWidth="1.6" d="M8 4v4.3l2.8 1.7" />
    </>
  ),
  returned: back,
  "returned-late": (
    <>
      {back}
      <circle cx="13" cy="13" r="3" fill="currentColor" />
    </>
  ),
  accepted: (
    <>
      {disc}
      <path {...on} strokeWidth="1.9" d="M4.6 8.3l2.3 2.3 4.4-4.9" />
    </>
  ),
  "accepted-late": (
    <>
      {disc}
      <path {...on} strokeWidth="1.7" d="M8 4v4.3l2.8 1.7" />
    </>
  ),
};

const marks = Object.fromEntries(
  Object.entries(tones).map(([state, tone]) => [
    state,
    <svg key={state} className={`mark mark-${tone}`} aria-hidden="true">
      <use href={`#rg-${state}`} />
    </svg>,
  ]),
) as Record<CellState, ReactNode>;
