import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, eachDay, weekdayOf } from "~/domain/calendar/civil-date";
import { type FirstWeekday, tMinus, weekOf, weeksBetween } from "~/domain/calendar/election-week";

const MONDAY = 1;
const FRIDAY = 5;
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays("1950-01-01", days));
const anyFirstDay = fc.constantFrom<FirstWeekday>(1, 2, 3, 4, 5, 6, 7);

describe("reporting weeks from Monday", () => {
  it("are ISO weeks around the turn of the years: 2026-12-28 to 2027-01-03 is week 53 of 2026", () => {
    const week53 = { startsOn: "2026-12-28", endsOn: "2027-01-03", number: 53, year: 2026 };
    expect(eachDay("2026-12-28", "2027-01-03").map((day) => weekOf(day))).toEqual(Array(7).fill(week53));
    expect(weekOf("2027-01-04")).toEqual({
      startsOn: "2027-01-04",
      endsOn: "2027-01-10",
      number: 1,
      year: 2027,
    });
    expect(weekOf("2026-12-27")).toMatchObject({ number: 52, year: 2026 });
    expect(weekOf("2021-01-01")).toEqual({
      startsOn: "2020-12-28",
      endsOn: "2021-01-03",
      number: 53,
      year: 2020,
    });
    expect(weekOf("2021-01-04")).toMatchObject({ number: 1, year: 2021 });
    expect(weekOf("2024-12-30")).toMatchObject({ number: 1, year: 2025 });
    expect(weekOf("2021-05-04")).toEqual({
      startsOn: "2021-05-03",
      endsOn: "2021-05-09",
      number: 18,
      year: 2021,
    });
  });

  it("carry Luxon's ISO number on any day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = DateTime.fromISO(day);
        expect(weekOf(day)).toMatchObject({ number: iso.weekNumber, year: iso.weekYear });
      }),
    );
  });
});

describe("reporting weeks from another weekday", () => {
  it("that run from Friday to Thursday are called by the ISO week that holds most of them", () => {
    expect(weekOf("2021-03-19", FRIDAY)).toEqual({
      startsOn: "2021-03-19",
      endsOn: "2021-03-25",
      number: 12,
      year: 2021,
    });
    expect(weekOf("2021-03-18", FRIDAY)).toMatchObject({ startsOn: "2021-03-12", number: 11 });
    expect(weekOf("2021-01-01", FRIDAY)).toMatchObject({ startsOn: "2021-01-01", number: 1, year: 2021 });
  });

  it("hold the day, begin on the chosen weekday, and share most days with the ISO week whose number they bear", () => {
    fc.assert(
      fc.property(anyDay, anyFirstDay, (day, firstDay) => {
        const week = weekOf(day, firstDay);
        expect(week.startsOn <= day && day <= week.endsOn).toBe(true);
        expect(weekdayOf(week.startsOn)).toBe(firstDay);
        expect(daysBetween(week.startsOn, week.endsOn)).toBe(6);
        const shared = eachDay(week.startsOn, week.endsOn).filter((each) => {
          const iso = DateTime.fromISO(each);
          return iso.weekNumber === week.number && iso.weekYear === week.year;
        });
        expect(shared.length).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it("never share a number with the next week", () => {
    fc.assert(
      fc.property(anyDay, anyFirstDay, (day, firstDay) => {
        const week = weekOf(day, firstDay);
        const next = weekOf(addDays(week.endsOn, 1), firstDay);
        expect([next.year, next.number]).not.toEqual([week.year, week.number]);
      }),
    );
  });
});

describe("the weeks of a period", () => {
  it("are all weeks it touches, in order", () => {
    const weeks = weeksBetween("2021-03-17", "2021-04-01", FRIDAY);
    expect(weeks.map((week) => [week.number, week.startsOn])).toEqual([
      [11, "2021-03-12"],
      [12, "2021-03-19"],
      [13, "2021-03-26"],
    ]);
    expect(weeksBetween("2021-05-03", "2021-05-03", MONDAY)).toHaveLength(1);
    expect(weeksBetween("2021-05-04", "2021-05-03", MONDAY)).toEqual([]);
  });
});

describe("the days left", () => {
  it("are 19 on 4 May 2021, 0 on election day and negative after it", () => {
    expect(tMinus("2021-05-23", "2021-05-04")).toBe(19);
    expect(tMinus("2021-05-23", "2021-03-26")).toBe(58);
    expect(tMinus("2021-05-23", "2021-05-23")).toBe(0);
    expect(tMinus("2021-05-23", "2021-06-02")).toBe(-10);
  });
});
