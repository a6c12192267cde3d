import { addDays, type CivilDate, instantOf, minutesAfter, weekdayOf } from "./calendar/civil-date";
import type { ElectionWeek } from "./calendar/election-week";
import type { WeeklyHour } from "./campaign";

/** When the reports of a week have to be in. */
export interface ReportHours {
  due: WeeklyHour;
  /** Minutes after it during which a report still counts as on time. */
  graceMinutes: number;
  /** When the week's figures are closed (chốt số liệu); null: the secretary closes them by hand. */
  closes: WeeklyHour | null;
}

/** The instants (UTC) of one expected report. Due, the end of the grace and the closing are three things. */
export interface ReportInstants {
  dueAt: string;
  /** Last instant at which it is on time. */
  onTimeUntil: string;
  closesAt: string | null;
}

/**
 * The instants of a week's reports: due at the first such hour on or after the week's last day, so that a week that ends
 * on Thursday can be due on Thursday at 17:00 or on Friday at 08:00; closed at the first such hour from then on.
 */
export function instantsOf(week: Pick<ElectionWeek, "endsOn">, hours: ReportHours): ReportInstants {
  const dueAt = firstFrom(week.endsOn, hours.due);
  const closesAt = hours.closes ? closingFrom(week.endsOn, hours.closes, dueAt) : null;
  return { dueAt, onTimeUntil: minutesAfter(dueAt, hours.graceMinutes), closesAt };
}

const firstFrom = (day: CivilDate, { weekday, time }: WeeklyHour): string =>
  instantOf(addDays(day, (weekday - weekdayOf(day) + 7) % 7), time);

/** Within the seven days from the due instant on, never before it. */
function closingFrom(day: CivilDate, closes: WeeklyHour, dueAt: string): string {
  const first = firstFrom(day, closes);
  return first >= dueAt ? first : firstFrom(addDays(day, 7), closes);
}

/**
 * How far a report has come. `draft`: somebody has begun; `presented`: the member has handed it to the head of the unit;
 * `submitted`: the head has sent it; `returned`: sent back with remarks; `accepted`: taken by who receives it.
 */
const reportStates = ["draft", "presented", "submitted", "returned", "accepted"] as const;
export type ReportState = (typeof reportStates)[number];

/** What happened to an expected report, as far as its standing depends on it. */
export interface ReportProgress {
  /** null: nobody has begun. */
  state: ReportState | null;
  /** UTC instant at which it was sent for the first time; a report that was returned keeps it. */
  firstSubmittedAt: string | null;
  /** "Không phát sinh": the unit says that there is nothing to report. */
  isNothing: boolean;
}

export type Timeliness = "waiting" | "on-time" | "late" | "missing";

export interface ReportStanding {
  timeliness: Timeliness;
  /** Whole minutes after the due instant, begun ones counted; null unless late. It stays whatever comes after. */
  lateMinutes: number | null;
}

/** Whether a report came in time, as of an instant: late after the grace, missing once that has passed without one. */
export function standingOf(
  { dueAt, onTimeUntil }: ReportInstants,
  { firstSubmittedAt }: ReportProgress,
  now: string,
): ReportStanding {
  if (firstSubmittedAt === null) {
    return { timeliness: now > onTimeUntil ? "missing" : "waiting", lateMinutes: null };
  }
  if (firstSubmittedAt <= onTimeUntil) return { timeliness: "on-time", lateMinutes: null };
  const late = Math.ceil((Date.parse(firstSubmittedAt) - Date.parse(dueAt)) / 60_000);
  return { timeliness: "late", lateMinutes: late };
}

/** The numbers of a week, each its own: what is due is on time, late or missing, and nothing else. */
export interface ReportCounts {
  expected: number;
  /** Not in yet, and still in time. */
  waiting: number;
  onTime: number;
  late: number;
  missing: number;
  /** "Không phát sinh" among those that are in. */
  nothing: number;
}

export function countReports(
  reports: readonly { standing: ReportStanding; progress: ReportProgress }[],
): ReportCounts {
  const having = (timeliness: Timeliness) =>
    reports.filter(({ standing }) => standing.timeliness === timeliness).length;
  return {
    expected: reports.length,
    waiting: having("waiting"),
    onTime: having("on-time"),
    late: having("late"),
    missing: having("missing"),
    nothing: reports.filter(({ progress }) => progress.isNothing && progress.firstSubmittedAt !== null)
      .length,
  };
}

/** Shares in tenths of a percent of what is due; the three parts add up to 1000. null: nothing is due yet. */
export interface ReportRates {
  /** On time and late together: the rate of reports received. */
  received: number;
  onTime: number;
  late: number;
  missing: number;
}

/**
 * The received rate counts late reports, the on-time rate does not: of 45 due, 38 on time, 4 late and 3 missing are
 * 93,3 % and 84,4 %. What rounding leaves over goes to the greatest remainders, so that the parts make 100 %.
 */
export function ratesOf({ onTime, late, missing }: ReportCounts): ReportRates | null {
  const due = onTime + late + missing;
  if (due === 0) return null;
  const exact = [onTime, late, missing].map((count) => (count * 1000) / due);
  const parts = exact.map(Math.floor);
  const left = 1000 - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  const [onTimePart = 0, latePart = 0, missingPart = 0] = parts;
  return {
    received: Math.round(((onTime + late) * 1000) / due),
    onTime: onTimePart,
    late: latePart,
    missing: missingPart,
  };
}
