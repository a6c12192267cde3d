/** Periods of regular reports: calendar months, quarters, halves and years, with the day by which each is due. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import { type OpinionPeriod, opinionPeriods, type ReportPeriod } from "./opinion";

const monthsOf: Record<OpinionPeriod, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** The period of that length that holds a day. Both its ends are inclusive. */
export function periodAt(period: OpinionPeriod, day: CivilDate): { from: CivilDate; to: CivilDate } {
  const months = monthsOf[period];
  const first = Math.floor((monthOf(day) - 1) / months) * months + 1;
  const from = firstDay(yearOf(day), first);
  return { from, to: addDays(firstDay(yearOf(day), first + months), -1) };
}

/** The day of the period's last month by which its report is due; a shorter month ends it. */
export function dueOf({ to }: { to: CivilDate }, dueDay: number): CivilDate {
  const day = addDays(`${to.slice(0, 8)}01`, dueDay - 1);
  return day < to ? day : to;
}

/** The periods of that length from the one that holds `from` to the one that holds `to`, oldest first. */
export function periodsBetween(
  period: OpinionPeriod,
  from: CivilDate,
  to: CivilDate,
): { from: CivilDate; to: CivilDate }[] {
  const found: { from: CivilDate; to: CivilDate }[] = [];
  for (let at = periodAt(period, from); at.from <= to; at = periodAt(period, addDays(at.to, 1)))
    found.push(at);
  return found;
}

/** The value of a period in a form: "month:2021-05-01". */
export const periodValue = ({ period, from }: Pick<ReportPeriod, "period" | "from">): string =>
  `${period}:${from}`;

/** The period that a form names; null for anything that is none. */
export function readPeriodValue(
  value: string,
): { period: OpinionPeriod; from: CivilDate; to: CivilDate } | null {
  const [name, day] = value.split(":");
  const period = opinionPeriods.find((one) => one === name);
  if (!period || !/^\d{4}-(0[1-9]|1[0-2])-01$/.test(day ?? "")) return null;
  const at = periodAt(period, day ?? "");
  return at.from === day ? { period, ...at } : null;
}

const yearOf = (day: CivilDate) => Number(day.slice(0, 4));
const monthOf = (day: CivilDate) => Number(day.slice(5, 7));

function firstDay(year: number, month: number): CivilDate {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${y}-${String(m).padStart(2, "0")}-01`;
}
