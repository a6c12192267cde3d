/** The lanes of the wide picture: which row and which side every milestone's words have. */
import type { CivilDate } from "./calendar/civil-date";
import { textWidth } from "./text-width";
import type { PictureInput, PictureMilestone } from "./timeline-picture";
import { type Drawn, drawnOf, isPictured } from "./timeline-picture-drawn";
import { LANE_TEXT, LANES, type LaneKey, ROWS } from "./timeline-picture-lane-looks";
import { meetingLane } from "./timeline-picture-meeting-lane";
import { packRows, type RowPlace, type Span, WORD_GAP, type WordSide } from "./timeline-picture-rows";
import { isInRange, type Scale, tenths } from "./timeline-picture-scale";

export interface PlacedMilestone {
  key: string;
  /** Middle of its row. */
  at: number;
  shape: PictureMilestone["shape"];
  /** A bar has a width, a point none. */
  from: number;
  to: number;
  /** Work that goes on has passed up to here. */
  past: number;
  mark: number | null;
  /** The upright tick of the limit, where the mark stands on another day. */
  limit: number | null;
  planned: number | null;
  /** Thin lines: from the limit to the mark, and from the planned day to what it is planned for. */
  doneTie: Span | null;
  planTie: Span | null;
  /** The plan as it was frozen, a thin bar under the row. */
  baseline: Span | null;
  side: WordSide | "none";
  /** Where the words begin (right, inside) or end (left), and how wide they are. */
  wordsAt: number;
  /** They stand on the part of a bar that has passed. */
  isOnPast: boolean;
  wordsWidth: number;
  /** The name as far as it is written. */
  name: string;
  /** Stands for the words, which are in the key under the picture. */
  number: number | null;
}

/** A weekly meeting that is no milestone of its own. */
export interface MeetingTick {
  on: CivilDate;
  at: number;
  /** Day and hour under it; "" where there is no room. */
  label: string;
}

export interface PictureLane {
  key: LaneKey;
  top: number;
  height: number;
  milestones: PlacedMilestone[];
  ticks: MeetingTick[];
}

const LANE_GAP = 16;
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
    const own = input.milestones.filter((one) => one.lane === key && isPictured(input, one));
    if (own.length === 0 && !(key === "meeting" && input.meetings.length > 0)) continue;
    const lane =
      key === "meeting"
        ? meetingLane(own, bottom, input, scale, scale.end + WORDS_BEYOND)
        : rowLane(key, own, bottom, input, scale);
    lanes.push(lane);
    bottom += lane.height + LANE_GAP;
  }
  return { lanes, bottom, numbered: numbersOf(lanes) };
}

function rowLane(
  key: LaneKey,
  milestones: readonly PictureMilestone[],
  top: number,
  input: PictureInput,
  scale: Scale,
): PictureLane {
  const { height, max, mark } = ROWS[key];
  const { range, asOf, extent } = input;
  const edges = { left: scale.start, right: scale.end + WORDS_BEYOND };
  const look = { text: LANE_TEXT[key], mark };
  const drawn = milestones.map((one) => drawnOf(one, look, input, scale, edges));
  const requests = drawn.map((one) => ({
    key: one.milestone.key,
    from: one.left,
    to: one.right,
    words: one.words,
    number: NUMBER_WIDTH,
    rooms: one.rooms,
    // The other bars are too thin for words, or fill up as time passes.
    isRoomy: one.shape === "window",
    side: one.side,
    rank: one.milestone.rank,
  }));
  const { places, rows } = packRows(requests, {
    ...edges,
    barrier: isInRange(range, asOf, asOf) ? scale.mid(asOf) : null,
    // The whole election keeps to one sheet; a month or a week has words for everything.
    maxRows: extent === "whole" ? max : Number.POSITIVE_INFINITY,
  });
  const placed = drawn.flatMap((one) => {
    const place = places.get(one.milestone.key);
    return place ? [placedOf(one, place, top + (place.row + 0.5) * height)] : [];
  });
  return { key, top, height: rows * height, milestones: placed, ticks: [] };
}

const NUMBER_TEXT = 12;
const NUMBER_WIDTH = tenths(textWidth("888", NUMBER_TEXT, true));

function placedOf(drawn: Drawn, place: RowPlace, at: number): PlacedMilestone {
  const { milestone, left, right, words, ...own } = drawn;
  const wordsAt = { left: left - WORD_GAP, right: right + WORD_GAP, inside: place.insideAt }[place.side];
  return {
    key: milestone.key,
    at: tenths(at),
    shape: own.shape,
    from: own.from,
    to: own.to,
    past: own.past,
    mark: own.mark,
    limit: own.limit,
    planned: own.planned,
    doneTie: own.doneTie,
    planTie: own.planTie,
    baseline: own.baseline,
    side: place.side,
    wordsAt: tenths(wordsAt),
    isOnPast: place.side === "inside" && own.shape === "progress" && wordsAt < own.past,
    wordsWidth: place.isNumbered ? NUMBER_WIDTH : words,
    name: own.name,
    number: place.isNumbered ? 0 : null,
  };
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
