import { describe, expect, it } from "vitest";
import { doneOn, entry, stateOn } from "../support/timeline-situation";

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
