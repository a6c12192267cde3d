import { describe, expect, it } from "vitest";
import type { MilestoneState } from "~/domain/timeline";
import {
  countsOf,
  groupsOf,
  matchesFilters,
  type TimelineFilters,
  type TimelineRow,
  toneOf,
} from "~/domain/timeline-page";

const row = (
  key: string,
  on: string,
  state: MilestoneState,
  more: Partial<TimelineRow> = {},
): TimelineRow => ({
  key,
  origin: "plan",
  kind: "deadline",
  duty: "ours",
  title: key,
  responsible: "",
  source: "",
  mustBeChecked: false,
  isProvisional: false,
  latest: { form: "day", on },
  original: null,
  isOverridden: false,
  plannedOn: null,
  actualOn: null,
  tMinus: 0,
  units: null,
  state,
  warnings: { warning: null, workingDaysLeft: null },
  ...more,
});

describe("the judgement of a milestone", () => {
  it("presses only for our own duties", () => {
    const today: MilestoneState = { code: "due-today" };
    const closing: MilestoneState = { code: "window-open", days: 3 };
    expect([toneOf({ state: today, duty: "ours" }), toneOf({ state: today, duty: "publicise" })]).toEqual([
      "soon",
      "ahead",
    ]);
    expect([toneOf({ state: closing, duty: "ours" }), toneOf({ state: closing, duty: "publicise" })]).toEqual(
      ["soon", "ahead"],
    );
  });
});

describe("the sections of the list", () => {
  const rows = [
    row("done-long-ago", "2021-03-26", { code: "done" }, { actualOn: "2021-03-26" }),
    row("done-last-week", "2021-04-27", { code: "done" }, { actualOn: "2021-04-28" }),
    row("passed-yesterday", "2021-05-03", { code: "passed", days: 1 }, { duty: "publicise" }),
    row("overdue", "2021-05-03", { code: "overdue", days: 1 }),
    row("sunday-of-next-week", "2021-05-16", { code: "upcoming", days: 12 }),
    row("monday-after", "2021-05-17", { code: "upcoming", days: 13 }),
    row("undated", "", { code: "not-datable" }, { latest: null, tMinus: null }),
  ];
  const keysBySection = (weekFirstDay: 1 | 5) =>
    groupsOf(rows, { asOf: "2021-05-04", weekFirstDay }).map(({ key, rows: own }) => [
      key,
      own.map((one) => one.key),
    ]);

  it("put what is overdue first, then this week and the next, and the past the other way round", () => {
    expect(keysBySection(1)).toEqual([
      ["overdue", ["overdue"]],
      ["near", ["sunday-of-next-week"]],
      ["later", ["monday-after"]],
      ["recent", ["passed-yesterday", "done-last-week"]],
      ["earlier", ["done-long-ago"]],
      ["undated", ["undated"]],
    ]);
  });

  it("follow the campaign's own week, here from Friday to Thursday", () => {
    expect(keysBySection(5)).toContainEqual(["later", ["sunday-of-next-week", "monday-after"]]);
  });

  it("add up", () => {
    expect(countsOf(rows)).toEqual({
      statutory: 0,
      plan: 7,
      internal: 0,
      done: 2,
      overdue: 1,
      passed: 1,
      left: 3,
    });
  });
});

describe("milestones without a date", () => {
  const undated = row("undated", "", { code: "not-datable" }, { latest: null });
  const doneUndated = row("done", "", { code: "done" }, { latest: null });
  const sectionsOf = (rows: TimelineRow[]) =>
    groupsOf(rows, { asOf: "2021-05-04", weekFirstDay: 1 }).map(
      ({ key, rows: own }) => `${key}: ${own.map((one) => one.key).join(" ")}`,
    );

  it("stand apart, and those that are done among the earliest", () => {
    const last = row("passed", "2021-01-01", { code: "done" });
    expect(sectionsOf([doneUndated, undated, last])).toEqual(["earlier: passed done", "undated: undated"]);
  });

  it("are found by their state, what was done late with what was done", () => {
    const late = row("late", "2021-05-01", { code: "done-late", days: 2 });
    const found = (state: TimelineFilters["state"]) =>
      [undated, doneUndated, late]
        .filter((one) => matchesFilters(one, { whose: null, state, responsible: null }))
        .map(({ key }) => key);
    expect([found("done"), found("undated"), found("overdue"), found(null)]).toEqual([
      ["done", "late"],
      ["undated"],
      [],
      ["undated", "done", "late"],
    ]);
    expect(matchesFilters(late, { whose: "publicise", state: null, responsible: null })).toBe(false);
    expect(matchesFilters(late, { whose: null, state: null, responsible: "Tổ giúp việc" })).toBe(false);
  });
});
