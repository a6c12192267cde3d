/**
 * Prints the statutory calendar of an election as a JSON array:
 *
 *     npm run -s timeline -- 2021-05-23 [--law 2015|2025] [--holidays]
 *
 * With --holidays each date also says what its last day falls on: `dayOff` {day, kind, name, mustBeChecked}, null for a
 * working day, by the days off that come with the product, not those of an installation.
 *
 * Only the array goes to standard output. What is wrong with the call goes to standard error, exit code 2.
 */
import { parseArgs } from "node:util";
import { type CivilDate, formatCivil, parseVietnameseDate, weekdayOf } from "~/domain/calendar/civil-date";
import { holidaysOf } from "~/domain/calendar/working-days";
import { warningsOf } from "~/domain/date-warnings";
import type { LawEdition } from "~/domain/law/edition";
import { EDITIONS, editionFor, isEditionKey } from "~/domain/law/editions";
import { type ComputedMilestone, computeCalendar, dateOf } from "~/domain/timeline";
import { holidayRows } from "~db/migrations/m20261122h_holiday_rows";

const USAGE =
  "Cách dùng: npm run -s timeline -- NGÀY-BẦU-CỬ [--law 2015|2025] [--holidays], ví dụ 2021-05-23 --law 2015";
const SUNDAY = 7;

const daysOff = holidaysOf(
  holidayRows.map(({ day, kind, name_vi, name_en, must_be_checked }) => ({
    day,
    kind,
    name: { vi: name_vi, en: name_en },
    mustBeChecked: must_be_checked === 1,
  })),
);

/** A call that cannot be answered, in words for the person who typed it. */
class CallError extends Error {}

try {
  process.stdout.write(printedCalendar(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}

function printedCalendar(args: string[]): string {
  const { day, law, withDaysOff } = readArguments(args);
  const electionOn = readDay(day);
  const edition = readEdition(law, electionOn);
  if (weekdayOf(electionOn) !== SUNDAY) {
    process.stderr.write(`Lưu ý: ${formatCivil(electionOn)} không phải Chủ nhật (Điều 5).\n`);
  }
  const dates = computeCalendar(edition, electionOn).map((milestone) => ({
    ...inVietnamese(milestone),
    ...(withDaysOff ? { dayOff: dayOffOf(milestone, electionOn) } : {}),
  }));
  return `${JSON.stringify(dates, null, 2)}\n`;
}

function readArguments(args: string[]): { day: string; law: string | undefined; withDaysOff: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { law: { type: "string" }, holidays: { type: "boolean", default: false } },
    });
    const [day, ...more] = positionals;
    if (day === undefined) throw new CallError("Thiếu ngày bầu cử.");
    if (more.length > 0) throw new CallError(`Thừa tham số: ${more.join(" ")}.`);
    return { day, law: values.law, withDaysOff: values.holidays };
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(`Không hiểu tham số: ${args.join(" ")}.`);
  }
}

function readDay(text: string): CivilDate {
  const parsed = parseVietnameseDate(text);
  if (parsed.ok) return withRoomAround(parsed.date);
  const { problem } = parsed;
  switch (problem.code) {
    case "not-a-date":
      throw new CallError(`"${text}" không phải ngày. Viết ngày bầu cử dạng 2021-05-23 hoặc 23/5/2021.`);
    case "two-digit-year":
      throw new CallError(`"${text}": viết đủ bốn chữ số của năm.`);
    case "year-out-of-range":
      throw new CallError(`"${text}": năm phải từ ${problem.from} đến ${problem.to}.`);
    case "no-such-month":
      throw new CallError(`"${text}": không có tháng ${problem.month}.`);
    case "no-such-day":
      throw new CallError(
        `"${text}": tháng ${problem.month}/${problem.year} chỉ có ${problem.daysInMonth} ngày.`,
      );
  }
}

/** The calendar reaches months before and after election day; at the ends of the known years there is no room. */
function withRoomAround(date: CivilDate): CivilDate {
  if (date >= "1901-01-01" && date <= "2199-12-31") return date;
  throw new CallError(`"${formatCivil(date)}": năm phải từ 1901 đến 2199.`);
}

function readEdition(law: string | undefined, electionOn: CivilDate): LawEdition {
  const known = Object.keys(EDITIONS).join(", ");
  if (law !== undefined) {
    if (!isEditionKey(law)) throw new CallError(`Không có luật "${law}". Chọn một trong: ${known}.`);
    return EDITIONS[law];
  }
  const edition = editionFor(electionOn);
  if (edition) return edition;
  throw new CallError(`Chưa có luật áp dụng cho ngày ${formatCivil(electionOn)}. Chỉ rõ --law (${known}).`);
}

function inVietnamese({ name, ...milestone }: ComputedMilestone) {
  const { key, ...rest } = milestone;
  return { key, name: name.vi, ...rest };
}

/** What the date's last day falls on; null for a working day, for election day and for what has no date. */
function dayOffOf(milestone: ComputedMilestone, electionOn: CivilDate) {
  const { warning } = warningsOf(dateOf(milestone), electionOn, electionOn, daysOff);
  return warning && { ...warning, name: warning.name?.vi ?? null };
}
