import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** The category groups' colours in catalogue order, or the brand colour. */
export type BarColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface Bar {
  key: string;
  name: string;
  to?: string;
  /** In the list's own unit; the longest of all values and targets fills the width unless `max` is given. */
  value: number;
  /** Where the upright tick stands; absent when there is no target. */
  target?: number;
  /** The figures at the right, with their qualifier: "trên 358 / 360 · 99%". */
  figures: ReactNode;
  colour?: BarColour;
}

export interface BarListProps {
  bars: readonly Bar[];
  /** The value at the full width, when several lists share a scale. */
  max?: number;
  /** Narrower name and figures, for half a page. */
  close?: boolean;
}

/** Horizontal bars, one a row: name, bar with its target tick, figures. The words say all that the bar shows. */
export function BarList({ bars, max, close }: BarListProps) {
  const full = max ?? Math.max(1, ...bars.map(({ value, target = 0 }) => Math.max(value, target))) * 1.02;
  return (
    <ul className={close ? "bars bars-close" : "bars"}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span>{bar.to ? <Link to={bar.to}>{bar.name}</Link> : bar.name}</span>
          <Track
            value={bar.value / full}
            target={bar.target === undefined ? undefined : bar.target / full}
            colour={bar.colour}
          />
          <span className="num">{bar.figures}</span>
        </li>
      ))}
    </ul>
  );
}

/** One bar of a width given as a share of the whole (0–1), with an upright tick where its target stands. */
function Track({ value, target, colour }: { value: number; target?: number; colour?: BarColour }) {
  return (
    <svg className="track" aria-hidden="true" focusable="false">
      {value > 0 ? (
        <rect className={colour ? `c${colour}` : "track-fill"} width={percent(value)} height="100%" rx="1" />
      ) : null}
      {target === undefined ? null : (
        <svg x={percent(target)} overflow="visible" aria-hidden="true">
          <rect className="track-target" x="-1" y="-4" width="2" height="26" />
        </svg>
      )}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
}
