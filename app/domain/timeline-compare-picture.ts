/** Two thin rows of marks on one T−n axis, with a line from a moved mark to where it went. Plain numbers, no drawing. */
import type { ComparedRow } from "./timeline-compare";

export const COMPARE = {
  width: 1200,
  height: 206,
  left: 150,
  right: 1180,
  axis: 20,
  /** Where the two rows of marks stand. */
  rows: [84, 148],
} as const;

export interface CompareMark {
  key: string;
  x: number;
  isMoved: boolean;
}

export interface CompareLabel {
  x: number;
  /** Days to election day: 42 is written T−42. */
  tMinus: number;
  /** 0 beside the row, 1 and 2 one and two lines farther from it. */
  level: number;
}

export interface ComparePicture {
  ticks: { x: number; tMinus: number }[];
  election: number;
  marks: [CompareMark[], CompareMark[]];
  /** The days of what moved, above the left side's row and below the right side's. */
  labels: [CompareLabel[], CompareLabel[]];
  links: { key: string; from: number; to: number }[];
}

/** Every dated row at its last day. Where labels would overlap they step away from the row, or are left to the table. */
export function comparePicture(rows: readonly ComparedRow[]): ComparePicture {
  const offsets = rows.flatMap(({ left, right }) => [left?.offset?.to ?? [], right?.offset?.to ?? []].flat());
  const first = Math.floor(Math.min(-10, ...offsets) / STEP) * STEP;
  const last = Math.ceil(Math.max(10, ...offsets) / STEP) * STEP;
  const scale = (COMPARE.right - COMPARE.left) / (last - first);
  const at = (offset: number) => Math.round((COMPARE.left + (offset - first) * scale) * 10) / 10;
  const marksOf = (side: "left" | "right"): CompareMark[] =>
    rows.flatMap((row) => {
      const offset = row[side]?.offset?.to;
      if (offset === undefined) return [];
      return [{ key: row.key, x: at(offset), isMoved: row.change !== "same" && row.change !== "article" }];
    });
  const moved = rows.filter(({ change }) => change === "moved");
  const labelsOf = (side: "left" | "right"): CompareLabel[] => {
    const own = moved.flatMap((row) => row[side]?.offset?.to ?? []);
    return labels(
      [...new Set(own)].sort((a, b) => a - b),
      at,
    );
  };
  return {
    ticks: Array.from({ length: Math.floor((last - first) / STEP) + 1 }, (_, index) => {
      const offset = first + index * STEP;
      return { x: at(offset), tMinus: -offset };
    }),
    election: at(0),
    marks: [marksOf("left"), marksOf("right")],
    labels: [labelsOf("left"), labelsOf("right")],
    links: moved.flatMap(({ key, left, right }) =>
      left?.offset && right?.offset ? [{ key, from: at(left.offset.to), to: at(right.offset.to) }] : [],
    ),
  };
}

const STEP = 20;
const LABEL_WIDTH = 32;
const LEVELS = 3;

function labels(offsets: readonly number[], at: (offset: number) => number): CompareLabel[] {
  const ends: number[] = Array.from({ length: LEVELS }, () => Number.NEGATIVE_INFINITY);
  return offsets.flatMap((offset) => {
    const x = at(offset);
    const level = ends.findIndex((end) => x - LABEL_WIDTH / 2 >= end);
    if (level < 0) return [];
    ends[level] = x + LABEL_WIDTH / 2;
    return [{ x, tMinus: -offset, level }];
  });
}
