/** The single days of a picture that is near enough to show them: their names, weekends and days off. */
import { type CivilDate, eachDay, weekdayOf } from "./calendar/civil-date";
import type { PictureExtent } from "./timeline-picture-extent";
import type { Scale } from "./timeline-picture-scale";

/** A day on which offices rest, or work although it is a Saturday or Sunday. */
export interface PictureDayOff {
  on: CivilDate;
  name: string;
  isWorking: boolean;
}

export interface PictureDay {
  on: CivilDate;
  start: number;
  end: number;
  /** Whether and why it is shaded. */
  rest: "weekend" | "day-off" | null;
  /** Of a public holiday or a swapped day; "" for a usual one. */
  name: string;
  isNow: boolean;
}

/** Every day of a month's or a week's picture; none of the whole election's, where days are too narrow. */
export function daysOf(
  extent: PictureExtent,
  scale: Scale,
  asOf: CivilDate,
  daysOff: readonly PictureDayOff[],
): PictureDay[] {
  if (extent === "whole") return [];
  const special = new Map(daysOff.map((one) => [one.on, one]));
  return eachDay(scale.range.from, scale.range.to).map((on) => ({
    on,
    start: scale.begin(on),
    end: scale.close(on),
    rest: restOf(on, special.get(on)),
    name: special.get(on)?.name ?? "",
    isNow: on === asOf,
  }));
}

function restOf(on: CivilDate, special: PictureDayOff | undefined): PictureDay["rest"] {
  if (special) return special.isWorking ? null : "day-off";
  return weekdayOf(on) > 5 ? "weekend" : null;
}
