import type { Preview } from "~/domain/set-up-page";

interface BarRowProps {
  preview: Preview;
  phase: Preview["phases"][number];
}

/** One phase between the campaign's first and last day; the upright line is election day. Silent: words stand beside it. */
export function BarRow({ preview, phase }: BarRowProps) {
  const { first, last } = daysOf(preview);
  const all = first - last + 1;
  const place = (days: number) => `${((first - days) / all) * 100}%`;
  const width = `${((phase.from - phase.to + 1) / all) * 100}%`;
  return (
    <svg className="su-bar" width="100%" height="18" aria-hidden="true">
      <rect className="su-bar-ground" x="0" y="8" width="100%" height="2" />
      <rect className={`su-bar-${phase.kind}`} x={place(phase.from)} y="3" width={width} height="12" />
      <line className="su-bar-day" x1={place(0)} x2={place(0)} y1="0" y2="18" />
    </svg>
  );
}

/** Days before election day of the campaign's first and last day; phases that stick out widen it. */
function daysOf({ phases }: Preview): { first: number; last: number } {
  return {
    first: Math.max(0, ...phases.map(({ from }) => from)),
    last: Math.min(0, ...phases.map(({ to }) => to)),
  };
}
