import { describe, expect, it } from "vitest";
import { rangeOf, stepsOf } from "~/domain/timeline-picture-extent";
import { inView, pictureInput, TODAY } from "../support/timeline-picture";

const WHOLE = { from: "2021-01-25", to: "2021-06-13" };

describe("the extents of the picture", () => {
  it("shows a calendar month in whole weeks, from the Monday before the 1st to the Sunday after the last", () => {
    expect(rangeOf({ extent: "month", at: "2021-05-04" }, WHOLE, 1)).toEqual({
      from: "2021-04-26",
      to: "2021-06-06",
    });
    expect(rangeOf({ extent: "month", at: "2021-02-28" }, WHOLE, 1)).toEqual({
      from: "2021-02-01",
      to: "2021-02-28",
    });
  });

  it("shows the reporting week, which may begin on Friday", () => {
    expect(rangeOf({ extent: "week", at: "2021-05-04" }, WHOLE, 1)).toEqual({
      from: "2021-05-03",
      to: "2021-05-09",
    });
    expect(rangeOf({ extent: "week", at: "2021-05-04" }, WHOLE, 5)).toEqual({
      from: "2021-04-30",
      to: "2021-05-06",
    });
  });

  it("steps from month to month and week to week, and not out of the election", () => {
    expect(stepsOf({ extent: "month", at: "2021-03-31" }, WHOLE, 1)).toEqual({
      earlier: "2021-02-01",
      later: "2021-04-01",
      nearer: "week",
      wider: "whole",
    });
    expect(stepsOf({ extent: "week", at: "2021-05-04" }, WHOLE, 1)).toMatchObject({
      earlier: "2021-04-26",
      later: "2021-05-10",
    });
    expect(stepsOf({ extent: "month", at: "2021-01-28" }, WHOLE, 1).earlier).toBeNull();
    expect(stepsOf({ extent: "week", at: "2021-06-10" }, WHOLE, 1).later).toBeNull();
    expect(stepsOf({ extent: "whole", at: TODAY }, WHOLE, 1)).toEqual({
      earlier: null,
      later: null,
      nearer: "month",
      wider: null,
    });
  });

  it("reaches every day of the election by stepping through months and through weeks", () => {
    for (const extent of ["month", "week"] as const) {
      let at: string | null = WHOLE.from;
      let last = "";
      for (let step = 0; at !== null && step < 60; step += 1) {
        const range = rangeOf({ extent, at }, WHOLE, 1);
        if (last) expect(range.from <= dayAfter(last)).toBe(true);
        last = range.to > last ? range.to : last;
        at = stepsOf({ extent, at }, WHOLE, 1).later;
        if (extent === "week" && at) expect(at).toBe(dayAfter(last));
      }
      expect(last >= WHOLE.to).toBe(true);
    }
  });

  it("holds a nearer picture in the input's own range", () => {
    expect(inView(pictureInput(TODAY), "week", "2021-05-23").range).toEqual({
      from: "2021-05-17",
      to: "2021-05-23",
    });
  });
});

/** Independent of the product's own calendar. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
