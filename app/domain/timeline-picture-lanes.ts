/** The lanes of the wide picture: which row and which side every milestone's words have. */
import type { CivilDate } from "./calendar/civil-date";
import { fitText, textWidth } from "./text-width";
import type { PictureInput, PictureMilestone } from "./timeline-picture";
import { packRows, type RowPlace, WORD_GAP, type WordSide } from "./timeline-picture-rows";
import { isInRange, type Scale, tenths } from "./timeline-picture-scale";

/** From top to bottom; meetings are dots on one line, all others stand in rows. */
export const LANES = ["consultation", "ours", "decoration", "meeting", "publicise"] as const;
export type LaneKey = (typeof LANES)[number];

export interface PlacedMilestone {
  key: string;
  /** Middle of its row. */
  at: number;
  shape: PictureMilestone["shape"];
  /** A bar has a width, a point none. */
  from: number;
  to: number;
  mark: number | null;
  side: WordSide | "none";
  /** Where the words begin (right, inside) or end (left), and how wide they are. */
  wordsAt: number;
  wordsWidth: number;
  /** The name as far as it is written. */
  name: string;
  /** Stands for the words, which are in the key under the picture. */
  number: number | null;
}

export interface PictureLane {
  key: LaneKey;
  top: number;
  height: number;
  milestones: PlacedMilestone[];
}

/** Text sizes; the style sheet uses the same. */
export const LANE_TEXT: Record<LaneKey, number> = {
  consultation: 13,
  ours: 14,
  decoration: 14,
  meeting: 13,
  publicise: 13,
};

const ROWS: Record<LaneKey, { height: number; max: number; mark: number }> = {
  consultation: { height: 21, max: 5, mark: 7 },
  ours: { height: 23, max: 9, mark: 7 },
  decoration: { height: 23, max: 4, mark: 7 },
  meeting: { height: 38, max: 1, mark: 5 },
  publicise: { height: 18, max: 12, mark: 5.5 },
};

const LANE_GAP = 16;
const NAME_WIDTH = 210;
/** Words may stand so far beyond the last day. */
export const WORDS_BEYOND = 60;

/** Lanes with something in them, one under the other from `top`; `numbered` in the order of the numbers. */
export function lanesOf(
  input: PictureInput,
  scale: Scale,
  top: number,
): { lanes: PictureLane[]; bottom: number; numbered: string[] } {
  const lanes: PictureLane[] = [];
  let bottom = top + LANE_GAP;
  for (const key of LANES) {
    const own = input.milestones.filter(
      (one) => one.lane === key && isInRange(input.range, one.from, one.to),
    );
    if (own.length === 0) continue;
    const lane =
      key === "meeting" ? meetingLane(own, bottom, input, scale) : rowLane(key, own, bottom, input, scale);
    lanes.push(lane);
    bottom += lane.height + LANE_GAP;
  }
  return { lanes, bottom, numbered: numbersOf(lanes) };
}

interface Drawn {
  milestone: PictureMilestone;
  /** The bar's ends, or the point twice. */
  from: number;
  to: number;
  mark: number | null;
  /** Ends of bar and mark together. */
  left: number;
  right: number;
  /** The side of the past or of what is to come. */
  side: "left" | "right";
  name: string;
  words: number;
}

function rowLane(
  key: LaneKey,
  milestones: readonly PictureMilestone[],
  top: number,
  { range, asOf }: PictureInput,
  scale: Scale,
): PictureLane {
  const { height, max } = ROWS[key];
  const edges = { left: scale.start, right: scale.end + WORDS_BEYOND };
  const drawn = milestones.map((one) => shortened(drawnOf(one, key, asOf, scale), key, edges));
  const requests = drawn.map((one) => ({
    key: one.milestone.key,
    from: one.left,
    to: one.right,
    words: one.words,
    number: NUMBER_WIDTH,
    // The other bars are too thin for words, or fill up as time passes.
    isRoomy: one.milestone.shape === "window",
    side: one.side,
    rank: one.milestone.rank,
  }));
  const { places, rows } = packRows(requests, {
    ...edges,
    barrier: isInRange(range, asOf, asOf) ? scale.mid(asOf) : null,
    maxRows: max,
  });
  const placed = drawn.flatMap((one) => {
    const place = places.get(one.milestone.key);
    return place ? [placedOf(one, place, top + (place.row + 0.5) * height)] : [];
  });
  return { key, top, height: rows * height, milestones: placed };
}

const NUMBER_TEXT = 12;
const NUMBER_WIDTH = tenths(textWidth("888", NUMBER_TEXT, true));

function drawnOf(milestone: PictureMilestone, key: LaneKey, asOf: CivilDate, scale: Scale): Drawn {
  const isBar = milestone.shape !== "point";
  const from = isBar ? scale.begin(milestone.from) : scale.mid(milestone.from);
  const to = isBar ? scale.close(milestone.to) : scale.mid(milestone.to);
  const mark = milestone.markOn === null ? null : scale.mid(milestone.markOn);
  const half = ROWS[key].mark;
  const name = fitText(milestone.name, LANE_TEXT[key], NAME_WIDTH);
  return {
    milestone,
    from,
    to,
    mark,
    left: Math.min(from, (mark ?? from) - half),
    right: Math.max(to, (mark ?? to) + half),
    side: milestone.to < asOf ? "left" : "right",
    name,
    words: wordsWidth(milestone.lead, name, LANE_TEXT[key]),
  };
}

const LEAST_OF_NAME = 0.6;

/** Rather a shorter name on its own side than a whole one across today's line, if most of it is left. */
function shortened(drawn: Drawn, key: LaneKey, edges: { left: number; right: number }): Drawn {
  const { lead } = drawn.milestone;
  const size = LANE_TEXT[key];
  const room = (drawn.side === "left" ? drawn.left - edges.left : edges.right - drawn.right) - WORD_GAP;
  if (drawn.words <= room) return drawn;
  const nameWidth = textWidth(` ${drawn.name}`, size);
  const left = room - textWidth(lead, size, true) - textWidth(" ", size);
  const name = left < nameWidth * LEAST_OF_NAME ? "" : fitText(drawn.name, size, left);
  return name === "" ? drawn : { ...drawn, name, words: wordsWidth(lead, name, size) };
}

function wordsWidth(lead: string, name: string, size: number): number {
  return tenths(textWidth(lead, size, true) + textWidth(name === "" ? "" : ` ${name}`, size));
}

function placedOf(drawn: Drawn, place: RowPlace, at: number): PlacedMilestone {
  const { milestone, from, to, left, right, name, words } = drawn;
  const wordsAt = { left: left - WORD_GAP, right: right + WORD_GAP, inside: from + WORD_GAP }[place.side];
  return {
    key: milestone.key,
    at: tenths(at),
    shape: milestone.shape,
    from,
    to,
    mark: drawn.mark,
    side: place.side,
    wordsAt: tenths(wordsAt),
    wordsWidth: place.isNumbered ? NUMBER_WIDTH : words,
    name,
    number: place.isNumbered ? 0 : null,
  };
}

/** Dots on one line; of the next meeting the day and the hour stand under its dot. */
function meetingLane(
  milestones: readonly PictureMilestone[],
  top: number,
  { asOf }: PictureInput,
  scale: Scale,
): PictureLane {
  const next = nextFrom(milestones, asOf);
  const { height } = ROWS.meeting;
  const placed = milestones.map((milestone): PlacedMilestone => {
    const at = scale.mid(milestone.from);
    const isNext = milestone === next;
    const words = wordsWidth(milestone.lead, "", LANE_TEXT.meeting);
    const hangsLeft = at + words > scale.end + WORDS_BEYOND;
    return {
      key: milestone.key,
      at: top + 9,
      shape: "point",
      from: at,
      to: at,
      mark: at,
      side: isNext ? (hangsLeft ? "left" : "right") : "none",
      wordsAt: hangsLeft ? tenths(at + ROWS.meeting.mark) : tenths(at - ROWS.meeting.mark),
      wordsWidth: isNext ? words : 0,
      name: "",
      number: null,
    };
  });
  return { key: "meeting", top, height, milestones: placed };
}

function nextFrom(milestones: readonly PictureMilestone[], day: CivilDate): PictureMilestone | undefined {
  return milestones.filter((one) => one.from >= day).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
}

/** Numbers the milestones without words by date, whatever their lane. */
function numbersOf(lanes: readonly PictureLane[]): string[] {
  const wordless = lanes
    .flatMap((lane) => lane.milestones.filter((one) => one.number !== null))
    .sort((a, b) => a.from - b.from);
  wordless.forEach((one, index) => {
    one.number = index + 1;
  });
  return wordless.map((one) => one.key);
}
