/**
 * Civil days as plain text, and their hours in Asia/Ho_Chi_Minh. Weeks stand in election-week.ts.
 *
 * Day arithmetic works on day numbers, not on Luxon: lists and rollups ask for it hundreds of thousands of times,
 * a Luxon DateTime costs microseconds each, and a civil day has no zone to get wrong. Luxon does what needs the
 * zone. A property test holds both against each other.
 */
import { DateTime } from "luxon";
import { dayOfNumber, daysInMonth, numberOfDay } from "./day-number";

/** A day of the civil calendar, `YYYY-MM-DD`, 1900 to 2200. Earlier and later are plain string comparison. */
export type CivilDate = string;

/** Why a typed text is not a day. */
export type DateRefusal =
  | { code: "not-a-date" }
  | { code: "two-digit-year" }
  | { code: "year-out-of-range"; year: number; from: number; to: number }
  | { code: "no-such-month"; month: number }
  | { code: "no-such-day"; day: number; month: number; year: number; daysInMonth: number };

export type ParsedDate = { ok: true; date: CivilDate } | { ok: false; problem: DateRefusal };

export const ZONE = "Asia/Ho_Chi_Minh";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE_DAY = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const LOCAL_TIME = /^\d{2}:\d{2}$/;
const HAS_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;
/** The stored form of an instant in the years 1976 to 2199, all of them at +07:00. */
const STORED_INSTANT =
  /^(?:19(?:7[6-9]|[89]\d)|2[01]\d\d)-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

/** Whether the value is a real day written `YYYY-MM-DD`, from 1900-01-01 to 2200-12-31. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== "string" || !ISO_DAY.test(value)) return false;
  const { year, month, day } = partsOf(value);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The day `days` later (earlier when negative). Throws RangeError when the answer leaves 1900–2200. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOfNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDate): number {
  // Day 0 (1970-01-01) was a Thursday; the second modulo brings days before it back above zero.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Every day from `from` to `to`, both included; empty when `to` is the earlier one. */
export function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayNumber(from);
  const length = Math.max(0, dayNumber(to) - first + 1);
  return Array.from({ length }, (_, index) => civilDateOfNumber(first + index));
}

/** `dd/MM/yyyy`, the way every screen shows a day. */
export function formatCivil(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `dd/MM`, for places where the year is plain from the context. */
export function formatCivilShort(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/**
 * A day as people here write it: `4/5/2021`, `04/05/2021`, `04-05-2021` (day first, never guessed) or `2021-05-04`.
 * Otherwise the reason, exact enough to tell the person what to correct.
 */
export function parseVietnameseDate(text: string): ParsedDate {
  const typed = text.trim();
  const iso = ISO_DAY.exec(typed);
  if (iso) return checkedDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = VIETNAMESE_DAY.exec(typed);
  if (!local) return { ok: false, problem: { code: "not-a-date" } };
  if (local[4]?.length === 2) return { ok: false, problem: { code: "two-digit-year" } };
  return checkedDate(Number(local[4]), Number(local[3]), Number(local[1]));
}

function checkedDate(year: number, month: number, day: number): ParsedDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { ok: false, problem: { code: "year-out-of-range", year, from: FIRST_YEAR, to: LAST_YEAR } };
  }
  if (month < 1 || month > 12) return { ok: false, problem: { code: "no-such-month", month } };
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    return { ok: false, problem: { code: "no-such-day", day, month, year, daysInMonth: last } };
  }
  return { ok: true, date: isoText(year, month, day) };
}

/** The civil day in Asia/Ho_Chi_Minh on which an instant falls. Throws RangeError on text that is no instant. */
export function civilDateOfInstant(instant: string): CivilDate {
  // A million stored instants pass here when rollups are rebuilt; Saigon changed its clock several times before
  // 13/6/1975 and has stood at +07:00 since, so seven hours are added by hand and the rest is left to Luxon.
  const stored = STORED_INSTANT.exec(instant);
  if (!stored) return localOf(instant).toFormat("yyyy-MM-dd");
  return addDays(instant.slice(0, 10), Number(stored[1]) >= 17 ? 1 : 0);
}

/** The instant (UTC text `…sssZ`) at `HH:mm` local time on a day. Throws RangeError when either is not one. */
export function instantOf(date: CivilDate, time: string): string {
  const local = DateTime.fromISO(`${date}T${time}`, { zone: ZONE });
  if (!isCivilDate(date) || !LOCAL_TIME.test(time) || !local.isValid) {
    throw new RangeError(`not a day and a time: ${date} ${time}`);
  }
  return utcText(local);
}

/** `HH:mm` local time of an instant. */
export function localTimeOf(instant: string): string {
  const stored = STORED_INSTANT.exec(instant);
  if (stored) return `${localHour(stored)}${instant.slice(13, 16)}`;
  return localOf(instant).toFormat("HH:mm");
}

/** The instant `hours` earlier, whatever the local clock does in between. */
export function hoursBefore(instant: string, hours: number): string {
  const stored = STORED_INSTANT.exec(instant);
  if (stored && Number.isInteger(hours)) {
    const hour = Number(stored[1]) - hours;
    const days = Math.floor(hour / 24);
    return `${addDays(instant.slice(0, 10), days)}T${twoDigits(hour - days * 24)}${instant.slice(13)}`;
  }
  return utcText(localOf(instant).minus({ hours }));
}

/** The instant so many minutes later (earlier when negative), whatever the local clock does in between. */
export function minutesAfter(instant: string, minutes: number): string {
  return utcText(localOf(instant).plus({ minutes }));
}

/** An instant for people and other programs: `2021-05-22T07:00:00+07:00`. */
export function withOffset(instant: string): string {
  const stored = STORED_INSTANT.exec(instant);
  if (stored) return `${civilDateOfInstant(instant)}T${localHour(stored)}${instant.slice(13, 19)}+07:00`;
  return localOf(instant).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** Seven hours on, for the reason that civilDateOfInstant gives. */
function localHour(stored: RegExpExecArray): string {
  return twoDigits((Number(stored[1]) + 7) % 24);
}

const twoDigits = (hour: number): string => String(hour).padStart(2, "0");

function localOf(instant: string): DateTime {
  const local = DateTime.fromISO(instant, { zone: ZONE });
  if (!local.isValid || !HAS_ZONE.test(instant)) throw new RangeError(`not an instant: ${instant}`);
  return local;
}

function utcText(local: DateTime): string {
  return local.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}

/** Days since 1970-01-01. Throws RangeError on anything that is not a civil date: that is a bug, not input. */
export function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${String(date)}`);
  const { year, month, day } = partsOf(date);
  return numberOfDay(year, month, day);
}

function civilDateOfNumber(number: number): CivilDate {
  const { year, month, day } = dayOfNumber(number);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`day out of range: ${number}`);
  return isoText(year, month, day);
}

function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function isoText(year: number, month: number, day: number): CivilDate {
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
