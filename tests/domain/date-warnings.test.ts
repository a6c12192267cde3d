import { describe, expect, it } from "vitest";
import { type Holiday, type HolidayKind, holidaysOf } from "~/domain/calendar/working-days";
import { gapsOf, warningsOf } from "~/domain/date-warnings";
import type { MilestoneDate } from "~/domain/timeline";

const ELECTION = "2021-05-23";

const row = (day: string, kind: HolidayKind, name: string, mustBeChecked = false): Holiday => ({
  day,
  kind,
  name: { vi: name, en: name },
  mustBeChecked,
});

const holidays = holidaysOf([
  row("2021-02-12", "tet", "Tết Nguyên đán"),
  row("2021-04-30", "public", "Ngày Chiến thắng 30/4"),
  row("2021-05-03", "in-lieu", "Nghỉ bù 1/5"),
  row("2021-05-15", "swapped-working", "Làm bù", true),
]);

const kindOf = (latest: MilestoneDate | null) =>
  warningsOf(latest, "2021-01-28", ELECTION, holidays).warning?.kind ?? null;
const on = (day: string): MilestoneDate => ({ form: "day", on: day });

describe("the mark of a date", () => {
  it.each([
    ["Sunday 7/2/2021, which Phú Thọ prints and keeps", on("2021-02-07"), "weekend"],
    ["Saturday 22 May", on("2021-05-22"), "weekend"],
    ["Friday 28 May", on("2021-05-28"), null],
    ["the first day of Tết", on("2021-02-12"), "tet"],
    ["30 April", on("2021-04-30"), "public"],
    ["the Monday in lieu of 1 May", on("2021-05-03"), "in-lieu"],
    ["a Saturday worked in exchange", on("2021-05-15"), "swapped-working"],
    ["T−95, the first working day after Tết", on("2021-02-17"), null],
    ["a window that ends on Saturday", { form: "window", from: "2021-05-03", to: "2021-05-08" }, "weekend"],
    ["an hour of Saturday", { form: "hour", on: "2021-05-22", at: "2021-05-22T07:00:00+07:00" }, "weekend"],
    ["election day, a Sunday by law", on(ELECTION), null],
    ["a window that ends on election day", { form: "window", from: "2021-05-13", to: ELECTION }, null],
    ["no date", null, null],
  ] as const)("%s", (_, latest, kind) => {
    expect(kindOf(latest)).toBe(kind);
  });

  it("moves nothing: the day it speaks of is the day of the date, with the row's name and doubt", () => {
    expect(warningsOf(on("2021-05-15"), "2021-05-04", ELECTION, holidays).warning).toEqual({
      day: "2021-05-15",
      kind: "swapped-working",
      name: { vi: "Làm bù", en: "Làm bù" },
      mustBeChecked: true,
    });
  });

  it("comes with the working days left, none once the day has passed", () => {
    // 5, 6, 7, 10–14, and Saturday 15 May, worked in exchange.
    expect(warningsOf(on("2021-05-16"), "2021-05-04", ELECTION, holidays).workingDaysLeft).toBe(9);
    expect(warningsOf(on("2021-05-04"), "2021-05-04", ELECTION, holidays).workingDaysLeft).toBe(0);
    expect(warningsOf(on("2021-05-03"), "2021-05-04", ELECTION, holidays).workingDaysLeft).toBeNull();
    expect(warningsOf(null, "2021-05-04", ELECTION, holidays).workingDaysLeft).toBeNull();
  });
});

describe("the gaps behind a list of dates", () => {
  it("reach from today or the first date to the last", () => {
    const dates = [on("2022-03-01"), null, on("2023-05-01")];
    expect(gapsOf(dates, "2021-06-01", holidays)).toEqual({ unknown: [2022, 2023], provisional: [2021] });
    expect(gapsOf([on("2021-02-01")], "2031-01-01", holidays).unknown).toEqual([]);
    expect(gapsOf([null], "2031-01-01", holidays)).toEqual({ unknown: [], provisional: [] });
  });
});
