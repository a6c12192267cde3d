import { describe, expect, test } from "vitest";
import { addDays } from "~/domain/calendar/civil-date";
import type { Phase } from "~/domain/campaign";
import type { DaySums } from "~/domain/progress-curve";
import { noSums } from "~/domain/progress-figures";
import { type Forecast, forecastOf, phaseOn } from "~/domain/progress-forecast";
import { campaignWeeks } from "~/domain/progress-heat";

const campaign = { startsOn: "2021-01-01", endsOn: "2021-06-12", weekFirstDay: 1 as const };
const phase = (name: string, startOn: string, endOn: string, kind: Phase["kind"] = "phase"): Phase => ({
  id: name,
  key: name,
  name,
  kind,
  startOn,
  endOn,
});
const phases = [phase("Đợt 1", "2021-02-01", "2021-03-26"), phase("Đợt 2", "2021-03-27", "2021-05-09")];

/** Weeks 14–17 of 2021 begin on 5/4, 12/4, 19/4 and 26/4; they bring 63, 41, 70 and 56, and 4/5 brings 8 more. */
const days: DaySums[] = [
  day("2021-04-07", 60),
  day("2021-04-11", 3),
  day("2021-04-12", 41),
  day("2021-04-21", 70),
  day("2021-05-02", 56),
  day("2021-05-04", 8),
];

describe("the forecast to the end of a phase", () => {
  test("is what there is, plus the days left at the pace of the slowest and of the fastest of four weeks", () => {
    // 238 by 4/5; 5 days to 9/5. Slowest 41 × 5/7 = 29.29 → 29; fastest 70 × 5/7 = 50 exactly.
    expect(at("2021-05-04")).toEqual({
      kind: "range",
      phase: "Đợt 2",
      until: "2021-05-09",
      daysLeft: 5,
      low: 267,
      high: 288,
      slowest: { week: 15, amount: 41 },
      fastest: { week: 16, amount: 70 },
    });
  });

  test("looks at whole weeks only: the one under way adds to what there is, not to the pace", () => {
    const more = [...days.slice(0, -1), day("2021-05-04", 500)];
    // 230 + 500 = 730; the same 29 and 50.
    expect(at("2021-05-04", { days: more })).toMatchObject({ low: 759, high: 780 });
  });

  test("a week without records counts as a slow one where its units have reported", () => {
    const quiet = days.filter((one) => one.day !== "2021-04-12");
    // 197 by 4/5, and nothing more at the slowest.
    expect(at("2021-05-04", { days: quiet })).toMatchObject({ low: 197, slowest: { week: 15, amount: 0 } });
  });

  test("is off with fewer than four whole weeks since the first record", () => {
    const late = days.filter((one) => one.day >= "2021-04-12");
    expect(at("2021-05-04", { days: late })).toEqual({ kind: "off", reason: "few-weeks" });
    expect(at("2021-05-04", { days: [] })).toEqual({ kind: "off", reason: "few-weeks" });
  });

  test("is off when more than half of the units have not reported one of the weeks, not at half", () => {
    expect(at("2021-05-04", { silent: 6 })).toEqual({ kind: "off", reason: "silent-weeks" });
    expect(at("2021-05-04", { silent: 5 })).toMatchObject({ kind: "range" });
  });

  test("is off outside a phase, on its last day, and when nobody counted", () => {
    expect(at("2021-05-12")).toEqual({ kind: "off", reason: "no-phase" });
    expect(at("2021-05-09")).toEqual({ kind: "off", reason: "nothing-left" });
    const uncounted = days.map((one) => ({ ...one, amount: 0, nUncounted: 1 }));
    expect(at("2021-05-04", { days: uncounted })).toEqual({ kind: "off", reason: "uncounted" });
  });

  test("of phases that overlap takes the one that ends first, and never a peak", () => {
    const peak = phase("Cao điểm", "2021-05-01", "2021-05-05", "peak");
    const wide = phase("Đợt dài", "2021-01-01", "2021-05-23");
    expect(phaseOn([peak, wide, ...phases], "2021-05-04")?.name).toBe("Đợt 2");
    expect(phaseOn([peak], "2021-05-04")).toBeUndefined();
  });
});

function at(
  asOf: string,
  { days: given = days, silent = 0 }: { days?: DaySums[]; silent?: number } = {},
): Forecast {
  const weeks = campaignWeeks(campaign, asOf);
  return forecastOf({
    clock: { asOf, today: addDays(asOf, 1) },
    phases,
    days: given.filter((one) => one.day <= asOf),
    weeks,
    missing: weeks.map(({ number }) => (number === 16 ? silent : 0)),
    units: 10,
  });
}

function day(on: string, amount: number): DaySums {
  return { day: on, ...noSums, records: 1, amount };
}
