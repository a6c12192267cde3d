import { describe, expect, it } from "vitest";
import { type NowSources, nowOf } from "~/domain/now";

const nobody: NowSources = {
  ...{ slug: "ha-long-2021", signs: false, reports: null, meeting: null, rebuttals: null },
  ...{ desk: null, installation: null },
};
const report = (
  state: "returned" | "missing-presented" | "missing" | "waiting" | "presented",
  week = 17,
) => ({
  ...{ unit: "Trung tâm", week, dueText: "08:00 03/05/2021", state, nudge: null },
  path: `/ha-long-2021/bao-cao/tt/${week}`,
});
const kinds = (sources: Partial<NowSources>) => nowOf({ ...nobody, ...sources }).map(({ kind }) => kind);

describe("what is a person's to do now", () => {
  it("is nothing for whom nothing waits", () => {
    expect(nowOf(nobody)).toEqual([]);
  });

  it("puts what is late or came back before what lies ahead", () => {
    const own = [report("waiting", 18), report("missing", 16), report("returned", 15)];
    expect(kinds({ reports: { own, missing: null } })).toEqual([
      "report-missing",
      "report-returned",
      "report-ahead",
    ]);
  });

  it("asks the head to send what was put before them, and tells the member only that it is late", () => {
    const reports = { own: [report("missing-presented"), report("presented", 18)], missing: null };
    expect(kinds({ reports, signs: true })).toEqual(["report-to-sign", "report-to-sign"]);
    expect(kinds({ reports })).toEqual(["report-missing", "report-ahead"]);
  });

  it("tells the secretary of late claims first, then of the meeting and of what waits on the desk", () => {
    const lines = nowOf({
      ...nobody,
      meeting: { time: "14:00", isToday: false, path: "/ha-long-2021/giao-ban/2021-05-04" },
      rebuttals: { toDecide: 1, toPublish: 0, over: 1 },
      desk: {
        toAccept: { n: 29, path: "/ha-long-2021/bao-cao/tt/2021-04-26" },
        toClose: { week: 17, sent: 39, expected: 45 },
        ...{ adjustments: 2, reopenings: 0 },
      },
    });
    expect(lines.map(({ kind, tone }) => `${tone} ${kind}`)).toEqual([
      "bad cases",
      "warn meeting",
      "warn to-accept",
      "warn to-close",
      "warn adjustments",
    ]);
    expect(lines[0]?.path).toBe("/ha-long-2021/phan-bac?qua=1");
  });

  it("tells the administrator of copies that are late, or that there never were any", () => {
    const state = { failedJobs: 0, auditFindings: 0, accounts: 8, notTaken: 1 };
    const tones = (copyHours: number | null, isCopyLate: boolean) =>
      nowOf({ ...nobody, installation: { ...state, copyHours, isCopyLate } }).map(
        ({ kind, tone }) => `${tone} ${kind}`,
      );
    expect(tones(25, false)).toEqual(["none copies", "none accounts"]);
    expect(tones(27, true)).toEqual(["bad copies", "none accounts"]);
    expect(tones(null, true)).toEqual(["bad copies", "none accounts"]);
  });
});

describe("the lines of a secretary and an administrator", () => {
  const desk = { toAccept: null, toClose: null, adjustments: 0, reopenings: 0 };
  const installation = {
    ...{ copyHours: 3, isCopyLate: false, failedJobs: 0, auditFindings: 0, accounts: 8, notTaken: 0 },
  };

  it("are there only for what waits", () => {
    expect(kinds({ desk })).toEqual([]);
    expect(kinds({ desk: { ...desk, reopenings: 2 } })).toEqual(["reopenings"]);
    expect(kinds({ reports: { own: [], missing: { n: 6, week: 17, path: "/" } as never } })).toEqual([
      "missing",
    ]);
    const cases = { toDecide: 1, toPublish: 0, over: 0 };
    expect(nowOf({ ...nobody, rebuttals: cases })).toMatchObject([
      { tone: "warn", path: "/ha-long-2021/phan-bac" },
    ]);
  });

  it("put a broken trail first and failed jobs after it", () => {
    const lines = nowOf({ ...nobody, installation: { ...installation, auditFindings: 1, failedJobs: 2 } });
    expect(lines.map(({ kind, tone }) => `${tone} ${kind}`).slice(0, 2)).toEqual([
      "bad audit-findings",
      "warn failed-jobs",
    ]);
    expect(kinds({ installation })).not.toContain("failed-jobs");
  });
});
