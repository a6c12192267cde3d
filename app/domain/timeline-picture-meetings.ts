/** The weekly meetings of the picture, beside those that are milestones of their own. */
import { type CivilDate, localTimeOf } from "./calendar/civil-date";
import { type FirstWeekday, weekOf } from "./calendar/election-week";
import type { WeeklyHour } from "./campaign";
import { meetingDaysBetween } from "./meetings";

/** `HH:mm` in Vietnam. */
export interface PictureMeeting {
  on: CivilDate;
  time: string;
}

/** One for each week of the campaign in which no meeting stands as a milestone: that one is the week's meeting. */
export function weeklyMeetings(
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate },
  meeting: WeeklyHour | null,
  milestones: readonly CivilDate[],
  firstDay: FirstWeekday,
): PictureMeeting[] {
  const weekStart = (day: CivilDate) => weekOf(day, firstDay).startsOn;
  const taken = new Set(milestones.map(weekStart));
  return meetingDaysBetween(startsOn, endsOn, meeting)
    .filter(({ on }) => !taken.has(weekStart(on)))
    .map(({ on, at }) => ({ on, time: localTimeOf(at) }));
}
