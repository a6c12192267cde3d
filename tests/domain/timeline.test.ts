import { describe, expect, it } from "vitest";
import { EDITIONS } from "~/domain/law/editions";
import {
  foldMilestoneEvents,
  type MilestoneEvent,
  type PlanMilestone,
  type TimelineEntry,
  timelineOf,
} from "~/domain/timeline";

const DECORATION: PlanMilestone = {
  key: "decoration-complete",
  origin: "plan",
  kind: "publicity",
  duty: "ours",
  title: "Hoàn thành trang trí",
  responsible: "33 phường, xã",
  dueOn: "2021-05-10",
  inclusive: true,
  dueAt: null,
  documentId: "02-tb-tbtt",
  clause: "mục 3",
};

const PHASES = [
  { key: "dot-2", startOn: "2021-03-27", endOn: "2021-05-05" },
  { key: "cao-diem", startOn: "2021-05-03", endOn: "2021-05-23" },
];

interface Situation {
  asOf: string;
  events?: (Partial<MilestoneEvent> & Pick<MilestoneEvent, "kind" | "milestoneKey">)[];
  plan?: Partial<PlanMilestone>;
}

function timeline({ asOf, events = [], plan = {} }: Situation): TimelineEntry[] {
  const history = events.map((change, index) => ({
    unitId: null,
    accountId: "thu-ky",
    recordedAt: `2021-06-30T00:00:${String(index).padStart(2, "0")}.000Z`,
    ...change,
  }));
  return timelineOf({
    edition: EDITIONS["2015"],
    electionOn: "2021-05-23",
    phases: PHASES,
    planMilestones: [{ ...DECORATION, ...plan }],
    states: foldMilestoneEvents(history),
    asOf,
  });
}

function entry(key: string, situation: Situation): TimelineEntry {
  const found = timeline(situation).find((each) => each.key === key);
  if (!found) throw new Error(`no entry ${key}`);
  return found;
}

const stateOn = (asOf: string, plan: Partial<PlanMilestone> = {}) =>
  entry("decoration-complete", { asOf, plan }).state;
const doneOn = (on: string, plan: Partial<PlanMilestone> = {}) =>
  entry("decoration-complete", {
    asOf: "2021-06-30",
    plan,
    events: [{ kind: "completed", milestoneKey: "decoration-complete", on }],
  }).state;

describe("a plan's deadline", () => {
  it('"chậm nhất ngày 10/5" is met on 10 May and overdue on 11 May', () => {
    expect(stateOn("2021-05-10")).toEqual({ code: "due-today" });
    expect(stateOn("2021-05-11")).toEqual({ code: "overdue", days: 1 });
    expect(doneOn("2021-05-10")).toEqual({ code: "done" });
    expect(doneOn("2021-05-11")).toEqual({ code: "done-late", days: 1 });
    expect(doneOn("2021-05-07")).toEqual({ code: "done-early", days: 3 });
  });

  it('"trước ngày 10/5" has 9 May as its last good day', () => {
    const before = { inclusive: false };
    expect(stateOn("2021-05-09", before)).toEqual({ code: "due-today" });
    expect(stateOn("2021-05-10", before)).toEqual({ code: "overdue", days: 1 });
    expect(doneOn("2021-05-09", before)).toEqual({ code: "done" });
    expect(doneOn("2021-05-10", before)).toEqual({ code: "done-late", days: 1 });
    const shown = entry("decoration-complete", { asOf: "2021-05-04", plan: before });
    expect(shown).toMatchObject({ latest: { form: "day", on: "2021-05-09" }, tMinus: 14 });
    expect(shown.due).toEqual({ on: "2021-05-10", inclusive: false });
  });

  it("is due soon from seven days before", () => {
    expect(stateOn("2021-05-02")).toEqual({ code: "upcoming", days: 8 });
    expect(stateOn("2021-05-03")).toEqual({ code: "due-soon", days: 7 });
    expect(stateOn("2021-05-04")).toEqual({ code: "due-soon", days: 6 });
  });

  it("may name an hour of its day", () => {
    const shown = entry("decoration-complete", {
      asOf: "2021-05-04",
      plan: { dueAt: "2021-05-10T10:00:00.000Z" },
    });
    expect(shown.latest).toEqual({ form: "hour", on: "2021-05-10", at: "2021-05-10T17:00:00+07:00" });
  });

  it("keeps its document and clause, and its one language on both sides", () => {
    expect(entry("decoration-complete", { asOf: "2021-05-04" })).toMatchObject({
      origin: "plan",
      documentId: "02-tb-tbtt",
      clause: "mục 3",
      article: null,
      title: { vi: "Hoàn thành trang trí", en: "Hoàn thành trang trí" },
    });
  });
});

describe("another body's date", () => {
  it("passes without a verdict", () => {
    const list = (asOf: string) => entry("candidate-lists-posted", { asOf });
    expect(list("2021-05-01").state).toEqual({ code: "upcoming", days: 2 });
    expect(list("2021-05-03").state).toEqual({ code: "due-today" });
    expect(list("2021-05-04").state).toEqual({ code: "passed", days: 1 });
    expect(list("2021-05-04").duty).toBe("publicise");
  });

  it("is shown early or late once it is recorded", () => {
    const done = (on: string) =>
      entry("candidate-lists-posted", {
        asOf: "2021-06-01",
        events: [{ kind: "completed", milestoneKey: "candidate-lists-posted", on }],
      }).state;
    expect(done("2021-05-01")).toEqual({ code: "done-early", days: 2 });
    expect(done("2021-05-04")).toEqual({ code: "done-late", days: 1 });
  });

  it("is graded once the campaign takes it as its own duty", () => {
    const ours = entry("candidate-lists-posted", {
      asOf: "2021-05-04",
      events: [{ kind: "duty-set", milestoneKey: "candidate-lists-posted", duty: "ours" }],
    });
    expect(ours).toMatchObject({ duty: "ours", state: { code: "overdue", days: 1 } });
  });

  it("shows an open window with the days left in it", () => {
    const meetings = (asOf: string) => entry("voter-meetings", { asOf }).state;
    expect(meetings("2021-03-18")).toEqual({ code: "upcoming", days: 1 });
    expect(meetings("2021-03-19")).toEqual({ code: "window-open", days: 30 });
    expect(meetings("2021-04-18")).toEqual({ code: "window-open", days: 0 });
    expect(meetings("2021-04-19")).toEqual({ code: "passed", days: 1 });
  });
});

describe("the polling notices of Điều 70", () => {
  const notices = (asOf: string, on?: string) =>
    entry("polling-notice-period-starts", {
      asOf,
      events: on ? [{ kind: "completed", milestoneKey: "polling-notice-period-starts", on }] : [],
    });

  it("are our duty and must begin on the day the window opens", () => {
    expect(notices("2021-05-04")).toMatchObject({
      duty: "ours",
      tMinus: 10,
      state: { code: "upcoming", days: 9 },
    });
    expect(notices("2021-05-06").state).toEqual({ code: "due-soon", days: 7 });
    expect(notices("2021-05-13").state).toEqual({ code: "due-today" });
    expect(notices("2021-05-15").state).toEqual({ code: "overdue", days: 2 });
  });

  it("are done, early or late by the day they began", () => {
    expect(notices("2021-05-20", "2021-05-13").state).toEqual({ code: "done" });
    expect(notices("2021-05-20", "2021-05-11").state).toEqual({ code: "done-early", days: 2 });
    expect(notices("2021-05-20", "2021-05-14").state).toEqual({ code: "done-late", days: 1 });
  });
});

describe("an overridden date", () => {
  const override = {
    kind: "overridden",
    milestoneKey: "decoration-complete",
    on: "2021-05-15",
    reason: "Lùi theo kết luận giao ban",
    documentId: "tb-02",
  } as const;

  it("decides the state while the original stays visible beside reason and document", () => {
    const shown = entry("decoration-complete", { asOf: "2021-05-12", events: [override] });
    expect(shown.latest).toEqual({ form: "day", on: "2021-05-15" });
    expect(shown.overridden).toMatchObject({
      on: "2021-05-15",
      reason: "Lùi theo kết luận giao ban",
      documentId: "tb-02",
      original: { form: "day", on: "2021-05-10" },
    });
    expect(shown).toMatchObject({ tMinus: 8, state: { code: "due-soon", days: 3 } });
  });

  it("is gone again once it is removed", () => {
    const removed = { kind: "override-removed", milestoneKey: "decoration-complete" } as const;
    const shown = entry("decoration-complete", { asOf: "2021-05-12", events: [override, removed] });
    expect(shown).toMatchObject({
      overridden: null,
      latest: { on: "2021-05-10" },
      state: { code: "overdue", days: 2 },
    });
  });

  it("can date what the law leaves undated, and carry an hour", () => {
    const at = "2021-05-02T01:00:00.000Z";
    const shown = entry("polling-areas-determined", {
      asOf: "2021-04-01",
      events: [{ ...override, milestoneKey: "polling-areas-determined", on: "2021-05-02", at }],
    });
    expect(shown.latest).toEqual({ form: "hour", on: "2021-05-02", at: "2021-05-02T08:00:00+07:00" });
    expect(shown.overridden?.original).toBeNull();
  });
});

describe("relative steps", () => {
  const posted = { kind: "completed", milestoneKey: "voter-lists-posted", on: "2021-04-10" } as const;

  it("follow the actual day once it is known", () => {
    expect(entry("voter-list-complaints", { asOf: "2021-04-12", events: [posted] })).toMatchObject({
      latest: { form: "window", from: "2021-04-10", to: "2021-05-15" },
      isProvisional: false,
      state: { code: "window-open", days: 33 },
    });
  });

  it("do not know it before it happened", () => {
    expect(entry("voter-list-complaints", { asOf: "2021-04-09", events: [posted] })).toMatchObject({
      latest: { form: "window", from: "2021-04-13", to: "2021-05-18" },
      isProvisional: true,
      state: { code: "upcoming", days: 4 },
    });
  });

  it("stay undated, and say what they wait for, while only the real day counts", () => {
    const published = {
      kind: "completed",
      milestoneKey: "na-official-list-published",
      on: "2021-04-27",
    } as const;
    expect(entry("campaign-starts", { asOf: "2021-04-26", events: [published] })).toMatchObject({
      latest: null,
      tMinus: null,
      state: { code: "not-datable" },
      dependsOn: ["na-official-list-published", "pc-official-list-published"],
    });
    expect(entry("campaign-starts", { asOf: "2021-04-27", events: [published] })).toMatchObject({
      latest: { form: "day", on: "2021-04-27" },
      isProvisional: true,
      dependsOn: [],
    });
  });
});

describe("as of a day", () => {
  it("what happened later is not shown, nor are units that finished later", () => {
    const events = [
      { kind: "completed", milestoneKey: "decoration-complete", on: "2021-05-09" },
      { kind: "completed", milestoneKey: "decoration-complete", on: "2021-05-03", unitId: "bai-chay" },
      { kind: "completed", milestoneKey: "decoration-complete", on: "2021-05-08", unitId: "ha-khau" },
      { kind: "planned", milestoneKey: "decoration-complete", on: "2021-05-08" },
    ] as const;
    const on = (asOf: string) => entry("decoration-complete", { asOf, events: [...events] });
    expect(on("2021-05-04")).toMatchObject({ actualOn: null, plannedOn: "2021-05-08", unitsDone: 1 });
    expect(on("2021-05-04").state).toEqual({ code: "due-soon", days: 6 });
    expect(on("2021-05-09")).toMatchObject({ actualOn: "2021-05-09", unitsDone: 2 });
    expect(on("2021-05-09").state).toEqual({ code: "done-early", days: 1 });
  });
});

describe("the whole timeline", () => {
  it("has the law's 41 milestones and the plan's, by date, the undated ones last", () => {
    const entries = timeline({ asOf: "2021-05-04" });
    expect(entries).toHaveLength(42);
    const days = entries.map(({ latest }) =>
      !latest ? "9999" : latest.form === "window" ? latest.from : latest.on,
    );
    expect(days).toEqual([...days].sort());
    expect(entries.slice(-4).map(({ key }) => key)).toEqual([
      "polling-areas-determined",
      "campaign-starts",
      "results-complaints-filed",
      "results-complaints-resolved",
    ]);
    const decoration = entries.findIndex(({ key }) => key === "decoration-complete");
    expect(entries[decoration - 1]?.key).toBe("ballots-to-teams");
    expect(entries[decoration + 1]?.key).toBe("polling-notice-period-starts");
  });

  it("says which figures are to be checked, with article and responsible body in both languages", () => {
    const entries = timeline({ asOf: "2021-05-04" });
    expect(entries.filter((each) => each.mustBeChecked).map(({ key }) => key)).toEqual([
      "voter-issues-verified",
      "province-na-minutes-sent",
      "polling-areas-determined",
      "results-complaints-filed",
    ]);
    expect(entry("voter-lists-posted", { asOf: "2021-05-04" })).toMatchObject({
      article: "Điều 32",
      rule: "no-later-than T−40",
      tMinus: 40,
      responsible: {
        vi: expect.stringContaining("UBND cấp xã"),
        en: expect.stringContaining("People's Committees"),
      },
    });
    expect(entry("pc-results-published", { asOf: "2021-05-04" }).tMinus).toBe(-10);
  });

  it("knows the phases and peaks a milestone falls in", () => {
    expect(entry("candidate-lists-posted", { asOf: "2021-05-04" }).phaseKeys).toEqual(["dot-2", "cao-diem"]);
    expect(entry("decoration-complete", { asOf: "2021-05-04" }).phaseKeys).toEqual(["cao-diem"]);
    expect(entry("consultation-1", { asOf: "2021-05-04" }).phaseKeys).toEqual([]);
  });

  it("takes less than a millisecond", () => {
    const run = () => timeline({ asOf: "2021-05-04" });
    for (let index = 0; index < 50; index += 1) run();
    const times = Array.from({ length: 100 }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }).sort((a, b) => a - b);
    expect(times[50]).toBeLessThan(1);
  });
});
