import { describe, expect, it } from "vitest";
import { type PictureInput, widePicture } from "~/domain/timeline-picture";
import { weeklyMeetings } from "~/domain/timeline-picture-meetings";
import { phaseBars } from "~/domain/timeline-picture-phases";
import { type PictureRound, roundBars } from "~/domain/timeline-picture-rounds";
import { dayAt, scaleOf, ticksOf, wholeRange } from "~/domain/timeline-picture-scale";
import { vi } from "~/i18n/vi";
import { picturedMilestones } from "~/ui/charts/timeline-words";
import { inView, pictureInput, TODAY } from "../support/timeline-picture";

describe("weekly meetings in the picture", () => {
  const spring = { startsOn: "2021-05-03", endsOn: "2021-05-30" };

  it("are one a week, but for the weeks whose meeting is a milestone", () => {
    const meetings = weeklyMeetings(spring, { weekday: 2, time: "14:00" }, ["2021-05-12"], 1);
    expect(meetings).toEqual([
      { on: "2021-05-04", time: "14:00" },
      { on: "2021-05-18", time: "14:00" },
      { on: "2021-05-25", time: "14:00" },
    ]);
    expect(weeklyMeetings(spring, null, [], 1)).toEqual([]);
  });

  it("are ticks with their day and hour in a month and a week, and none in the whole election", () => {
    const meetings = weeklyMeetings(spring, { weekday: 5, time: "08:30" }, [], 1);
    const input = { ...pictureInput(TODAY), meetings };
    const ticksIn = (extent: "whole" | "month" | "week") =>
      widePicture(inView(input, extent)).lanes.find((lane) => lane.key === "meeting")?.ticks ?? [];
    expect(ticksIn("whole")).toEqual([]);
    expect(ticksIn("month").map((tick) => tick.on)).toEqual([
      "2021-05-07",
      "2021-05-14",
      "2021-05-21",
      "2021-05-28",
    ]);
    expect(ticksIn("week").map((tick) => tick.label)).toEqual(["07/05 08:30"]);
  });
});

describe("days in the picture", () => {
  const daysOff = [
    { on: "2021-04-30", name: "Giải phóng miền Nam", isWorking: false },
    { on: "2021-05-03", name: "nghỉ bù", isWorking: false },
    { on: "2021-05-08", name: "làm bù", isWorking: true },
  ];

  it("rest on weekends and days off, and not on a Saturday worked in exchange", () => {
    const { days } = widePicture({ ...inView(pictureInput(TODAY), "month"), daysOff });
    const restOn = (day: string) => days.find(({ on }) => on === day)?.rest;
    expect(["2021-04-30", "2021-05-01", "2021-05-03", "2021-05-04", "2021-05-08"].map(restOn)).toEqual([
      "day-off",
      "weekend",
      "day-off",
      null,
      null,
    ]);
    expect(widePicture(pictureInput(TODAY)).days).toEqual([]);
  });

  it("are found again at the place at which they lie, from the first to the last", () => {
    const { scale } = widePicture(inView(pictureInput(TODAY), "month"));
    for (const day of ["2021-04-26", "2021-05-04", "2021-06-06"])
      expect(dayAt(scale, scale.mid(day))).toBe(day);
    expect(dayAt(scale, -500)).toBe("2021-04-26");
    expect(dayAt(scale, 5000)).toBe("2021-06-06");
  });
});

describe("consultation rounds in the picture", () => {
  const round = (more: Partial<PictureRound>): PictureRound => ({
    ...{ id: "r", number: 3, body: "pc", level: "commune", unitName: "Phường Hồng Gai" },
    ...{ windowFrom: "2021-04-13", windowTo: "2021-04-18", plannedOn: null, heldOn: null },
    lawLatestOn: "2021-04-18",
    ...more,
  });

  it("of many wards are one bar from the first day to the last, with how many have been held", () => {
    const wards = Array.from({ length: 33 }, (_, index) =>
      round({ id: `w${index}`, heldOn: index < 12 ? "2021-04-15" : null }),
    );
    wards.push(round({ id: "late", windowTo: "2021-04-20" }));
    const [bar, ...others] = roundBars([...wards, round({ body: "na", level: "province", unitName: "" })]);
    expect(bar).toMatchObject({ from: "2021-04-13", to: "2021-04-20", held: 12, all: 34, unitName: null });
    expect(others).toMatchObject([{ body: "na", held: 0, all: 1, unitName: "" }]);
  });

  it("stand at the law's limit while nobody has set their days, and on the day they were held", () => {
    const bare = { windowFrom: null, windowTo: null };
    expect(roundBars([round(bare)])).toMatchObject([{ from: "2021-04-18", to: "2021-04-18", markOn: null }]);
    expect(roundBars([round({ ...bare, plannedOn: "2021-04-14", heldOn: "2021-04-16" })])).toMatchObject([
      { from: "2021-04-14", to: "2021-04-16", markOn: "2021-04-16" },
    ]);
    expect(roundBars([round({ ...bare, lawLatestOn: null })])).toEqual([]);
  });
});

describe("the three dates of a milestone", () => {
  const key = "ra-soat-truc-quan";

  it("put the mark on the day it was done, a tick on its limit, and say how early it was", () => {
    const input = inView(pictureInput(TODAY), "month", "2021-04-08");
    const placed = widePicture(input)
      .lanes.flatMap((lane) => lane.milestones)
      .find((one) => one.key === key);
    const { scale } = widePicture(input);
    expect(placed?.mark).toBe(scale.mid("2021-04-08"));
    expect(placed?.limit).toBe(scale.mid("2021-04-09"));
    expect(input.milestones.find((one) => one.key === key)?.name).toMatch(/^sớm 1 ngày: /);
  });

  it("put a pointer on the planned day, and under the row the day of the frozen plan", () => {
    const decoration = "hoan-thanh-trang-tri";
    const base = inView(pictureInput(TODAY), "month");
    const milestones = base.milestones.map((one) =>
      one.key === decoration ? { ...one, plannedOn: "2021-05-07" } : one,
    );
    const baseline = new Map([[decoration, { from: "2021-05-15", to: "2021-05-15" }]]);
    const { lanes, scale } = widePicture({ ...base, milestones, baseline });
    const placed = lanes.flatMap((lane) => lane.milestones).find((one) => one.key === decoration);
    expect(placed?.planned).toBe(scale.mid("2021-05-07"));
    expect(placed?.baseline).toEqual({ from: scale.begin("2021-05-15"), to: scale.close("2021-05-15") });
  });

  it("say nothing of early or late about other bodies' dates, which are not graded", () => {
    const others = pictureInput(TODAY).milestones.filter((one) => one.lane === "publicise");
    expect(others.filter((one) => /sớm|muộn/.test(one.name))).toEqual([]);
    expect(picturedMilestones({ rows: [], phases: [], decorationKey: null, asOf: TODAY }, vi)).toEqual([]);
  });
});

describe("phases in the picture", () => {
  const range = { from: "2021-05-03", to: "2021-05-30" };
  const scale = scaleOf(range, 0, 560);
  const peak = (key: string, startOn: string, endOn: string) => ({
    key,
    name: key,
    kind: "peak" as const,
    startOn,
    endOn,
  });
  const barsOf = (baseline: PictureInput["baseline"] = new Map()) =>
    phaseBars(
      {
        ...pictureInput(TODAY),
        ...{ range, baseline },
        phases: [
          peak("c", "2021-05-16", "2021-05-20"),
          peak("a", "2021-05-04", "2021-05-15"),
          peak("b", "2021-05-10", "2021-05-23"),
          { ...peak("d", "2021-05-03", "2021-05-30"), kind: "phase" },
          peak("e", "2021-04-01", "2021-04-30"),
        ],
      },
      scale,
      100,
    );

  it("put peaks that overlap in rows of their own, and phases below all of them", () => {
    const tops = Object.fromEntries(barsOf().map(({ key, top }) => [key, top]));
    expect(tops.a).toBe(tops.c);
    expect(tops.b).toBeGreaterThan(tops.a ?? 0);
    expect(tops.d).toBeGreaterThan(tops.b ?? 0);
    expect(tops).not.toHaveProperty("e");
  });

  it("show the frozen plan's bar only where it lies in the picture", () => {
    const frozen = new Map([
      ["a", { from: "2021-05-05", to: "2021-05-12" }],
      ["b", { from: "2021-03-01", to: "2021-03-12" }],
    ]);
    const bars = barsOf(frozen as PictureInput["baseline"]);
    expect(bars.find(({ key }) => key === "a")?.baseline).toEqual({
      from: scale.begin("2021-05-05"),
      to: scale.close("2021-05-12"),
    });
    expect(bars.find(({ key }) => key === "b")?.baseline).toBeNull();
  });
});

describe("the range of the whole picture", () => {
  it("holds every day in whole weeks, but for stray ones far from the vote", () => {
    // 180 days before 23/05/2021 is 24/11/2020, a Tuesday; 60 after is 22/07/2021, a Thursday.
    expect(wholeRange("2021-05-23", ["2019-01-01", "2023-01-01"], 1)).toEqual({
      from: "2020-11-23",
      to: "2021-07-25",
    });
    expect(wholeRange("2021-05-23", [], 1)).toEqual({ from: "2021-05-17", to: "2021-05-23" });
  });

  it("has no more marks of days than there is room for, however long it is", () => {
    const scale = scaleOf({ from: "2019-01-01", to: "2023-12-31" }, 0, 20);
    const ticks = ticksOf(scale, "2021-05-23", 40);
    expect(ticks.length).toBeGreaterThan(1);
    expect(new Set(ticks.map(({ tMinus }) => Math.abs(tMinus) % 100))).toEqual(new Set([0]));
  });
});
