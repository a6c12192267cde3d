import { addDays, type CivilDate, dayNumber, daysBetween, weekdayOf } from "./civil-date";

/** The weekday on which a campaign's reporting week begins: 1 = Monday (ISO week) … 7 = Sunday. */
export type FirstWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface ElectionWeek {
  startsOn: CivilDate;
  endsOn: CivilDate;
  /** ISO number (1–53) of the ISO week that holds most of these seven days. */
  number: number;
  /** The ISO year that number belongs to. */
  year: number;
}

/**
 * The reporting week that holds the day.
 *
 * Offices that close on Thursday for Friday's meeting begin their week on Friday, but people still say
 * "tuần 12". The number is therefore that of the ISO week which holds the majority of the seven days. Any
 * four of seven days in a row include the middle one, so it is the ISO week of the fourth day; for Monday
 * weeks that is ISO's own rule (the week's Thursday). Neighbouring weeks never share a number.
 */
export function weekOf(day: CivilDate, firstDay: FirstWeekday = 1): ElectionWeek {
  const startsOn = addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
  return { startsOn, endsOn: addDays(startsOn, 6), ...isoWeekOf(addDays(startsOn, 3)) };
}

/** The reporting weeks that touch the days from `from` to `to`, in order; none when `to` is the earlier one. */
export function weeksBetween(from: CivilDate, to: CivilDate, firstDay: FirstWeekday = 1): ElectionWeek[] {
  const weeks: ElectionWeek[] = [];
  if (to < from) return weeks;
  for (
    let week = weekOf(from, firstDay);
    week.startsOn <= to;
    week = weekOf(addDays(week.endsOn, 1), firstDay)
  ) {
    weeks.push(week);
  }
  return weeks;
}

/** Days left to election day: 19 is shown as T−19; 0 on the day; negative after it (T+n). */
export function tMinus(electionOn: CivilDate, day: CivilDate): number {
  return daysBetween(day, electionOn);
}

function isoWeekOf(day: CivilDate): { number: number; year: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const dayOfYear = dayNumber(thursday) - dayNumber(`${year}-01-01`);
  return { number: Math.floor(dayOfYear / 7) + 1, year };
}
