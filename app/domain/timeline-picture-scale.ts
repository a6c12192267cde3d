/** Where the days of a timeline picture lie along its axis, in the picture's own units. */
import { addDays, type CivilDate, dayNumber, daysBetween, eachDay } from "./calendar/civil-date";
import { type FirstWeekday, tMinus, weekOf, weeksBetween } from "./calendar/election-week";

/** First and last day of a picture, both drawn. */
export interface DayRange {
  from: CivilDate;
  to: CivilDate;
}

export interface Scale {
  range: DayRange;
  /** Both ends of the axis. */
  start: number;
  end: number;
  /** Width of one day. */
  day: number;
  /** Beginning, middle and end of a day; days beyond the range are held at its ends. */
  begin(day: CivilDate): number;
  mid(day: CivilDate): number;
  close(day: CivilDate): number;
}

export function scaleOf(range: DayRange, start: number, length: number): Scale {
  const first = dayNumber(range.from);
  const days = dayNumber(range.to) - first + 1;
  const day = length / days;
  const at = (date: CivilDate, part: number) => {
    const index = Math.min(days - 1, Math.max(0, dayNumber(date) - first));
    return tenths(start + (index + part) * day);
  };
  return {
    range,
    start,
    end: start + length,
    day,
    begin: (date) => at(date, 0),
    mid: (date) => at(date, 0.5),
    close: (date) => at(date, 1),
  };
}

/** The day that lies at a place of the axis; places beyond its ends are held at them. */
export function dayAt({ range, start, day }: Scale, place: number): CivilDate {
  const last = daysBetween(range.from, range.to);
  const index = Math.floor((place - start) / day);
  return addDays(range.from, Math.min(last, Math.max(0, index)));
}

/** Up to where the picture has passed on a day: its beginning before its first day, its end after the last. */
export function passedAt({ range, start, end, mid }: Scale, asOf: CivilDate): number {
  if (asOf < range.from) return start;
  return asOf > range.to ? end : mid(asOf);
}

/** A single stray date must not squeeze the whole election: what lies beyond is drawn at the edge. */
const EARLIEST_DAYS = 180;
const LATEST_DAYS = 60;

/** Whole weeks from the first of the days to the last, at most from T−180 to T+60. */
export function wholeRange(
  electionOn: CivilDate,
  days: readonly CivilDate[],
  firstDay: FirstWeekday,
): DayRange {
  const sorted = [...days, electionOn].sort();
  const earliest = addDays(electionOn, -EARLIEST_DAYS);
  const latest = addDays(electionOn, LATEST_DAYS);
  const first = sorted[0] ?? electionOn;
  const last = sorted.at(-1) ?? electionOn;
  return wholeWeeks(first < earliest ? earliest : first, last > latest ? latest : last, firstDay);
}

/** The weeks that hold both days and all between them. */
export function wholeWeeks(first: CivilDate, last: CivilDate, firstDay: FirstWeekday): DayRange {
  return { from: weekOf(first, firstDay).startsOn, to: weekOf(last, firstDay).endsOn };
}

export function isInRange(range: DayRange, from: CivilDate, to: CivilDate): boolean {
  return from <= range.to && to >= range.from;
}

export interface MonthBand {
  /** Its first day in the picture. */
  on: CivilDate;
  start: number;
  end: number;
}

/** The months of the picture, cut off at its ends. */
export function monthsOf(scale: Scale): MonthBand[] {
  const { from, to } = scale.range;
  const firsts = [from, ...eachDay(addDays(from, 1), to).filter((day) => day.endsWith("-01"))];
  return firsts.map((on, index) => {
    const next = firsts[index + 1];
    return { on, start: scale.begin(on), end: next ? scale.begin(next) : scale.end };
  });
}

const STEPS = [1, 5, 10, 20, 50, 100];

/** Round T−n days at least `apart` from one another. */
export function ticksOf(
  scale: Scale,
  electionOn: CivilDate,
  apart: number,
): { tMinus: number; at: number }[] {
  const step = STEPS.find((days) => days * scale.day >= apart) ?? 100;
  const first = Math.floor(tMinus(electionOn, scale.range.from) / step) * step;
  const last = tMinus(electionOn, scale.range.to);
  const ticks: { tMinus: number; at: number }[] = [];
  for (let left = first; left >= last; left -= step) {
    ticks.push({ tMinus: left, at: scale.mid(addDays(electionOn, -left)) });
  }
  return ticks;
}

export interface WeekSpan {
  number: number;
  startsOn: CivilDate;
  endsOn: CivilDate;
  start: number;
  end: number;
  /** Holds the day the picture is drawn for. */
  isNow: boolean;
}

/** The campaign's reporting weeks. */
export function weekSpansOf(scale: Scale, asOf: CivilDate, firstDay: FirstWeekday): WeekSpan[] {
  return weeksBetween(scale.range.from, scale.range.to, firstDay).map(({ number, startsOn, endsOn }) => ({
    number,
    startsOn,
    endsOn,
    start: scale.begin(startsOn),
    end: scale.close(endsOn),
    isNow: startsOn <= asOf && daysBetween(asOf, endsOn) >= 0,
  }));
}

/** A tenth of a unit is finer than the eye, and keeps the page small. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
