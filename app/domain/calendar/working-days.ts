/**
 * Which days the country's offices work, and how many are left before a day. The law moves no date of an election for
 * a day off, so nothing here shifts one: it only says what a date falls on.
 *
 * A working day is a Monday to Friday that no row calls a day off, and a Saturday or Sunday that a row says is worked
 * in exchange. Days off are rows with a source; without rows for a year only its weekends are known.
 */
import type { LocalText } from "../law/edition";
import { type CivilDate, dayNumber, weekdayOf } from "./civil-date";

/** Why offices rest on a day, or (`swapped-working`) work on one at the weekend. */
export const HOLIDAY_KINDS = ["tet", "public", "in-lieu", "swapped-off", "swapped-working"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export interface Holiday {
  day: CivilDate;
  kind: HolidayKind;
  name: LocalText;
  /** "cần kiểm tra": the decision that fixes it was not read, or not published yet. */
  mustBeChecked: boolean;
}

export type DayKind = "working" | "weekend" | HolidayKind;

/** The rows of all years, ready to be asked; made once per page. */
export interface Holidays {
  readonly rows: readonly Holiday[];
  on(day: CivilDate): Holiday | undefined;
  /** Whether any row of the year is known. */
  knows(year: number): boolean;
  /** Whether a row of the year waits for its decision, so that days may still be missing. */
  isProvisional(year: number): boolean;
  /** Day numbers that count otherwise than their weekday says, in order. */
  readonly exceptions: readonly { number: number; adds: 1 | -1 }[];
}

export function holidaysOf(rows: readonly Holiday[]): Holidays {
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const years = new Set(rows.map((row) => yearOf(row.day)));
  const open = new Set(rows.filter((row) => row.mustBeChecked).map((row) => yearOf(row.day)));
  const exceptions = rows
    .flatMap(({ day, kind }) => {
      const isWeekend = weekdayOf(day) > 5;
      if ((kind === "swapped-working") !== isWeekend) return [];
      return [{ number: dayNumber(day), adds: isWeekend ? (1 as const) : (-1 as const) }];
    })
    .sort((a, b) => a.number - b.number);
  return {
    rows,
    on: (day) => byDay.get(day),
    knows: (year) => years.has(year),
    isProvisional: (year) => open.has(year),
    exceptions,
  };
}

/** What the day is to an office. A row says more than the weekday: Tết on a Sunday is Tết. */
export function dayKindOf(day: CivilDate, holidays: Holidays): DayKind {
  return holidays.on(day)?.kind ?? (weekdayOf(day) > 5 ? "weekend" : "working");
}

/**
 * How many working days lie after `from` up to and with `to`: what "còn 9 ngày làm việc" counts on the morning after
 * `from`'s work is done, as "còn 12 ngày" counts calendar days. 0 when `to` is not later.
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: Holidays): number {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to)];
  if (last < first) return 0;
  let count = weekdaysThrough(last) - weekdaysThrough(first - 1);
  for (const { number, adds } of holidays.exceptions) {
    if (number > last) break;
    if (number >= first) count += adds;
  }
  return count;
}

/** Years whose days off are not known, or not all. */
export interface HolidayGaps {
  unknown: number[];
  provisional: number[];
}

/** The gaps in the years from `from` to `to`; none when `to` is the earlier one. */
export function holidayGaps(from: CivilDate, to: CivilDate, holidays: Holidays): HolidayGaps {
  const first = yearOf(from);
  const length = Math.max(0, yearOf(to) - first + 1);
  const years = Array.from({ length }, (_, index) => first + index);
  return {
    unknown: years.filter((year) => !holidays.knows(year)),
    provisional: years.filter((year) => holidays.isProvisional(year)),
  };
}

/** Why a day cannot be of a kind: only a weekend is worked in exchange, only a weekday is given in lieu; null if it can. */
export function kindRefusal(
  day: CivilDate,
  kind: HolidayKind,
): "worked-day-not-weekend" | "day-off-on-weekend" | null {
  const isWeekend = weekdayOf(day) > 5;
  if (kind === "swapped-working") return isWeekend ? null : "worked-day-not-weekend";
  return isWeekend && (kind === "in-lieu" || kind === "swapped-off") ? "day-off-on-weekend" : null;
}

/** Mondays to Fridays up to and with a day number, counted from Monday 1969-12-29 (number −3). */
function weekdaysThrough(number: number): number {
  const days = number + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
