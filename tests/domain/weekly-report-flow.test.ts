import { describe, expect, it } from "vitest";
import { actsOf, againstAct, type ReportAct, stateAfter } from "~/domain/weekly-report-flow";
import { instantsOf, type ReportState } from "~/domain/weekly-reports";

type Row = [state: ReportState | null, isClosed: boolean, expected: Record<ReportAct, string | null>];

const free = null;
const sent = "report-already-sent";
const taken = "report-accepted";
const unsent = "report-not-sent";

/** Every act in every state, before and after the close. */
const table: Row[] = [
  [null, false, { save: free, present: free, submit: free, return: unsent, accept: unsent }],
  ["draft", false, { save: free, present: free, submit: free, return: unsent, accept: unsent }],
  [
    "presented",
    false,
    { save: free, present: "report-already-presented", submit: free, return: free, accept: unsent },
  ],
  ["submitted", false, { save: sent, present: sent, submit: sent, return: free, accept: free }],
  ["returned", false, { save: free, present: free, submit: free, return: unsent, accept: unsent }],
  ["accepted", false, { save: taken, present: taken, submit: taken, return: free, accept: taken }],
  [null, true, { save: free, present: free, submit: free, return: unsent, accept: unsent }],
  [
    "submitted",
    true,
    { save: sent, present: sent, submit: sent, return: "report-week-closed", accept: free },
  ],
  ["returned", true, { save: free, present: free, submit: free, return: unsent, accept: unsent }],
  [
    "accepted",
    true,
    { save: taken, present: taken, submit: taken, return: "report-week-closed", accept: taken },
  ],
];

describe("what can be done to a report", () => {
  it.each(table)("in the state %s, closed: %s", (state, isClosed, expected) => {
    const situation = { state, isClosed, periodFrom: "2021-04-26", today: "2021-05-03" };
    const found = Object.fromEntries(
      (Object.keys(expected) as ReportAct[]).map((act) => [act, againstAct(act, situation)]),
    );
    expect(found).toEqual(expected);
  });

  it.each([
    ["2021-05-02", "report-future-week"],
    ["2021-05-03", null],
  ])("on %s to a week that begins on 3/5", (today, expected) => {
    const situation = { state: null, isClosed: false, periodFrom: "2021-05-03", today };
    expect(againstAct("submit", situation)).toBe(expected);
  });

  it("a member presents, a head sends, a secretary does both and reviews", () => {
    const draft = { state: "draft" as const, isClosed: false, periodFrom: "2021-04-26", today: "2021-05-02" };
    const member = { prepare: true, submit: false, review: false };
    const head = { prepare: true, submit: true, review: false };
    const secretary = { prepare: true, submit: true, review: true };
    expect(actsOf(draft, member)).toEqual(["save", "present"]);
    expect(actsOf(draft, head)).toEqual(["save", "submit"]);
    expect(actsOf({ ...draft, state: "presented" }, head)).toEqual(["save", "submit", "return"]);
    expect(actsOf({ ...draft, state: "submitted" }, head)).toEqual([]);
    expect(actsOf({ ...draft, state: "submitted" }, secretary)).toEqual(["return", "accept"]);
    expect(stateAfter("return", "presented")).toBe("draft");
    expect(stateAfter("return", "accepted")).toBe("returned");
    expect(stateAfter("save", "presented")).toBe("presented");
  });
});

describe("week 53", () => {
  it("of 2026 (28/12 to 3/1) is due on its Sunday in January and closes on the Monday after", () => {
    const hours = {
      due: { weekday: 7 as const, time: "17:00" },
      graceMinutes: 0,
      closes: { weekday: 1 as const, time: "08:00" },
    };
    expect(instantsOf({ endsOn: "2027-01-03" }, hours)).toEqual({
      dueAt: "2027-01-03T10:00:00.000Z",
      onTimeUntil: "2027-01-03T10:00:00.000Z",
      closesAt: "2027-01-04T01:00:00.000Z",
    });
  });
});
