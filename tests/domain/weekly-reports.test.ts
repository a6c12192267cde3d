import { describe, expect, it } from "vitest";
import type { FirstWeekday } from "~/domain/calendar/election-week";
import { weekOf } from "~/domain/calendar/election-week";
import {
  countReports,
  instantsOf,
  type ReportCounts,
  type ReportHours,
  ratesOf,
  standingOf,
} from "~/domain/weekly-reports";

const hours = (over: Partial<ReportHours> = {}): ReportHours => ({
  due: { weekday: 5, time: "08:00" },
  graceMinutes: 0,
  closes: null,
  ...over,
});
const week = (day: string, firstDay: FirstWeekday = 1) => weekOf(day, firstDay);

describe("the instants of a week's reports", () => {
  // Friday 26/3/2021 08:00 in Vietnam is 01:00 UTC.
  it.each<[string, string, FirstWeekday, ReportHours, string]>([
    ["Friday after a week that ends on Thursday", "2021-03-19", 5, hours(), "2021-03-26T01:00:00.000Z"],
    [
      "Thursday itself, at 17:00",
      "2021-03-19",
      5,
      hours({ due: { weekday: 4, time: "17:00" } }),
      "2021-03-25T10:00:00.000Z",
    ],
    [
      "Monday after an ISO week",
      "2021-03-26",
      1,
      hours({ due: { weekday: 1, time: "08:00" } }),
      "2021-03-29T01:00:00.000Z",
    ],
    [
      "the Sunday that ends ISO week 53",
      "2021-01-01",
      1,
      hours({ due: { weekday: 7, time: "23:59" } }),
      "2021-01-03T16:59:00.000Z",
    ],
  ])("are due on %s", (_, day, firstDay, rule, dueAt) => {
    expect(instantsOf(week(day, firstDay), rule).dueAt).toBe(dueAt);
  });

  it("let a report be on time through the grace", () => {
    expect(instantsOf(week("2021-03-19", 5), hours({ graceMinutes: 90 })).onTimeUntil).toBe(
      "2021-03-26T02:30:00.000Z",
    );
  });

  it.each([
    ["the same day, later", { weekday: 5, time: "14:00" }, "2021-03-26T07:00:00.000Z"],
    ["the due hour itself", { weekday: 5, time: "08:00" }, "2021-03-26T01:00:00.000Z"],
    ["an hour before it: a week later", { weekday: 5, time: "07:00" }, "2021-04-02T00:00:00.000Z"],
    ["the day before it: a week later", { weekday: 4, time: "17:00" }, "2021-04-01T10:00:00.000Z"],
  ] as const)("close never before the due hour: %s", (_, closes, closesAt) => {
    expect(instantsOf(week("2021-03-19", 5), hours({ closes })).closesAt).toBe(closesAt);
  });
});

describe("whether a report came in time", () => {
  const instants = {
    dueAt: "2021-03-26T01:00:00.000Z",
    onTimeUntil: "2021-03-26T01:30:00.000Z",
    closesAt: null,
  };
  const sent = (firstSubmittedAt: string | null) => ({
    state: null,
    firstSubmittedAt,
    isNothing: false,
  });
  const later = "2021-03-27T00:00:00.000Z";

  it.each([
    ["sent at the due hour", "2021-03-26T01:00:00.000Z", "on-time", null],
    ["sent in the last millisecond of the grace", "2021-03-26T01:30:00.000Z", "on-time", null],
    ["sent a millisecond after it", "2021-03-26T01:30:00.001Z", "late", 31],
    ["sent a second after it", "2021-03-26T01:30:01.000Z", "late", 31],
    ["sent a day later", "2021-03-27T01:00:00.000Z", "late", 1440],
  ] as const)("%s", (_, at, timeliness, lateMinutes) => {
    expect(standingOf(instants, sent(at), later)).toEqual({ timeliness, lateMinutes });
  });

  it.each([
    ["2021-03-26T01:30:00.000Z", "waiting"],
    ["2021-03-26T01:30:00.001Z", "missing"],
  ] as const)("not sent, as of %s: %s", (now, timeliness) => {
    expect(standingOf(instants, sent(null), now)).toEqual({ timeliness, lateMinutes: null });
  });
});

describe("the rates of a week", () => {
  const counts = (over: Partial<ReportCounts>): ReportCounts => ({
    expected: 0,
    waiting: 0,
    onTime: 0,
    late: 0,
    missing: 0,
    nothing: 0,
    ...over,
  });

  it("count late ones as received and not as on time: 45 due, 38 on time, 4 late, 3 missing", () => {
    const rates = ratesOf(counts({ expected: 45, onTime: 38, late: 4, missing: 3, nothing: 5 }));
    expect(rates).toMatchObject({ received: 933, onTime: 844 });
  });

  it("make 100 % of what is due, whatever the rounding", () => {
    for (let onTime = 0; onTime <= 12; onTime += 1) {
      for (let late = 0; late <= 12; late += 1) {
        const rates = ratesOf(counts({ onTime, late, missing: 7 }));
        expect((rates?.onTime ?? 0) + (rates?.late ?? 0) + (rates?.missing ?? 0)).toBe(1000);
      }
    }
  });

  it("are none while nothing is due", () => {
    expect(ratesOf(counts({ expected: 45, waiting: 45 }))).toBeNull();
  });

  it("come from counting each report once", () => {
    const report = (timeliness: "waiting" | "on-time" | "late" | "missing", isNothing = false) => ({
      standing: { timeliness, lateMinutes: timeliness === "late" ? 5 : null },
      progress: {
        state: null,
        firstSubmittedAt:
          timeliness === "on-time" || timeliness === "late" ? "2021-03-26T01:00:00.000Z" : null,
        isNothing,
      },
    });
    const reports = [
      report("on-time"),
      report("on-time", true),
      report("late"),
      report("missing", true),
      report("waiting"),
    ];
    expect(countReports(reports)).toEqual({
      expected: 5,
      waiting: 1,
      onTime: 2,
      late: 1,
      missing: 1,
      nothing: 1,
    });
  });
});
