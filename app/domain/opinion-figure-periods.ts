/** Periods in which opinion work is reported: months, two months, quarters, half-years; or any two days. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import type { Period } from "./opinion-figures";

export const periodKinds = ["month", "two-months", "quarter", "half-year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

const months: Record<PeriodKind, number> = { month: 1, "two-months": 2, quarter: 3, "half-year": 6 };

/** The period of a kind that a day lies in; two months end with the day's own. */
export function periodAround(kind: PeriodKind, day: CivilDate): Period {
  const index = monthIndex(day);
  const size = months[kind];
  const first = kind === "two-months" ? index - 1 : index - (index % size);
  return { from: firstOf(first), to: addDays(firstOf(first + size), -1) };
}

/** The one before it of the same length in months. */
export function periodBefore(kind: PeriodKind, day: CivilDate): Period {
  return periodAround(kind, addDays(periodAround(kind, day).from, -1));
}

/** Which kind of period two days are; null: none. */
export function kindOfPeriod({ from, to }: Period): PeriodKind | null {
  return (
    periodKinds.find((kind) => {
      const found = periodAround(kind, to);
      return found.from === from && found.to === to;
    }) ?? null
  );
}

/** Whether it begins with a month and ends with one. */
export const isOfWholeMonths = ({ from, to }: Period): boolean =>
  from.endsWith("-01") && addDays(to, 1).endsWith("-01");

/** "tháng 4, 5 năm 2020", "quý I năm 2021", "6 tháng đầu năm 2022"; null for days that are no such period. */
export function periodName(period: Period): string | null {
  const kind = kindOfPeriod(period);
  const [year = "", month = ""] = period.from.split("-");
  const [lastYear = "", lastMonth = ""] = period.to.split("-");
  switch (kind) {
    case "month":
      return `tháng ${Number(month)} năm ${year}`;
    case "two-months":
      return year === lastYear
        ? `tháng ${Number(month)}, ${Number(lastMonth)} năm ${year}`
        : `tháng ${Number(month)} năm ${year} và tháng ${Number(lastMonth)} năm ${lastYear}`;
    case "quarter":
      return `quý ${["I", "II", "III", "IV"][Math.floor((Number(month) - 1) / 3)]} năm ${year}`;
    case "half-year":
      return `6 tháng ${month === "01" ? "đầu" : "cuối"} năm ${year}`;
    default:
      return null;
  }
}

const monthIndex = (day: CivilDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (index: number): CivilDate =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
