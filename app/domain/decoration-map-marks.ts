/** What a map draws where sites crowd: marks that can be told apart and pressed, names that do not cover each other. */

import type { SiteState } from "./decoration";

export interface Place {
  x: number;
  y: number;
}

/** How far a site is, as its mark shows it; several together show the least of them. */
export const markKinds = ["bad", "none", "begun", "done"] as const;
export type MarkKind = (typeof markKinds)[number];

export interface PlacedSite extends Place {
  number: number;
  state: SiteState;
  isLate: boolean;
}

/** A site, or several that stand too near each other to be drawn apart. */
export interface MapMark extends Place {
  /** The site; of several the one nearest to the mark's place. */
  site: number;
  count: number;
  kind: MarkKind;
}

export function markKindOf({ state, isLate }: Pick<PlacedSite, "state" | "isLate">): MarkKind {
  if (state === "needs-repair" || isLate) return "bad";
  if (state === "complete" || state === "checked") return "done";
  return state === "in-progress" ? "begun" : "none";
}

/** Marks no nearer to each other than `apart`, about: a site joins the first mark that began within that distance. */
export function marksOf(sites: readonly PlacedSite[], apart: number): MapMark[] {
  const gathered: { from: Place; held: PlacedSite[] }[] = [];
  for (const site of sites) {
    const near = gathered.find(({ from }) => Math.hypot(from.x - site.x, from.y - site.y) < apart);
    if (near) near.held.push(site);
    else gathered.push({ from: site, held: [site] });
  }
  return gathered.map(({ held }) => markOf(held));
}

function markOf(held: readonly PlacedSite[]): MapMark {
  const middle = { x: mean(held.map(({ x }) => x)), y: mean(held.map(({ y }) => y)) };
  const distance = ({ x, y }: Place) => Math.hypot(x - middle.x, y - middle.y);
  const nearest = held.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  const kinds = new Set(held.map(markKindOf));
  return {
    ...middle,
    site: nearest.number,
    count: held.length,
    kind: markKinds.find((kind) => kinds.has(kind)) ?? "none",
  };
}

const mean = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

export interface MapName extends Place {
  name: string;
}

/** Of text of 14 units, on the safe side. */
const letter = 7.6;
const line = 20;
/** So far above its place a name stands, clear of the mark. */
const lift = 16;

/**
 * The names that can stand without covering another or leaving the frame, those of most weight first; `y` is the line
 * they stand on, `x` their middle.
 */
export function namesOf(
  named: readonly (MapName & { weight: number })[],
  { width, height }: { width: number; height: number },
): MapName[] {
  const kept: (MapName & { half: number })[] = [];
  for (const { name, x, y } of [...named].sort((a, b) => b.weight - a.weight)) {
    const half = (name.length * letter) / 2;
    if (2 * half > width) continue;
    const at = { name, half, x: within(x, half, width - half), y: within(y - lift, line, height - line) };
    const isFree = kept.every(
      (other) => Math.abs(other.x - at.x) >= other.half + half || Math.abs(other.y - at.y) >= line,
    );
    if (isFree) kept.push(at);
  }
  return kept.map(({ name, x, y }) => ({ name, x, y }));
}

const within = (value: number, least: number, most: number) =>
  Math.round(Math.min(Math.max(value, least), most) * 10) / 10;
