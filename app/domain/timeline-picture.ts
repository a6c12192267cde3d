/** Pure layout of the timeline picture: from milestones and phases to places. Words and colours are the caller's. */
import type { CivilDate } from "./calendar/civil-date";
import type { FirstWeekday } from "./calendar/election-week";
import { textWidth } from "./text-width";
import { daysOf, type PictureDay, type PictureDayOff } from "./timeline-picture-days";
import type { PictureExtent } from "./timeline-picture-extent";
import type { LaneKey } from "./timeline-picture-lane-looks";
import { lanesOf, type PictureLane, WORDS_BEYOND } from "./timeline-picture-lanes";
import type { PictureMeeting } from "./timeline-picture-meetings";
import { PHASE_TEXT, type PhaseBar, phaseBars } from "./timeline-picture-phases";
import {
  type DayRange,
  isInRange,
  type MonthBand,
  monthsOf,
  type Scale,
  scaleOf,
  ticksOf,
  type WeekSpan,
  weekSpansOf,
} from "./timeline-picture-scale";

export type { PictureDay, PictureDayOff } from "./timeline-picture-days";
export type { PictureExtent } from "./timeline-picture-extent";
export { LANE_TEXT, type LaneKey } from "./timeline-picture-lane-looks";
export type { MeetingTick, PictureLane, PlacedMilestone } from "./timeline-picture-lanes";
export type { PictureMeeting } from "./timeline-picture-meetings";
export type { PhaseBar } from "./timeline-picture-phases";
export { type DayRange, type Scale, wholeRange } from "./timeline-picture-scale";

export interface PictureMilestone {
  key: string;
  lane: LaneKey;
  /** The days it covers; the same day twice for a single one. */
  from: CivilDate;
  to: CivilDate;
  /** A window of days; the days before a limit, which nobody has opened; work that goes on to its end. */
  shape: "point" | "window" | "run-up" | "progress";
  /** The day of its mark; null for a bar without one. */
  markOn: CivilDate | null;
  /** The last lawful or agreed day, which gets a tick of its own when the mark stands elsewhere. */
  limitOn: CivilDate | null;
  plannedOn: CivilDate | null;
  /** Nobody has recorded that it was done. */
  isOpen: boolean;
  /** What stands first, strong: "07/02". */
  lead: string;
  /** The rest, which may be cut short. */
  name: string;
  /** The lower, the earlier it gets its words when there is no room for all. */
  rank: number;
}

export interface PicturePhase {
  key: string;
  name: string;
  kind: "phase" | "peak";
  startOn: CivilDate;
  endOn: CivilDate;
}

export interface PictureInput {
  extent: PictureExtent;
  range: DayRange;
  /** The day it is drawn for; what lies before it is past. */
  asOf: CivilDate;
  electionOn: CivilDate;
  /** Beside election day's line, above the axis. */
  electionLabel: string;
  /** First day of the campaign's reporting week. */
  weekFirstDay: FirstWeekday;
  phases: readonly PicturePhase[];
  milestones: readonly PictureMilestone[];
  meetings: readonly PictureMeeting[];
  daysOff: readonly PictureDayOff[];
  /** The days of the frozen plan, by the keys of milestones and phases. */
  baseline: ReadonlyMap<string, DayRange>;
}

export interface WidePicture {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  scale: Scale;
  months: MonthBand[];
  /** In a month's or a week's picture. */
  days: PictureDay[];
  ticks: { tMinus: number; at: number }[];
  weeks: WeekSpan[];
  phases: PhaseBar[];
  lanes: PictureLane[];
  /** Milestones without words, in the order of their numbers. */
  numbered: string[];
  today: number | null;
  election: { at: number; labelAt: number; anchor: "start" | "end" } | null;
}

const WIDTH = 1166;
const LEFT = 152;
const RIGHT = WIDTH - WORDS_BEYOND - 4;
const HEAD = 58;
/** Room for the weeks, and for the single days above them. */
const FOOT = 22;
const FOOT_WITH_DAYS = 42;
const TICKS_APART = 56;
/** Half of "T−110". */
const TICK_HALF = 19;

/** The picture for a desk and for paper: time runs to the right, lanes lie below one another. */
export function widePicture(input: PictureInput): WidePicture {
  const { range, asOf, extent, weekFirstDay } = input;
  const scale = scaleOf(range, LEFT, RIGHT - LEFT);
  const phases = phaseBars(input, scale, HEAD + 10);
  const days = daysOf(extent, scale, asOf, input.daysOff);
  const below = Math.max(HEAD, ...phases.map((bar) => bar.top + bar.height));
  const { lanes, bottom, numbered } = lanesOf(input, scale, below);
  const election = electionOf(input, scale);
  return {
    width: WIDTH,
    height: bottom + (days.length > 0 ? FOOT_WITH_DAYS : FOOT),
    plot: { left: LEFT, right: RIGHT, top: HEAD, bottom },
    scale,
    months: monthsOf(scale),
    days,
    ticks: freeTicks(input, scale, election),
    weeks: weekSpansOf(scale, asOf, weekFirstDay),
    phases,
    lanes,
    numbered,
    today: todayOf(input, scale),
    election,
  };
}

const LABEL_GAP = 7;
/** Half a stone and a little air. */
const STONE_HALF = 22;

function todayOf({ range, asOf }: PictureInput, scale: Scale): number | null {
  return isInRange(range, asOf, asOf) ? scale.mid(asOf) : null;
}

/** The label stands right of its line, unless the picture ends there or the stone of a later day stands there. */
function electionOf(
  { range, asOf, electionOn, electionLabel }: PictureInput,
  scale: Scale,
): WidePicture["election"] {
  if (!isInRange(range, electionOn, electionOn)) return null;
  const at = scale.mid(electionOn);
  const end = at + LABEL_GAP + electionLabelWidth(electionLabel);
  const isStoneThere = asOf > electionOn && scale.mid(asOf) - STONE_HALF < end;
  const isLeft = end > WIDTH || isStoneThere;
  return { at, labelAt: isLeft ? at - LABEL_GAP : at + LABEL_GAP, anchor: isLeft ? "end" : "start" };
}

function electionLabelWidth(label: string): number {
  return textWidth(label, PHASE_TEXT, true);
}

/** Ticks whose words touch neither the stone nor election day's label. */
function freeTicks(
  input: PictureInput,
  scale: Scale,
  election: WidePicture["election"],
): WidePicture["ticks"] {
  const taken: [number, number][] = [];
  const today = todayOf(input, scale);
  if (today !== null) taken.push([today - STONE_HALF, today + STONE_HALF]);
  if (election) {
    const far =
      election.labelAt + (election.anchor === "end" ? -1 : 1) * electionLabelWidth(input.electionLabel);
    taken.push([Math.min(election.at, far) - LABEL_GAP, Math.max(election.at, far) + LABEL_GAP]);
  }
  return ticksOf(scale, input.electionOn, TICKS_APART).filter(({ at }) =>
    taken.every(([from, to]) => at + TICK_HALF < from || at - TICK_HALF > to),
  );
}
