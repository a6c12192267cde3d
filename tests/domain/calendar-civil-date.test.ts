import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDateOfInstant,
  daysBetween,
  eachDay,
  formatCivil,
  formatCivilShort,
  hoursBefore,
  instantOf,
  isCivilDate,
  localTimeOf,
  parseVietnameseDate,
  weekdayOf,
  withOffset,
} from "~/domain/calendar/civil-date";
import { zonedInstant } from "~/domain/calendar/zoned";

/** 301 years, 73 of them leap years: 1904 to 2196 without 2100. */
const DAYS_1900_TO_2200 = 301 * 365 + 73;
const anyDay = fc
  .integer({ min: 0, max: DAYS_1900_TO_2200 - 1 })
  .map((days) => DateTime.utc(1900, 1, 1).plus({ days }).toFormat("yyyy-MM-dd"));

describe("civil dates", () => {
  it("accept only days that exist, written YYYY-MM-DD, from 1900 to 2200", () => {
    const days = ["1900-01-01", "2000-02-29", "2020-02-29", "2021-05-23", "2200-12-31"];
    expect(days.filter(isCivilDate)).toEqual(days);
    const others = [
      "1899-12-31",
      "2201-01-01",
      "1900-02-29",
      "2100-02-29",
      "2021-02-29",
      "2021-04-31",
      "2021-13-01",
    ];
    expect(others.filter(isCivilDate)).toEqual([]);
    const malformed = [
      "2021-5-23",
      "23/05/2021",
      "2021-05-23T00:00",
      " 2021-05-23",
      "2021-00-10",
      "2021-05-00",
      "",
    ];
    expect([...malformed, null, 20210523, new Date(0)].filter(isCivilDate)).toEqual([]);
  });

  it("agree with Luxon on arithmetic and weekdays for every year they accept", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [left, right] = [DateTime.fromISO(a, { zone: "utc" }), DateTime.fromISO(b, { zone: "utc" })];
        const days = right.diff(left, "days").days;
        expect(daysBetween(a, b)).toBe(days);
        expect(addDays(a, days)).toBe(b);
        expect(weekdayOf(a)).toBe(left.weekday);
        expect(isCivilDate(a)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("walk every single day from 1900 to 2200 without a gap", () => {
    const all = eachDay("1900-01-01", "2200-12-31");
    expect(all).toHaveLength(DAYS_1900_TO_2200);
    expect(new Set(all).size).toBe(DAYS_1900_TO_2200);
    expect(all).toEqual([...all].sort());
    expect(all.every(isCivilDate)).toBe(true);
    expect(all.filter((day) => day.endsWith("-02-29"))).toHaveLength(73);
  });

  it("count both ends of a range, and nothing in a range turned round", () => {
    expect(eachDay("2021-02-27", "2021-03-02")).toEqual([
      "2021-02-27",
      "2021-02-28",
      "2021-03-01",
      "2021-03-02",
    ]);
    expect(eachDay("2021-05-23", "2021-05-23")).toEqual(["2021-05-23"]);
    expect(eachDay("2021-05-24", "2021-05-23")).toEqual([]);
  });

  it("stop loudly on what is not a day instead of computing with it", () => {
    expect(() => addDays("2021-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("2200-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("2021-05-23", Number.NaN)).toThrow(RangeError);
    expect(() => daysBetween("2021-05-23", "tomorrow")).toThrow(RangeError);
  });

  it("are shown day first", () => {
    expect(formatCivil("2021-05-04")).toBe("04/05/2021");
    expect(formatCivilShort("2021-05-04")).toBe("04/05");
  });
});

describe("a typed date", () => {
  it.each(["4/5/2021", "04/05/2021", "04-05-2021", "4-5-2021", "2021-05-04", "  04/05/2021 "])(
    "%j is 4 May 2021, day first",
    (text) => {
      expect(parseVietnameseDate(text)).toEqual({ ok: true, date: "2021-05-04" });
    },
  );

  it.each([
    ["31/4/2021", { code: "no-such-day", day: 31, month: 4, year: 2021, daysInMonth: 30 }],
    ["29/2/2021", { code: "no-such-day", day: 29, month: 2, year: 2021, daysInMonth: 28 }],
    ["30/2/2024", { code: "no-such-day", day: 30, month: 2, year: 2024, daysInMonth: 29 }],
    ["0/5/2021", { code: "no-such-day", day: 0, month: 5, year: 2021, daysInMonth: 31 }],
    ["2021-04-31", { code: "no-such-day", day: 31, month: 4, year: 2021, daysInMonth: 30 }],
    ["5/23/2021", { code: "no-such-month", month: 23 }],
    ["4/0/2021", { code: "no-such-month", month: 0 }],
    ["4/5/21", { code: "two-digit-year" }],
    ["4/5/1021", { code: "year-out-of-range", year: 1021, from: 1900, to: 2200 }],
    ["4/5-2021", { code: "not-a-date" }],
    ["hôm nay", { code: "not-a-date" }],
    ["2021/05/04", { code: "not-a-date" }],
    ["", { code: "not-a-date" }],
  ])("%j is refused with the reason", (text, problem) => {
    expect(parseVietnameseDate(text)).toEqual({ ok: false, problem });
  });
});

describe("instants", () => {
  it("fall on the Vietnamese day, to the second at midnight", () => {
    expect(civilDateOfInstant("2021-05-23T16:59:59.999Z")).toBe("2021-05-23");
    expect(civilDateOfInstant("2021-05-23T17:00:00.000Z")).toBe("2021-05-24");
    expect(civilDateOfInstant("2020-12-31T17:00:00.000Z")).toBe("2021-01-01");
    expect(civilDateOfInstant("2021-05-24T00:00:00+07:00")).toBe("2021-05-24");
  });

  it("fall on the same day, hour and offset as Luxon says, for any stored instant", () => {
    const instants = fc.date({
      min: new Date("1930-01-01"),
      max: new Date("2199-12-30"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const text = instant.toISOString();
        const local = DateTime.fromISO(text, { zone: "Asia/Ho_Chi_Minh" });
        expect(civilDateOfInstant(text)).toBe(local.toISODate());
        expect(localTimeOf(text)).toBe(local.toFormat("HH:mm"));
        expect(withOffset(text)).toBe(local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
        expect(hoursBefore(text, 31)).toBe(local.minus({ hours: 31 }).toUTC().toISO());
      }),
      { numRuns: 2000 },
    );
  });

  it("are made from a day and a local time, and read back", () => {
    expect(instantOf("2021-05-22", "07:00")).toBe("2021-05-22T00:00:00.000Z");
    expect(instantOf("2021-05-22", "00:30")).toBe("2021-05-21T17:30:00.000Z");
    expect(localTimeOf("2021-05-21T17:30:00.000Z")).toBe("00:30");
    expect(withOffset("2021-05-22T00:00:00.000Z")).toBe("2021-05-22T07:00:00+07:00");
    expect(hoursBefore("2021-05-23T00:00:00.000Z", 24)).toBe("2021-05-22T00:00:00.000Z");
  });

  it("are refused when they are none", () => {
    expect(() => instantOf("2021-02-30", "07:00")).toThrow(RangeError);
    expect(() => instantOf("2021-05-22", "7:00")).toThrow(RangeError);
    expect(() => instantOf("2021-05-22", "25:00")).toThrow(RangeError);
    expect(() => civilDateOfInstant("2021-02-30T01:00:00.000Z")).toThrow(RangeError);
    expect(() => civilDateOfInstant("2021-05-23T10:00:00")).toThrow(RangeError);
    expect(() => localTimeOf("2021-05-23")).toThrow(RangeError);
  });
});

describe("an instant with its zone", () => {
  it("what is no instant has no hour in Vietnam", () => {
    expect(zonedInstant("2021-05-03T18:30:00.000Z").toFormat("dd/MM HH:mm")).toBe("04/05 01:30");
    expect(() => zonedInstant("hôm qua")).toThrow(RangeError);
  });
});
