import { describe, expect, it } from "vitest";
import { shiftOf, snapshotOf } from "~/domain/baseline";
import { EDITIONS } from "~/domain/law/editions";
import { byUrgency, unitStandings } from "~/domain/milestone-units";
import { pollingHours } from "~/domain/polling-days";
import { foldMilestoneEvents, type MilestoneEvent, type PlanMilestone, timelineOf } from "~/domain/timeline";
import { DECORATION } from "../support/timeline-situation";

const plan = (key: string, more: Partial<PlanMilestone>): PlanMilestone => ({
  ...DECORATION,
  key,
  origin: "internal",
  dueOn: "2021-05-01",
  ...more,
});

interface Given {
  plans?: PlanMilestone[];
  events?: (Partial<MilestoneEvent> & Pick<MilestoneEvent, "kind" | "milestoneKey">)[];
  units?: Record<string, string[]>;
  asOf?: string;
  electionOn?: string;
}

function entries({
  plans = [],
  events = [],
  units = {},
  asOf = "2021-05-04",
  electionOn = "2021-05-23",
}: Given) {
  const history = events.map((event, index) => ({
    unitId: null,
    accountId: "thu-ky",
    recordedAt: `2021-06-30T00:00:00.${String(index).padStart(3, "0")}Z`,
    ...event,
  }));
  const timeline = timelineOf({
    edition: EDITIONS["2015"],
    electionOn,
    phases: [],
    planMilestones: plans,
    states: foldMilestoneEvents(history),
    units: new Map(Object.entries(units)),
    asOf,
  });
  return (key: string) => {
    const found = timeline.find((one) => one.key === key);
    if (!found) throw new Error(key);
    return found;
  };
}

describe("a deadline counted in days", () => {
  it("from election day moves with it and is certain", () => {
    const plans = [plan("a", { rule: { anchor: "election", days: -10 } })];
    expect(entries({ plans })("a")).toMatchObject({
      latest: { form: "day", on: "2021-05-13" },
      isProvisional: false,
      tMinus: 10,
    });
    expect(entries({ plans, electionOn: "2021-05-30" })("a").latest).toEqual({
      form: "day",
      on: "2021-05-20",
    });
  });

  it("keeps its hour on the day it is counted to, and its wording", () => {
    const rule = { anchor: "election", days: -10 };
    const dueAt = "2021-05-01T22:30:00.000Z";
    expect(entries({ plans: [plan("a", { rule, dueAt })] })("a").latest).toEqual({
      form: "hour",
      on: "2021-05-13",
      at: "2021-05-13T05:30:00+07:00",
    });
    expect(entries({ plans: [plan("a", { rule, inclusive: false })] })("a")).toMatchObject({
      latest: { on: "2021-05-12" },
      due: { on: "2021-05-13", inclusive: false },
    });
  });

  it("from a statutory milestone leans on its latest date until it has really happened", () => {
    const plans = [plan("a", { rule: { anchor: "na-official-list-published", days: 2 } })];
    expect(entries({ plans })("a")).toMatchObject({
      latest: { on: "2021-04-30" },
      isProvisional: true,
    });
    const happened = [
      { kind: "completed" as const, milestoneKey: "na-official-list-published", on: "2021-04-27" },
    ];
    expect(entries({ plans, events: happened })("a")).toMatchObject({
      latest: { on: "2021-04-29" },
      isProvisional: false,
    });
    // As of a day before it happened it is provisional again.
    expect(entries({ plans, events: happened, asOf: "2021-04-26" })("a").isProvisional).toBe(true);
  });

  it("over a chain of three follows an override at its beginning, in whatever order they are given", () => {
    const plans = [
      plan("c", { rule: { anchor: "b", days: 3 } }),
      plan("b", { rule: { anchor: "a", days: -1 } }),
      plan("a", { dueOn: "2021-05-10" }),
    ];
    expect(entries({ plans })("c").latest).toEqual({ form: "day", on: "2021-05-12" });
    const events = [{ kind: "overridden" as const, milestoneKey: "a", on: "2021-05-15", reason: "r" }];
    expect(entries({ plans, events })("c").latest).toEqual({ form: "day", on: "2021-05-17" });
  });

  it("has no date while what it hangs on has none, and says so", () => {
    const plans = [plan("a", { rule: { anchor: "results-complaints-filed", days: 1 } })];
    expect(entries({ plans })("a")).toMatchObject({
      latest: null,
      due: null,
      dependsOn: ["results-complaints-filed"],
      state: { code: "not-datable" },
    });
  });
});

describe("a milestone done unit by unit", () => {
  const done = (unitId: string, on: string) => ({
    kind: "completed" as const,
    milestoneKey: "voter-lists-posted",
    unitId,
    on,
  });
  const units = { "voter-lists-posted": ["u1", "u2", "u3"] };

  it("is done when the last unit has done it, on that day, without anybody having recorded the whole", () => {
    const most = { units, events: [done("u1", "2021-04-10"), done("u2", "2021-04-14")] };
    expect(entries(most)("voter-lists-posted")).toMatchObject({
      units: { done: 2, total: 3 },
      actualOn: null,
      state: { code: "passed", days: 21 },
    });
    const all = { units, events: [...most.events, done("u3", "2021-04-12")] };
    expect(entries(all)("voter-lists-posted")).toMatchObject({
      units: { done: 3, total: 3 },
      actualOn: "2021-04-14",
      isActualOfUnits: true,
      state: { code: "done-late", days: 1 },
    });
  });

  it("starts what hangs on it only then: the complaints of thirty days", () => {
    const all = {
      units,
      events: [done("u1", "2021-04-10"), done("u2", "2021-04-11"), done("u3", "2021-04-12")],
    };
    expect(entries(all)("voter-list-complaints")).toMatchObject({
      latest: { from: "2021-04-12", to: "2021-05-17" },
      isProvisional: false,
    });
  });

  it("keeps the day that was recorded for the whole, whatever the units say", () => {
    const whole = { kind: "completed" as const, milestoneKey: "voter-lists-posted", on: "2021-04-13" };
    expect(entries({ units, events: [whole, done("u1", "2021-04-20")] })("voter-lists-posted")).toMatchObject(
      { actualOn: "2021-04-13", isActualOfUnits: false, units: { done: 1, total: 3 } },
    );
  });

  it("judges each unit by its own day where it has one, and lists the overdue first", () => {
    const history: MilestoneEvent[] = [
      {
        kind: "overridden",
        milestoneKey: "decoration-complete",
        unitId: "u2",
        on: "2021-05-02",
        reason: "r",
        accountId: "x",
        recordedAt: "1",
      },
      {
        kind: "completed",
        milestoneKey: "decoration-complete",
        unitId: "u3",
        on: "2021-05-07",
        accountId: "x",
        recordedAt: "2",
      },
    ];
    const records = foldMilestoneEvents(history);
    const entry = entries({ plans: [DECORATION], asOf: "2021-05-08" })("decoration-complete");
    const standings = unitStandings(
      entry,
      records.get("decoration-complete"),
      ["u1", "u2", "u3"],
      "2021-05-08",
    );
    expect(standings.map(({ unitId, state }) => [unitId, state])).toEqual([
      ["u1", { code: "due-soon", days: 2 }],
      ["u2", { code: "overdue", days: 6 }],
      ["u3", { code: "done-early", days: 3 }],
    ]);
    expect([...standings].sort(byUrgency)[0]?.unitId).toBe("u2");
  });
});

describe("voting on another day", () => {
  it("on 21/5/2021, as at Thổ Châu, ends campaigning and the roll's changes at 07:00 on the 20th", () => {
    expect(pollingHours(EDITIONS["2015"], "2021-05-21", null)).toEqual([
      { key: "campaign-ends", at: "2021-05-20T07:00:00+07:00" },
      { key: "voter-roll-changes-close", at: "2021-05-20T07:00:00+07:00" },
    ]);
  });

  it("from 05:00 moves them to 05:00 of the day before", () => {
    const opensAt = "2021-05-22T22:00:00.000Z";
    expect(pollingHours(EDITIONS["2015"], "2021-05-23", opensAt)[0]?.at).toBe("2021-05-22T05:00:00+07:00");
  });
});

describe("the frozen plan", () => {
  it("holds the planned day where there is one, else the latest; a window whole; nothing undated", () => {
    const at = entries({
      plans: [DECORATION],
      events: [{ kind: "planned", milestoneKey: "decoration-complete", on: "2021-05-08" }],
    });
    const keys = ["decoration-complete", "voter-meetings", "results-complaints-filed", "polling-day"];
    const content = snapshotOf(
      keys.map((key) => ({ ...at(key), title: key })),
      [{ key: "dot-1", name: "Đợt 1", startOn: "2021-01-01", endOn: "2021-03-26" }],
    );
    expect(content.milestones).toEqual({
      "decoration-complete": { title: "decoration-complete", from: "2021-05-08", to: "2021-05-08" },
      "voter-meetings": { title: "voter-meetings", from: "2021-03-19", to: "2021-04-18" },
      "polling-day": { title: "polling-day", from: "2021-05-23", to: "2021-05-23" },
    });
    expect(content.phases["dot-1"]).toEqual({ title: "Đợt 1", from: "2021-01-01", to: "2021-03-26" });
  });

  it("tells by how many days a milestone has left it, by its actual day once it is done", () => {
    const now = {
      latest: { form: "day" as const, on: "2021-05-15" },
      plannedOn: null,
      actualOn: null,
    };
    expect(shiftOf({ to: "2021-05-10" }, now)).toBe(5);
    expect(shiftOf({ to: "2021-05-10" }, { ...now, actualOn: "2021-05-08" })).toBe(-2);
  });
});
