import {
  addDays,
  type CivilDate,
  daysBetween,
  formatCivil,
  parseVietnameseDate,
} from "./calendar/civil-date";
import { findPersonalData } from "./personal-data";
import type { Problem } from "./problem";

const COUNTED = /^t\s*(?:([-−–+])\s*(\d{1,3})|0?)$/i;

export type ReadDay = { day: CivilDate | null; problem: Problem | null };

/**
 * A day typed as dd/mm/yyyy, as dd/mm near election day, or counted from election day ("T−13", "T+20", "T0"). "" is no day and no problem.
 * Problems: those of a typed day; `election-day-first` for a counted day while election day is not known.
 */
export function readDayOrCount(typed: string, field: string, electionOn: CivilDate | null): ReadDay {
  const text = typed.trim();
  if (text === "") return { day: null, problem: null };
  const counted = COUNTED.exec(text);
  if (!counted) {
    const parsed = parseVietnameseDate(electionOn === null ? text : withYear(text, electionOn));
    if (parsed.ok) return { day: parsed.date, problem: null };
    const { code, ...params } = parsed.problem;
    return { day: null, problem: { field, code: code === "not-a-date" ? "not-a-day-or-t" : code, params } };
  }
  if (electionOn === null) return { day: null, problem: { field, code: "election-day-first" } };
  const days = Number(counted[2] ?? 0);
  return { day: addDays(electionOn, counted[1] === "+" ? days : -days), problem: null };
}

/** "11/2" is the one of its kind that lies nearest to election day; a year that was typed stays. */
function withYear(text: string, electionOn: CivilDate): string {
  if (!/^\d{1,2}[/.-]\d{1,2}$/.test(text)) return text;
  const year = Number(electionOn.slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const parsed = parseVietnameseDate(`${text.replace(/[.-]/, "/")}/${one}`);
    return parsed.ok ? [{ one, far: Math.abs(daysBetween(parsed.date, electionOn)) }] : [];
  });
  const nearest = near.sort((a, b) => a.far - b.far)[0];
  return nearest ? `${text.replace(/[.-]/, "/")}/${nearest.one}` : text;
}

/** "T−13", "T0", "T+20": how a day is kept when it has to follow election day. */
export function countedDay(day: CivilDate, electionOn: CivilDate): string {
  const before = daysBetween(day, electionOn);
  return before === 0 ? "T0" : before > 0 ? `T−${before}` : `T+${-before}`;
}

/** Both ways of writing a day, for hints. */
export const dayWithCount = (day: CivilDate, electionOn: CivilDate) =>
  `${formatCivil(day)} (${countedDay(day, electionOn)})`;

/** What is wrong with a text of one line: `required`, `too-long` {max}, `personal-…` {found}. */
export function checkText(
  text: string,
  field: string,
  { max, isNeeded = true }: { max: number; isNeeded?: boolean },
): Problem[] {
  if (text === "") return isNeeded ? [{ field, code: "required" }] : [];
  if (text.length > max) return [{ field, code: "too-long", params: { max } }];
  const found = findPersonalData(text);
  return found ? [{ field, code: `personal-${found.kind}`, params: { found: found.found } }] : [];
}
