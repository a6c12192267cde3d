import { describe, expect, it } from "vitest";
import {
  changedMatters,
  decorationMatters,
  type Matter,
  overdueMatters,
  ranked,
  scoreOf,
  silentMatters,
  slippedMatters,
} from "~/domain/interventions";
import { actFor } from "~/domain/interventions-page";
import { type DutyRow, outcomes } from "~/domain/readiness";

const today = "2021-05-04";
const row = (differs: Partial<DutyRow> = {}): DutyRow => ({
  ...{ dimension: "tasks", unitId: "u1", title: "Chuyên mục hỏi đáp", ref: "t1 " },
  ...{ dueOn: "2021-05-01", doneOn: null, tally: outcomes.late },
  ...differs,
});
const only = (matters: Matter[]): Matter => {
  const [first] = matters;
  if (!first || matters.length !== 1) throw new Error(`${matters.length} matters`);
  return first;
};

describe("what is overdue", () => {
  it("is one matter for all units that owe the same, from its due day on", () => {
    const matter = only(overdueMatters([row(), row({ unitId: "u2" })], today));
    expect(matter).toMatchObject({
      ...{ key: "overdue:tasks:t1", unitIds: ["u1", "u2"], sinceOn: "2021-05-01", days: 3, count: null },
    });
  });

  it("gathers the times of a task that comes back, from the earliest one that is late", () => {
    const times = ["2021-W15", "2021-W16", "2021-W17"].map((week, index) =>
      row({ ref: `t1 ${week}`, dueOn: ["2021-04-16", "2021-04-23", "2021-04-30"][index] ?? null }),
    );
    for (const rows of [times, times.toReversed()]) {
      expect(only(overdueMatters(rows, today))).toMatchObject({
        ...{ ref: "t1 2021-W15", sinceOn: "2021-04-16", days: 18, count: 3, unitIds: ["u1"] },
      });
    }
  });

  it("is neither what is done or lies ahead nor a target, which has no day", () => {
    const rows = [
      row({ tally: outcomes.done, doneOn: "2021-05-03" }),
      row({ tally: outcomes.ahead, dueOn: "2021-05-05" }),
      row({ dimension: "targets", dueOn: null }),
    ];
    expect(overdueMatters(rows, today)).toEqual([]);
  });

  it("takes sites by their own day, before the decoration date as well", () => {
    const site = (differs: object) => ({
      ...{ state: "doing" as const, isRemoved: false, unitId: "u1" },
      items: [{ dueOn: "2021-04-30", quantity: 2, done: 0 }],
      ...differs,
    });
    const sites = [
      site({}),
      site({ unitId: "u2" }),
      site({ state: "checked" }),
      site({ isRemoved: true }),
      site({ items: [{ dueOn: null, quantity: 1, done: 0 }] }),
    ] as unknown as Parameters<typeof decorationMatters>[0];
    expect(only(decorationMatters(sites, "2021-05-10", today))).toMatchObject({
      ...{ count: 2, unitIds: ["u1", "u2"], sinceOn: "2021-04-30", days: 4 },
    });
    // One of its items still has time; the other has been missing since 20/04.
    const half = site({
      items: [
        { dueOn: "2021-04-20", quantity: 1, done: 0 },
        { dueOn: "2021-05-09", quantity: 1, done: 0 },
      ],
    }) as unknown as (typeof sites)[number];
    expect(only(decorationMatters([...sites, half], null, today))).toMatchObject({
      ...{ count: 3, sinceOn: "2021-04-20", days: 14 },
    });
    expect(decorationMatters([], "2021-05-10", today)).toEqual([]);
  });
});

describe("what was put off, fell, or is silent", () => {
  const move = { subject: "tasks" as const, ref: "t1 ", title: "Việc", unitIds: [], movedOn: "2021-05-02" };

  it("is put off only where the new day is later and still lies ahead", () => {
    const moves = [
      { ...move, from: "2021-05-01", to: "2021-05-08" },
      { ...move, ref: "t2 ", from: "2021-05-08", to: "2021-05-06" },
      { ...move, ref: "t3 ", from: "2021-04-01", to: "2021-05-03" },
    ];
    expect(only(slippedMatters(moves, today))).toMatchObject({ ref: "t1 ", days: 7, sinceOn: "2021-05-02" });
  });

  it("has fallen by a level or two, never from or to grey", () => {
    const units = "units" as const;
    const standings = [
      { unitId: "u1", subject: units, before: "green" as const, now: "red" as const },
      { unitId: "u2", subject: units, before: "green" as const, now: "red" as const },
      { unitId: "u3", subject: units, before: "red" as const, now: "amber" as const },
      { unitId: "u4", subject: units, before: "grey" as const, now: "red" as const },
      { unitId: "u5", subject: units, before: "green" as const, now: "grey" as const },
    ];
    expect(only(changedMatters(standings, "2021-04-27", today))).toMatchObject({
      ...{ unitIds: ["u1", "u2"], days: 7, fell: { before: "green", now: "red" } },
    });
  });

  it("gathers silent units under whom they report to, from the longest silence", () => {
    const silent = [
      { unitId: "u1", parentId: "p", sinceOn: "2021-04-10" },
      { unitId: "u2", parentId: "p", sinceOn: "2021-04-01" },
      { unitId: "u3", parentId: "q", sinceOn: "2021-04-20" },
    ];
    expect(silentMatters([], today)).toEqual([]);
    expect(silentMatters(silent, today).map(({ key, days, unitIds }) => [key, days, unitIds])).toEqual([
      ["silent:p", 33, ["u1", "u2"]],
      ["silent:q", 14, ["u3"]],
    ]);
  });
});

describe("the order", () => {
  const matter = (differs: Partial<Matter>): Matter => ({
    ...{ key: "k", kind: "overdue", subject: "tasks", title: "", ref: "", unitIds: [], sinceOn: today },
    ...{ days: 5, count: null, moved: null, fell: null },
    ...differs,
  });

  it("is days, at most 30, times the weight of the kind; twice that where a leader asked", () => {
    // By hand: 5 days × 2; 5 × 5; 40 days count as 30, × 1; 5 × 3; 5 × 2 × 2.
    expect(scoreOf(matter({}), false)).toBe(10);
    expect(scoreOf(matter({ subject: "milestones" }), false)).toBe(25);
    expect(scoreOf(matter({ kind: "silent", subject: "units", days: 40 }), false)).toBe(30);
    expect(scoreOf(matter({ kind: "changed", subject: "units" }), false)).toBe(15);
    expect(scoreOf(matter({}), true)).toBe(20);
  });

  it("puts the older, then the one of more units first where points are alike", () => {
    const matters = [
      matter({ key: "a", days: 5 }),
      matter({ key: "b", kind: "silent", subject: "units", days: 10 }),
      matter({ key: "c", days: 5, unitIds: ["u1"] }),
      matter({ key: "d", days: 1 }),
    ];
    expect(ranked(matters, new Set(["d"])).map(({ key, score }) => [key, score])).toEqual([
      ["b", 10],
      ["c", 10],
      ["a", 10],
      ["d", 4],
    ]);
  });
});

describe("the one thing to do", () => {
  const tasks = { kind: "overdue", subject: "tasks", unitIds: ["u1"] } as const;
  const silent = { kind: "silent", subject: "units", unitIds: ["u1"] } as const;

  it("is to remind, until it was done on two days without effect", () => {
    expect(actFor(tasks, { canBeTold: true, toldDays: 1 })).toBe("nudge");
    expect(actFor(tasks, { canBeTold: true, toldDays: 2 })).toBe("extend");
    expect(actFor(silent, { canBeTold: true, toldDays: 2 })).toBe("assign");
  });

  it("is another one where nobody can be told, and for what is the sub-committee's own", () => {
    expect(actFor(silent, { canBeTold: false, toldDays: 0 })).toBe("assign");
    expect(actFor({ ...tasks, unitIds: [] }, { canBeTold: true, toldDays: 0 })).toBe("extend");
    expect(actFor({ ...tasks, kind: "slipped" }, { canBeTold: true, toldDays: 0 })).toBe("assign");
  });
});
