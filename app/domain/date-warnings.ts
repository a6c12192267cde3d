/** What a person should know about a date that holds: it falls on a day off, and so many working days are left. */
import type { CivilDate } from "./calendar/civil-date";
import {
  type DayKind,
  dayKindOf,
  type HolidayGaps,
  type Holidays,
  holidayGaps,
  workingDaysBetween,
} from "./calendar/working-days";
import type { LocalText } from "./law/edition";
import type { MilestoneDate } from "./timeline";

export interface DateWarning {
  /** The last day of the date, which is the one that counts. */
  day: CivilDate;
  kind: Exclude<DayKind, "working">;
  /** What the row calls the day; null for a plain weekend. */
  name: LocalText | null;
  /** The row itself waits for its decision: "cần kiểm tra". */
  mustBeChecked: boolean;
}

export interface DateWarnings {
  /** null when the last day is an ordinary working day, or election day. */
  warning: DateWarning | null;
  /** From the day after `asOf` to the last day, both counted; null once it has passed. */
  workingDaysLeft: number | null;
}

const NOTHING: DateWarnings = { warning: null, workingDaysLeft: null };

/**
 * The mark of a date's last day and the working days left to it. Nothing is moved: the law shifts no date. Election
 * day itself, a Sunday by Điều 5, warns of nothing.
 */
export function warningsOf(
  latest: MilestoneDate | null,
  asOf: CivilDate,
  electionOn: CivilDate,
  holidays: Holidays,
): DateWarnings {
  if (!latest) return NOTHING;
  const day = lastDayOf(latest);
  return {
    warning: day === electionOn ? null : warningOf(day, holidays),
    workingDaysLeft: day < asOf ? null : workingDaysBetween(asOf, day, holidays),
  };
}

function warningOf(day: CivilDate, holidays: Holidays): DateWarning | null {
  const kind = dayKindOf(day, holidays);
  if (kind === "working") return null;
  const row = holidays.on(day);
  return { day, kind, name: row?.name ?? null, mustBeChecked: row?.mustBeChecked ?? false };
}

/** The gaps in the days off of the years these dates lie in, and of those until them, where days are still counted. */
export function gapsOf(
  dates: readonly (MilestoneDate | null)[],
  asOf: CivilDate,
  holidays: Holidays,
): HolidayGaps {
  const days = dates.flatMap((date) => (date ? [lastDayOf(date)] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { unknown: [], provisional: [] };
  return holidayGaps(asOf < first ? asOf : first, last, holidays);
}

const lastDayOf = (date: MilestoneDate): CivilDate => (date.form === "window" ? date.to : date.on);
