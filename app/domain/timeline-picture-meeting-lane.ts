/** The one line of the meetings: those that are milestones, and the weekly ones between them. */
import { type CivilDate, formatCivilShort } from "./calendar/civil-date";
import type { PictureInput, PictureMilestone } from "./timeline-picture";
import { widthOf } from "./timeline-picture-drawn";
import { LANE_TEXT, ROWS } from "./timeline-picture-lane-looks";
import type { MeetingTick, PictureLane, PlacedMilestone } from "./timeline-picture-lanes";
import type { Span } from "./timeline-picture-rows";
import { isInRange, type Scale, tenths } from "./timeline-picture-scale";

const APART = 8;

/** Of the next milestone, and of every weekly meeting that has room, the day and the hour stand under the mark. */
export function meetingLane(
  milestones: readonly PictureMilestone[],
  top: number,
  input: PictureInput,
  scale: Scale,
  right: number,
): PictureLane {
  const next = nextFrom(milestones, input.asOf);
  const placed = milestones.map((one) => placedOf(one, one === next, top, scale, right));
  const words = placed.filter((one) => one.side !== "none").map(wordsSpan);
  return {
    key: "meeting",
    top,
    height: ROWS.meeting.height,
    milestones: placed,
    // The whole election says only how many there are.
    ticks: input.extent === "whole" ? [] : ticksOf(input, scale, words, right),
  };
}

function placedOf(
  milestone: PictureMilestone,
  isNext: boolean,
  top: number,
  scale: Scale,
  right: number,
): PlacedMilestone {
  const at = scale.mid(milestone.from);
  const words = widthOf(milestone.lead, "", LANE_TEXT.meeting);
  const hangsLeft = at + words > right;
  return {
    key: milestone.key,
    at: top + 9,
    shape: "point",
    from: at,
    to: at,
    past: at,
    mark: at,
    ...{ limit: null, planned: null, doneTie: null, planTie: null, baseline: null },
    side: isNext ? (hangsLeft ? "left" : "right") : "none",
    wordsAt: hangsLeft ? tenths(at + ROWS.meeting.mark) : tenths(at - ROWS.meeting.mark),
    isOnPast: false,
    wordsWidth: isNext ? words : 0,
    name: "",
    number: null,
  };
}

function wordsSpan({ side, wordsAt, wordsWidth }: PlacedMilestone): Span {
  return side === "left"
    ? { from: wordsAt - wordsWidth, to: wordsAt }
    : { from: wordsAt, to: wordsAt + wordsWidth };
}

function ticksOf(
  { meetings, range }: PictureInput,
  scale: Scale,
  taken: readonly Span[],
  right: number,
): MeetingTick[] {
  return meetings
    .filter(({ on }) => isInRange(range, on, on))
    .map(({ on, time }) => {
      const at = scale.mid(on);
      const label = `${formatCivilShort(on)} ${time}`;
      const span = { from: at - TICK_OFFSET, to: at - TICK_OFFSET + widthOf("", label, LANE_TEXT.meeting) };
      const isFree = taken.every((other) => other.to + APART <= span.from || span.to + APART <= other.from);
      return { on, at, label: isFree && span.to <= right ? label : "" };
    });
}

/** The words of a tick begin so far left of it. */
export const TICK_OFFSET = 5;

function nextFrom(milestones: readonly PictureMilestone[], day: CivilDate): PictureMilestone | undefined {
  return milestones.filter((one) => one.from >= day).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
}
