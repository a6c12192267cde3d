import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, eachDay, weekdayOf } from "~/domain/calendar/civil-date";
import {
  dayKindOf,
  type Holiday,
  holidayGaps,
  holidaysOf,
  kindRefusal,
  workingDaysBetween,
} from "~/domain/calendar/working-days";
import { holidayRows } from "~db/migrations/m20261122h_holiday_rows";

const rows = holidayRows.map(
  (row): Holiday => ({
    day: row.day,
    kind: row.kind,
    name: { vi: row.name_vi, en: row.name_en },
    mustBeChecked: row.must_be_checked === 1,
  }),
);
const holidays = holidaysOf(rows);

const isWorked = (day: string) => ["working", "swapped-working"].includes(dayKindOf(day, holidays));

/** Weekdays off, and weekend days worked, of a year as the rows give them: "02-10". */
function exceptionsOf(year: number) {
  const days = eachDay(`${year}-01-01`, `${year}-12-31`);
  const short = (day: string) => day.slice(5);
  return {
    off: days.filter((day) => weekdayOf(day) <= 5 && !isWorked(day)).map(short),
    worked: days.filter((day) => weekdayOf(day) > 5 && isWorked(day)).map(short),
  };
}

describe("the days off as published", () => {
  // Assembled from the notices, not from the rows: 4659/TB-LĐTBXH, 4875/TB-LĐTBXH, 119/TB-LĐTBXH, 5034/TB-LĐTBXH,
  // 5015 and 1570/TB-LĐTBXH, 6150/TB-BLĐTBXH, 9441/TB-BNV with 12729/VPCP-KGVX and 3383/BNV-CVL, and the labour codes.
  it.each([
    [2016, "01-01 02-08 02-09 02-10 02-11 02-12 04-18 05-02 05-03 09-02", ""],
    [2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03", ""],
    [2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", ""],
    [2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", ""],
    [2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "05-04"],
    [2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "04-26"],
    [
      2026,
      "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
      "01-10 08-22",
    ],
  ])("%i", (year, off, worked) => {
    expect(exceptionsOf(year)).toEqual({ off: off.split(" "), worked: worked.split(" ").filter(Boolean) });
  });

  it("has no day of a kind its weekday forbids, and a source with every day", () => {
    expect(rows.flatMap(({ day, kind }) => kindRefusal(day, kind) ?? [])).toEqual([]);
    expect(holidayRows.filter(({ source }) => !/\d+\/(TB|VPCP|BNV|\d{4})/.test(source))).toEqual([]);
  });

  it("marks what was not published when the rows were read: Tết and National Day of 2027", () => {
    const open = rows.filter((row) => row.mustBeChecked && row.day.startsWith("2027"));
    expect(open.map(({ day }) => day)).toEqual([
      "2027-02-05",
      "2027-02-06",
      "2027-02-07",
      "2027-02-08",
      "2027-04-16",
      "2027-09-02",
    ]);
    expect(holidays.isProvisional(2027)).toBe(true);
    expect(holidays.isProvisional(2021)).toBe(false);
  });
});

describe("what a day is to an office", () => {
  it.each([
    ["2021-02-07", "weekend"],
    ["2021-02-09", "working"],
    ["2021-02-10", "tet"],
    ["2021-02-14", "tet"],
    ["2021-02-16", "in-lieu"],
    ["2021-02-17", "working"],
    ["2021-05-01", "public"],
    ["2021-05-02", "weekend"],
    ["2021-05-03", "in-lieu"],
    ["2026-01-02", "swapped-off"],
    ["2026-01-10", "swapped-working"],
    ["2026-08-22", "swapped-working"],
    ["2025-11-24", "working"],
    ["2026-11-24", "public"],
  ])("%s: %s", (day, kind) => {
    expect(dayKindOf(day, holidays)).toBe(kind);
  });
});

describe("working days left", () => {
  it.each([
    // 4/5/2021, a Tuesday: 5, 6, 7 and 10 May; then to the Saturday before election day, 5–7, 10–14, 17–21.
    ["2021-05-04", "2021-05-10", 4],
    ["2021-05-04", "2021-05-22", 13],
    // Over the four days of rest 30/4–3/5.
    ["2021-04-29", "2021-05-04", 1],
    // Tết 10–16/2: 17/2 (T−95) is the first working day after 9/2.
    ["2021-02-09", "2021-02-16", 0],
    ["2021-02-09", "2021-02-17", 1],
    // The worked Saturday of 2026 counts.
    ["2026-01-09", "2026-01-10", 1],
    ["2026-01-09", "2026-01-12", 2],
    ["2021-05-04", "2021-05-04", 0],
    ["2021-05-04", "2021-05-03", 0],
  ])("from %s to %s: %i", (from, to, days) => {
    expect(workingDaysBetween(from, to, holidays)).toBe(days);
  });

  it("are as many as a count day by day finds, from any day to any other", () => {
    const anyDay = fc.integer({ min: 0, max: 4500 }).map((n) => addDays("2015-06-01", n));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 700 }), (from, length) => {
        const to = addDays(from, length);
        const counted = eachDay(addDays(from, 1), to).filter(isWorked).length;
        expect(workingDaysBetween(from, to, holidays)).toBe(counted);
      }),
      { numRuns: 300 },
    );
  });
});

describe("years whose days off are not known", () => {
  it("are told from the first day to the last, and apart from those known in part", () => {
    expect(holidayGaps("2026-11-22", "2029-03-01", holidays)).toEqual({
      unknown: [2028, 2029],
      provisional: [2026, 2027],
    });
    expect(holidayGaps("2021-01-01", "2021-12-31", holidays)).toEqual({ unknown: [], provisional: [] });
    expect(holidayGaps("2029-01-01", "2028-01-01", holidays)).toEqual({ unknown: [], provisional: [] });
  });
});
