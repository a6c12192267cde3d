import { describe, expect, it } from "vitest";
import { checkMilestoneChange, foldMilestoneEvents, type MilestoneEvent } from "~/domain/timeline";

let second = 0;

/** Events are recorded one second after another, in the order in which a test writes them. */
function event(change: Partial<MilestoneEvent> & Pick<MilestoneEvent, "kind">): MilestoneEvent {
  second += 1;
  const recordedAt = new Date(Date.UTC(2021, 4, 1, 0, 0, second)).toISOString();
  return { milestoneKey: "consultation-3", unitId: null, accountId: "thu-ky", recordedAt, ...change };
}

const factsOf = (events: MilestoneEvent[], asOf?: string) =>
  foldMilestoneEvents(events, asOf).get("consultation-3");

describe("folding a milestone's history", () => {
  it("keeps the last word on each matter: planned, done, reopened, done again", () => {
    const events = [
      event({ kind: "planned", on: "2021-04-16" }),
      event({ kind: "completed", on: "2021-04-16", documentId: "bb-01" }),
      event({ kind: "reopened" }),
      event({ kind: "completed", on: "2021-04-17", documentId: "bb-02" }),
    ];
    expect(factsOf(events.slice(0, 2))).toMatchObject({ actualOn: "2021-04-16", documentId: "bb-01" });
    expect(factsOf(events.slice(0, 3))).toMatchObject({
      plannedOn: "2021-04-16",
      actualOn: null,
      documentId: null,
    });
    expect(factsOf(events)).toMatchObject({
      plannedOn: "2021-04-16",
      actualOn: "2021-04-17",
      documentId: "bb-02",
    });
  });

  it("goes by the time of recording, not by the order of the list", () => {
    const first = event({ kind: "completed", on: "2021-04-16" });
    const correction = event({ kind: "completed", on: "2021-04-17" });
    expect(factsOf([correction, first])?.actualOn).toBe("2021-04-17");
  });

  it("as of a day hides what happened later, with today's knowledge of when it happened", () => {
    const events = [
      event({ kind: "completed", on: "2021-04-16" }),
      event({ kind: "completed", on: "2021-04-18" }),
    ];
    expect(factsOf(events, "2021-04-18")?.actualOn).toBe("2021-04-18");
    expect(factsOf(events, "2021-04-17")?.actualOn).toBeNull();
    expect(factsOf(events, "2021-04-15")?.actualOn).toBeNull();
  });

  it("keeps the override's reason, document and author, and lets it be removed", () => {
    const overridden = event({
      kind: "overridden",
      on: "2021-04-20",
      reason: "Điều chỉnh theo công văn",
      documentId: "cv-533",
      accountId: "thu-ky-2",
    });
    expect(factsOf([overridden])?.override).toEqual({
      on: "2021-04-20",
      at: null,
      reason: "Điều chỉnh theo công văn",
      documentId: "cv-533",
      accountId: "thu-ky-2",
      recordedAt: overridden.recordedAt,
    });
    expect(factsOf([overridden, event({ kind: "override-removed" })])?.override).toBeNull();
  });

  it("takes the day from the instant where only that was recorded", () => {
    expect(factsOf([event({ kind: "completed", at: "2021-04-16T17:30:00.000Z" })])?.actualOn).toBe(
      "2021-04-17",
    );
  });

  it("clears a plan that is planned for no day, and a duty set to nothing", () => {
    const planned = event({ kind: "planned", on: "2021-04-16" });
    expect(factsOf([planned, event({ kind: "planned" })])?.plannedOn).toBeNull();
    const ours = event({ kind: "duty-set", duty: "ours" });
    expect(factsOf([ours])?.duty).toBe("ours");
    expect(factsOf([ours, event({ kind: "duty-set", duty: null })])?.duty).toBeNull();
  });

  it("keeps a unit's facts apart from the campaign's and from other units'", () => {
    const record = factsOf(
      [
        event({ kind: "completed", unitId: "bai-chay", on: "2021-04-16" }),
        event({ kind: "completed", unitId: "ha-khau", on: "2021-04-19" }),
        event({ kind: "planned", on: "2021-04-17" }),
      ],
      "2021-04-18",
    );
    expect(record).toMatchObject({ actualOn: null, plannedOn: "2021-04-17" });
    expect(record?.units.get("bai-chay")).toMatchObject({ actualOn: "2021-04-16", plannedOn: null });
    expect(record?.units.get("ha-khau")?.actualOn).toBeNull();
  });

  it("does not mix milestones and leaves the given list alone", () => {
    const events = Object.freeze([
      event({ kind: "completed", on: "2021-04-16" }),
      event({ kind: "completed", on: "2021-03-19", milestoneKey: "consultation-2" }),
    ]);
    const records = foldMilestoneEvents(events);
    expect([...records].map(([key, { actualOn }]) => [key, actualOn])).toEqual([
      ["consultation-3", "2021-04-16"],
      ["consultation-2", "2021-03-19"],
    ]);
  });
});

describe("a change of a milestone", () => {
  const on = { asOf: "2021-05-04", campaignStartsOn: "2021-01-18" };

  it("is accepted when it is done by today, or overridden with reason and document", () => {
    expect(checkMilestoneChange({ kind: "completed", on: "2021-05-04" }, on)).toEqual([]);
    expect(
      checkMilestoneChange({ kind: "overridden", on: "2021-05-30", reason: "CV 533", documentId: "d1" }, on),
    ).toEqual([]);
    expect(checkMilestoneChange({ kind: "planned", on: "2021-05-20" }, on)).toEqual([]);
    expect(checkMilestoneChange({ kind: "planned", on: "" }, on)).toEqual([]);
    expect(checkMilestoneChange({ kind: "reopened" }, on)).toEqual([]);
  });

  it("cannot be done in the future", () => {
    expect(checkMilestoneChange({ kind: "completed", on: "2021-05-05" }, on)).toEqual([
      { field: "on", code: "in-future", params: { asOf: "2021-05-04" } },
    ]);
  });

  it("cannot have been done more than 400 days before the campaign begins", () => {
    expect(checkMilestoneChange({ kind: "completed", on: "2019-12-15" }, on)).toEqual([]);
    expect(checkMilestoneChange({ kind: "completed", on: "2019-12-14" }, on)).toEqual([
      { field: "on", code: "too-early", params: { earliest: "2019-12-15" } },
    ]);
  });

  it("needs a day that exists", () => {
    expect(checkMilestoneChange({ kind: "completed" }, on)).toEqual([{ field: "on", code: "required" }]);
    expect(checkMilestoneChange({ kind: "completed", on: "2021-04-31" }, on)).toEqual([
      { field: "on", code: "not-a-date" },
    ]);
    expect(checkMilestoneChange({ kind: "planned", on: "mai" }, on)).toEqual([
      { field: "on", code: "not-a-date" },
    ]);
  });

  it("cannot override without day, reason and document, and is told all three at once", () => {
    expect(
      checkMilestoneChange({ kind: "overridden", on: "20/5", reason: "  ", documentId: null }, on),
    ).toEqual([
      { field: "on", code: "not-a-date" },
      { field: "reason", code: "required" },
      { field: "documentId", code: "required" },
    ]);
  });
});
