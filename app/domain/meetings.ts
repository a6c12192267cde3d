import { addDays, type CivilDate, instantOf, weekdayOf } from "./calendar/civil-date";
import type { WeeklyHour } from "./campaign";

export interface MeetingDay {
  on: CivilDate;
  /** UTC instant at which it begins. */
  at: string;
}

/** The weekly meetings (giao ban) from one day to another, both included; none while their hour is not settled. */
export function meetingDaysBetween(from: CivilDate, to: CivilDate, meeting: WeeklyHour | null): MeetingDay[] {
  if (!meeting) return [];
  const days: MeetingDay[] = [];
  const first = addDays(from, (meeting.weekday - weekdayOf(from) + 7) % 7);
  for (let on = first; on <= to; on = addDays(on, 7)) days.push({ on, at: instantOf(on, meeting.time) });
  return days;
}
