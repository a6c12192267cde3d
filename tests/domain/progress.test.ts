import { describe, expect, test } from "vitest";
import type { Phase } from "~/domain/campaign";
import { quickDaysOf } from "~/domain/progress";
import { actualAt, type CurveInput, curvePicture, curveRows, type DaySums } from "~/domain/progress-curve";
import { noSums } from "~/domain/progress-figures";
import { campaignWeeks } from "~/domain/progress-heat";
import { percentReached, plannedByDay, plannedThrough } from "~/domain/progress-plan";

const campaign = {
  startsOn: "2021-01-01",
  endsOn: "2021-06-12",
  electionOn: "2021-05-23",
  weekFirstDay: 1 as const,
};
const phases: Phase[] = [
  { id: "p1", key: "dot-1", name: "Đợt 1", kind: "phase", startOn: "2021-01-01", endOn: "2021-03-26" },
  { id: "p2", key: "dot-2", name: "Đợt 2", kind: "phase", startOn: "2021-03-27", endOn: "2021-05-09" },
];

// Đợt 1 is 85 days long (31 + 28 + 26), so 425 of a target are 5 a day; Đợt 2 is 44 days, 132 are 3 a day.
const spans = [
  { amount: 425, from: "2021-01-01", to: "2021-03-26" },
  { amount: 132, from: "2021-03-27", to: "2021-05-09" },
];

describe("the planned line", () => {
  test("spreads each target evenly over its days", () => {
    expect(plannedThrough(spans, "2020-12-31")).toBe(0);
    expect(plannedThrough(spans, "2021-01-01")).toBe(5);
    expect(plannedThrough(spans, "2021-01-31")).toBe(155);
    expect(plannedThrough(spans, "2021-03-26")).toBe(425);
    expect(plannedThrough(spans, "2021-03-28")).toBe(431);
    expect(plannedThrough(spans, "2021-05-04")).toBe(425 + 39 * 3);
    expect(plannedThrough(spans, "2021-06-12")).toBe(557);
  });

  test("day by day is the same line, targets that began before its first day included only from there", () => {
    const line = plannedByDay(spans, "2021-01-01", "2021-06-12");
    expect([0, 30, 84, 86, 123, 162].map((index) => line[index])).toEqual([5, 155, 425, 431, 542, 557]);
    expect(plannedByDay(spans, "2021-03-26", "2021-03-27")).toEqual([5, 8]);
    expect(plannedByDay(spans, "2021-03-26", "2021-03-25")).toEqual([]);
  });

  test("rounds a half up, whatever binary fractions make of it", () => {
    const threeThirds = ["2021-01-01", "2021-01-02", "2021-01-03"].map(() => ({
      amount: 1,
      from: "2021-01-01",
      to: "2021-01-06",
    }));
    expect(plannedThrough(threeThirds, "2021-01-01")).toBe(1);
  });

  test("says 100 % only when it is reached, and nothing without a plan", () => {
    expect(percentReached(418, 430)).toBe(97);
    expect(percentReached(999, 1000)).toBe(99);
    expect(percentReached(1000, 1000)).toBe(100);
    expect(percentReached(1020, 1000)).toBe(102);
    expect(percentReached(5, 0)).toBeNull();
    expect(percentReached(5, null)).toBeNull();
  });
});

describe("progress as of a day", () => {
  const days: DaySums[] = [
    sums("2021-02-10", 1, 3),
    sums("2021-03-26", 5, 418, { nOver: 2 }),
    sums("2021-03-27", 1, 10),
  ];

  test("has a row for every week end and phase end up to the day, and one for the day", () => {
    const rows = curveRows(inputAt("2021-03-30", days));
    expect(rows.slice(-4).map((row) => row.day)).toEqual([
      "2021-03-21",
      "2021-03-26",
      "2021-03-28",
      "2021-03-30",
    ]);
    expect(rows.slice(-3)).toMatchObject([
      { phase: "Đợt 1", week: null, during: 12, planned: 425 },
      { phase: null, week: 12, during: null, planned: 431 },
      { phase: null, week: null, during: 13, planned: 437 },
    ]);
  });

  test("carries qualifiers, and leaves days before the first record blank instead of 0", () => {
    const rows = curveRows(inputAt("2021-03-28", days));
    const on = (day: string) => rows.find((row) => row.day === day)?.actual;
    expect(on("2021-02-07")).toBeNull();
    expect(on("2021-02-14")).toEqual({ value: 3, qualifier: "exact" });
    expect(on("2021-03-26")).toEqual({ value: 421, qualifier: "over" });
    expect(on("2021-03-28")).toEqual({ value: 431, qualifier: "over" });
  });

  test("holds against the plan only what has targets", () => {
    const input = { ...inputAt("2021-03-28", days), daysWithTarget: [sums("2021-03-26", 1, 51)] };
    expect(curveRows(input).at(-1)).toMatchObject({
      actual: { value: 431, qualifier: "over" },
      compared: { value: 51, qualifier: "exact" },
    });
  });

  test("tells how many units have not reported a week that is over", () => {
    const input = inputAt("2021-03-30", days);
    const missing = input.weeks.map((week) => (week.number === 12 ? 5 : 0));
    const rows = curveRows({ ...input, missing });
    expect(rows.filter((row) => row.missing > 0).map((row) => [row.day, row.missing])).toEqual([
      ["2021-03-28", 5],
    ]);
  });

  test("without targets there is no plan to fall short of", () => {
    const rows = curveRows({ ...inputAt("2021-03-28", days), spans: [] });
    expect(rows.every((row) => row.planned === null)).toBe(true);
  });

  test("draws the line from the first record to the day, one value a day", () => {
    const input = inputAt("2021-03-28", days);
    const picture = curvePicture(input, curveRows(input));
    // The first record is of 10/2, the 41st day: before its morning nothing is known, which is not 0.
    expect(picture.actualFrom).toBe(40);
    expect(picture.actual).toHaveLength(48);
    expect([39, 40, 41, 84, 85, 87, 88].map((x) => actualAt(picture, x))).toEqual([
      null,
      { value: 0, qualifier: "exact" },
      { value: 3, qualifier: "exact" },
      { value: 3, qualifier: "exact" },
      { value: 421, qualifier: "over" },
      { value: 431, qualifier: "over" },
      null,
    ]);
    expect(picture.width).toBe(163);
    expect(picture.plan).toHaveLength(164);
    expect([0, 1, 85, 129, 163].map((x) => picture.plan[x])).toEqual([0, 5, 425, 557, 557]);
    expect(picture.planBends).toEqual([0, 85, 129, 163]);
    // 1/1/2021 is a Friday: the first Monday begins after three days.
    expect(picture.weeks.slice(0, 2)).toEqual([3, 10]);
    expect(picture.election).toEqual({ x: 143, day: "2021-05-23" });
    expect(picture.phases).toEqual([
      ["Đợt 1", 0, 85],
      ["Đợt 2", 85, 129],
    ]);
    expect(picture.levels).toEqual([0, 100, 200, 300, 400, 500, 600]);
    expect(picture.marks).toEqual([
      { x: 85, value: 421, day: "2021-03-26", phase: "Đợt 1", week: null, missing: 0 },
    ]);
  });

  test("marks a phase end only where there is a line to mark", () => {
    const input = inputAt("2021-04-04", [sums("2021-04-01", 1, 2)]);
    expect(curvePicture(input, curveRows(input)).marks).toEqual([]);
  });

  test("draws no line at all where nothing was logged", () => {
    const input = inputAt("2021-03-28", []);
    expect(curvePicture(input, curveRows(input)).actual).toEqual([]);
  });

  test("before the campaign begins there is nothing, and nothing breaks", () => {
    const input = inputAt("2020-12-01", []);
    const rows = curveRows(input);
    expect(rows).toEqual([]);
    expect(curvePicture(input, rows)).toMatchObject({
      actual: [],
      marks: [],
      asOf: { x: -30, day: "2020-12-01" },
    });
  });

  test("offers today, the end of the last finished week and the ends of past phases", () => {
    const weeks = campaignWeeks(campaign, "2021-05-04");
    expect(quickDaysOf(campaign, phases, weeks, "2021-05-04")).toEqual([
      { kind: "today", day: "2021-05-04" },
      { kind: "week", day: "2021-05-02", week: 17 },
      { kind: "phase", day: "2021-03-26", phase: "Đợt 1" },
    ]);
  });
});

function inputAt(asOf: string, days: DaySums[]): CurveInput {
  const weeks = campaignWeeks(campaign, asOf);
  return {
    campaign,
    phases,
    asOf,
    days: days.filter((one) => one.day <= asOf),
    daysWithTarget: null,
    spans,
    weeks,
    missing: weeks.map(() => 0),
    forecast: { kind: "off", reason: "few-weeks" },
  };
}

function sums(day: string, records: number, amount: number, parts: Partial<DaySums> = {}): DaySums {
  return { day, ...noSums, records, amount, ...parts };
}

describe("the days that are offered", () => {
  const weeks = campaignWeeks(campaign, campaign.endsOn);

  test("are today, the last finished week and the phases that are over, the latest first", () => {
    expect(quickDaysOf(campaign, phases, weeks, "2021-05-12")).toEqual([
      { kind: "today", day: "2021-05-12" },
      { kind: "week", day: "2021-05-09", week: expect.any(Number) },
      { kind: "phase", day: "2021-05-09", phase: "Đợt 2" },
      { kind: "phase", day: "2021-03-26", phase: "Đợt 1" },
    ]);
  });

  test("end with the campaign, and are today alone in its first week", () => {
    expect(quickDaysOf(campaign, [], [], "2021-08-01")).toEqual([{ kind: "today", day: "2021-06-12" }]);
    expect(quickDaysOf(campaign, phases, weeks, "2021-01-02")).toEqual([
      { kind: "today", day: "2021-01-02" },
    ]);
  });
});
