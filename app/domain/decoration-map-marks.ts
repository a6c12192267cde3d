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

/** Marks no nearer to each other than `apart`: what is nearer becomes one, until nothing is. */
export function marksOf(sites: readonly PlacedSite[], apart: number): MapMark[] {
  let groups: PlacedSite[][] = sites.map((site) => [site]);
  for (;;) {
    const fewer = gathered(groups, apart);
    if (fewer.length === groups.length) return fewer.map(markOf);
    groups = fewer;
  }
}

function gathered(groups: readonly PlacedSite[][], apart: number): PlacedSite[][] {
  const kept: { held: PlacedSite[]; middle: Place }[] = [];
  for (const held of groups) {
    const middle = middleOf(held);
    const near = kept.find((one) => distance(one.middle, middle) < apart);
    if (near) {
      near.held.push(...held);
      near.middle = middleOf(near.held);
    } else kept.push({ held: [...held], middle });
  }
  return kept.map(({ held }) => held);
}

function markOf(held: readonly PlacedSite[]): MapMark {
  const middle = middleOf(held);
  const nearest = held.reduce((best, one) => (distance(one, middle) < distance(best, middle) ? one : best));
  const kinds = new Set(held.map(markKindOf));
  return {
    ...middle,
    site: nearest.number,
    count: held.length,
    kind: markKinds.find((kind) => kinds.has(kind)) ?? "none",
  };
}

/** Half of what a mark takes, which grows with the digits in it. */
export const halfOf = ({ count }: Pick<MapMark, "count">): number =>
  count === 1 ? 8 : count < 10 ? 12 : count < 100 ? 14 : 17;

const distance = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);

const middleOf = (held: readonly Place[]): Place => ({
  x: mean(held.map(({ x }) => x)),
  y: mean(held.map(({ y }) => y)),
});

const mean = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

export interface MapName extends Place {
  name: string;
}

/** Of text of 14 units, on the safe side. */
const letter = 7.6;
const line = 18;

interface Box extends Place {
  /** Half of its width and of its height; `x`, `y` is its middle. */
  halfWidth: number;
  halfHeight: number;
}

/**
 * The names that can stand without covering a mark or another name, or leaving the frame, those of most weight first;
 * `y` is the line they stand on, `x` their middle. Each stands above its place, else below it, right or left of it.
 */
export function namesOf(
  named: readonly (MapName & { weight: number })[],
  marks: readonly MapMark[],
  { width, height }: { width: number; height: number },
): MapName[] {
  const taken: Box[] = marks.map((mark) => {
    const half = halfOf(mark);
    return { x: mark.x, y: mark.y, halfWidth: half, halfHeight: half };
  });
  return [...named]
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ name, x, y }): MapName[] => {
      const halfWidth = (name.length * letter) / 2;
      if (2 * halfWidth > width) return [];
      const free = around(halfWidth)
        .map(([right, down]) => ({
          ...{ x: within(x + right, halfWidth, width - halfWidth), halfWidth, halfHeight: line / 2 },
          y: within(y + down, line, height - 2 * line),
        }))
        .find((box) => taken.every((other) => isApart(box, other)));
      if (!free) return [];
      taken.push(free);
      return [{ name, x: free.x, y: free.y + 5 }];
    });
}

const around = (half: number) =>
  [
    [0, -28],
    [0, 28],
    [half + 24, 0],
    [-half - 24, 0],
    [0, -44],
    [0, 44],
  ] as const;

const isApart = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) >= a.halfWidth + b.halfWidth || Math.abs(a.y - b.y) >= a.halfHeight + b.halfHeight;

const within = (value: number, least: number, most: number) =>
  Math.round(Math.min(Math.max(value, least), most) * 10) / 10;
