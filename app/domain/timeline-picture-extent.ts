/** How much of the election a picture shows, and how one moves through it. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import { type FirstWeekday, weekOf } from "./calendar/election-week";
import { type DayRange, isInRange, wholeWeeks } from "./timeline-picture-scale";

/** From the widest to the nearest. */
export const EXTENTS = ["whole", "month", "week"] as const;
export type PictureExtent = (typeof EXTENTS)[number];

/** A view of the picture: an extent around a day. */
export interface PictureView {
  extent: PictureExtent;
  at: CivilDate;
}

/** The days of a view: all of them, the day's calendar month in whole weeks, or its reporting week. */
export function rangeOf({ extent, at }: PictureView, whole: DayRange, firstDay: FirstWeekday): DayRange {
  if (extent === "whole") return whole;
  if (extent === "week") return wholeWeeks(at, at, firstDay);
  return wholeWeeks(firstOfMonth(at), lastOfMonth(at), firstDay);
}

export interface PictureSteps {
  /** A day of the period before and of the one after; null where nothing is to be seen any more. */
  earlier: CivilDate | null;
  later: CivilDate | null;
  nearer: PictureExtent | null;
  wider: PictureExtent | null;
}

/** Where one may go from a view; `reach` holds everything there is to see. */
export function stepsOf({ extent, at }: PictureView, reach: DayRange, firstDay: FirstWeekday): PictureSteps {
  const place = EXTENTS.indexOf(extent);
  const within = (day: CivilDate) =>
    isInRange(reach, ...ends(rangeOf({ extent, at: day }, reach, firstDay))) ? day : null;
  const isWhole = extent === "whole";
  return {
    earlier: isWhole ? null : within(stepped(extent, at, -1, firstDay)),
    later: isWhole ? null : within(stepped(extent, at, 1, firstDay)),
    nearer: EXTENTS[place + 1] ?? null,
    wider: EXTENTS[place - 1] ?? null,
  };
}

function stepped(
  extent: "month" | "week",
  at: CivilDate,
  direction: 1 | -1,
  firstDay: FirstWeekday,
): CivilDate {
  if (extent === "week") return addDays(weekOf(at, firstDay).startsOn, direction * 7);
  return direction < 0 ? firstOfMonth(addDays(firstOfMonth(at), -1)) : addDays(lastOfMonth(at), 1);
}

const ends = ({ from, to }: DayRange): [CivilDate, CivilDate] => [from, to];

function firstOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

function lastOfMonth(day: CivilDate): CivilDate {
  // Thirty-one days after a first is always in the next month.
  return addDays(firstOfMonth(addDays(firstOfMonth(day), 31)), -1);
}
