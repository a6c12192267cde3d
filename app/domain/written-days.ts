/** Days as a column of a report writes them; one way of writing is found for the whole column, never cell by cell. */
import {
  addDays,
  type CivilDate,
  daysBetween,
  formatCivil,
  parseVietnameseDate,
} from "./calendar/civil-date";

/** Day first as here, month first as a worksheet in English copies it, or the number of the day in a worksheet. */
export type DayStyle = (typeof writtenStyles)[number] | "serial";

/** The ways in which a day is written with figures. */
export const writtenStyles = ["day-first", "month-first"] as const;

/** What the cells of a column allow: month first only when a second figure is above 12 and no first one is. */
export function dayStyleOf(cells: readonly string[]): DayStyle {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length > 0 && filled.every((cell) => SERIAL.test(cell))) return "serial";
  const parts = filled.flatMap((cell) => {
    const found = WRITTEN.exec(cell);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const isMonthFirst = parts.some(([, second]) => second > 12) && parts.every(([first]) => first <= 12);
  return isMonthFirst ? "month-first" : "day-first";
}

/**
 * A cell as the day that a form takes (dd/mm/yyyy), or as it was when it is no day: the form's own message then says
 * what is wrong. A day without its year is the one nearest to `near`; two digits of a year are of this century.
 */
export function readWrittenDay(cell: string, style: DayStyle, near: CivilDate): string {
  if (style === "serial" && SERIAL.test(cell))
    return formatCivil(addDays("2000-01-01", Number(cell) - SERIAL_OF_2000));
  const found = WRITTEN.exec(cell);
  if (!found) return cell;
  const [first, second] = [found[1] ?? "", found[2] ?? ""];
  const [day, month] = style === "month-first" ? [second, first] : [first, second];
  const year = found[3];
  if (year === undefined) return nearestYear(day, month, near) ?? cell;
  return `${day}/${month}/${year.length === 2 ? `20${year}` : year}`;
}

/** Whether a text says a day and nothing else. */
export const isWrittenDay = (text: string): boolean => WRITTEN.test(text);

/** Whether cells of a column can be read both ways: "9/1" is 9 January or 1 September. */
export function readsBothWays(cells: readonly string[]): boolean {
  const parts = cells.flatMap((cell) => {
    const found = WRITTEN.exec(cell);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  return parts.some(([first, second]) => first !== second && first <= 12 && second <= 12);
}

/** "9/1", "9-1-2026", "thứ Sáu 9.1.2026", "ngày 9 tháng 1 năm 2026", "9/1/2026 08:30". */
const WRITTEN =
  /^(?:(?:thứ\s+\p{L}+|chủ nhật|t[2-7]|cn)[,\s]*)?(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})(?:\s*(?:[/.-]|năm)\s*(\d{4}|\d{2}))?(?:[,\s]+\d{1,2}[:hg]\d{0,2}(?::\d{2})?)?$/iu;

/** Worksheets count days from 30/12/1899; taken are those from 36000 (24/7/1998) to 72999 (10/11/2099). */
const SERIAL = /^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}$/;
const SERIAL_OF_2000 = 36_526;

function nearestYear(day: string, month: string, near: CivilDate): string | null {
  const year = Number(near.slice(0, 4));
  const known = [year - 1, year, year + 1].flatMap((one) => {
    const text = `${day}/${month}/${one}`;
    const parsed = parseVietnameseDate(text);
    return parsed.ok ? [{ text, away: Math.abs(daysBetween(near, parsed.date)) }] : [];
  });
  return known.sort((a, b) => a.away - b.away)[0]?.text ?? null;
}
