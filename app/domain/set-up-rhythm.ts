import { addDays, type CivilDate, formatCivil } from "./calendar/civil-date";
import type { FirstWeekday } from "./calendar/election-week";
import type { WeeklyHour } from "./campaign";
import type { MilestoneOutline } from "./campaign-outline";
import type { Problem } from "./problem";
import type { SetUpRhythm } from "./set-up";
import type { ReadBasics } from "./set-up-basics";
import { readDayOrCount } from "./set-up-days";

/** Hạ Long 2021: decoration complete by 10/5 for a vote on 23/5. */
export const DECORATED_BEFORE = 13;
export const decorationKey = "hoan-thanh-trang-tri";

export interface ReadRhythm {
  weekFirstDay: FirstWeekday;
  meeting: WeeklyHour | null;
  reportCloses: WeeklyHour | null;
  /** null while election day is not known. */
  decoration: MilestoneOutline | null;
  problems: Problem[];
}

const HOUR = /^([01]?\d|2[0-3])\s*[:hg]\s*([0-5]\d)?$/i;

/**
 * How the weeks run, and until when decoration must be complete. Problems: not-an-hour, weekday-needed, hour-needed,
 * those of a typed day, decoration-outside {from, to}.
 */
export function readRhythm(
  rhythm: SetUpRhythm,
  span: Pick<ReadBasics, "electionOn" | "startsOn">,
): ReadRhythm {
  const problems: Problem[] = [];
  return {
    weekFirstDay: weekdayOfForm(rhythm.weekFirstDay) ?? 1,
    meeting: readHour(rhythm.meetingWeekday, rhythm.meetingTime, "meeting", problems),
    reportCloses: readHour(rhythm.reportWeekday, rhythm.reportTime, "report", problems),
    decoration: readDecoration(rhythm, span, problems),
    problems,
  };
}

function weekdayOfForm(text: string): FirstWeekday | null {
  const day = Number(text);
  return Number.isInteger(day) && day >= 1 && day <= 7 ? (day as FirstWeekday) : null;
}

function readHour(
  weekday: string,
  time: string,
  name: "meeting" | "report",
  problems: Problem[],
): WeeklyHour | null {
  const day = weekdayOfForm(weekday);
  const parts = HOUR.exec(time);
  if (time !== "" && !parts) problems.push({ field: `${name}Time`, code: "not-an-hour" });
  else if (day === null && time !== "") problems.push({ field: `${name}Weekday`, code: "weekday-needed" });
  else if (day !== null && time === "") problems.push({ field: `${name}Time`, code: "hour-needed" });
  if (day === null || !parts) return null;
  return { weekday: day, time: `${parts[1]?.padStart(2, "0")}:${parts[2] ?? "00"}` };
}

function readDecoration(
  { decorationOn, decorationLimit }: SetUpRhythm,
  { electionOn, startsOn }: Pick<ReadBasics, "electionOn" | "startsOn">,
  problems: Problem[],
): MilestoneOutline | null {
  const { day, problem } = readDayOrCount(decorationOn, "decorationOn", electionOn);
  if (problem) problems.push(problem);
  if (electionOn === null || problem) return null;
  const dueOn: CivilDate = day ?? addDays(electionOn, -DECORATED_BEFORE);
  if (dueOn > electionOn || (startsOn !== null && dueOn < startsOn)) {
    const params = { from: formatCivil(startsOn ?? dueOn), to: formatCivil(electionOn) };
    problems.push({ field: "decorationOn", code: "decoration-outside", params });
  }
  return {
    key: decorationKey,
    name: "Hoàn thành công tác trang trí",
    origin: "plan",
    kind: "decoration",
    dueOn,
    inclusive: decorationLimit === "by",
    responsible: "Các đơn vị",
  };
}

/** Milestones of the plan together with decoration's; a copied milestone of that key gives way. */
export function withDecoration(
  milestones: readonly MilestoneOutline[],
  decoration: MilestoneOutline | null,
): MilestoneOutline[] {
  const others = milestones.filter(({ key }) => key !== decoration?.key);
  return decoration ? [...others, decoration] : others;
}

/** The milestone of a copied plan that decoration's day was taken from. */
export const isDecoration = (milestone: { key: string }, key: string | null) =>
  milestone.key === key || milestone.key === decorationKey;
