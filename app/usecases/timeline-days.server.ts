import {
  addDays,
  type CivilDate,
  formatCivil,
  instantOf,
  parseVietnameseDate,
} from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import type { Problem } from "~/domain/problem";

/** No step of an election lies further from it; what does is a slip of the year. */
export const FARTHEST_DAYS = 400;

/** A day as typed, null when nothing was; what is no day goes to `problems` at its field. */
export function readDay(typed: string, field: string, problems: Problem[]): CivilDate | null {
  if (typed === "") return null;
  const parsed = parseVietnameseDate(typed);
  if (parsed.ok) return parsed.date;
  const { code, ...params } = parsed.problem;
  problems.push({ field, code, params });
  return null;
}

/** `far-from-election` for a day more than 400 days from election day. */
export function checkNearElection(day: CivilDate | null, field: string, { electionOn }: Campaign): Problem[] {
  const from = addDays(electionOn, -FARTHEST_DAYS);
  const to = addDays(electionOn, FARTHEST_DAYS);
  if (day === null || (from <= day && day <= to)) return [];
  return [{ field, code: "far-from-election", params: { from: formatCivil(from), to: formatCivil(to) } }];
}

const HOUR = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/;

/** The instant of a typed hour ("7:00", "07h00") on a day; null when none was typed. Problem: `not-an-hour`. */
export function readInstant(
  day: CivilDate | null,
  typed: string,
  field: string,
  problems: Problem[],
): string | null {
  if (typed === "" || day === null) return null;
  const parts = HOUR.exec(typed);
  if (!parts) {
    problems.push({ field, code: "not-an-hour" });
    return null;
  }
  return instantOf(day, `${parts[1]?.padStart(2, "0")}:${parts[2]}`);
}
