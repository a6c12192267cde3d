/** The lanes of the wide picture and the sizes of what stands in them. */

/** From top to bottom; meetings are dots on one line, all others stand in rows. */
export const LANES = ["consultation", "ours", "decoration", "meeting", "publicise"] as const;
export type LaneKey = (typeof LANES)[number];

/** Text sizes; the style sheet uses the same. */
export const LANE_TEXT: Record<LaneKey, number> = {
  consultation: 13,
  ours: 14,
  decoration: 14,
  meeting: 13,
  publicise: 13,
};

/** Height of a row, the most rows of the whole election's picture, half of a mark, top of the frozen plan's bar. */
export const ROWS: Record<LaneKey, { height: number; max: number; mark: number; foot: number }> = {
  consultation: { height: 21, max: 8, mark: 7, foot: 8 },
  ours: { height: 23, max: 9, mark: 7, foot: 9 },
  decoration: { height: 23, max: 4, mark: 7, foot: 9 },
  meeting: { height: 38, max: 1, mark: 5, foot: 9 },
  publicise: { height: 18, max: 12, mark: 5.5, foot: 7.8 },
};

/** Height of the frozen plan's bar: under the words, above those of the next row. */
export const BASELINE = 1.8;
