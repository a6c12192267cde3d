import { describe, expect, it } from "vitest";
import { entry, timeline } from "../support/timeline-situation";

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
      "polling-areas-determined",
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
});
