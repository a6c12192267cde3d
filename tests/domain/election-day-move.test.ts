import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/calendar/civil-date";
import type { CampaignDates, DatedMilestone } from "~/domain/election-day-dates";
import { checkElectionDay, checkPhases, votedOn } from "~/domain/election-day-form";
import { electionDayMove, keptByDefault } from "~/domain/election-day-move";
import { EDITIONS } from "~/domain/law/editions";

const milestone = (key: string, dueOn: string, more: Partial<DatedMilestone> = {}): DatedMilestone => ({
  key,
  origin: "plan",
  kind: "deadline",
  duty: "ours",
  title: key,
  responsible: "",
  dueOn,
  inclusive: true,
  dueAt: null,
  documentId: null,
  clause: "",
  rule: null,
  isMeeting: false,
  ...more,
});

const dates: CampaignDates = {
  electionOn: "2021-05-23",
  edition: EDITIONS["2015"],
  startsOn: "2021-01-01",
  endsOn: "2021-06-12",
  phases: [
    { id: "p", key: "dot-3", name: "Đợt 3", kind: "phase", startOn: "2021-05-10", endOn: "2021-06-12" },
  ],
  milestones: [
    milestone("trang-tri", "2021-05-10"),
    milestone("truoc-ngay", "2021-05-10", { inclusive: false }),
    milestone("giao-ban", "2021-05-11", { isMeeting: true, dueAt: "2021-05-11T07:00:00.000Z" }),
    milestone("theo-trang-tri", "2021-05-12", { rule: { anchor: "trang-tri", days: 2 } }),
    milestone("theo-do", "2021-05-13", { rule: { anchor: "theo-trang-tri", days: 1 } }),
  ],
  decorationKey: "trang-tri",
  states: new Map(),
  units: new Map(),
  today: "2021-05-04",
};
const moved = (electionOn: string, keep: Iterable<string> = []) => {
  const moves = electionDayMove(dates, { electionOn, edition: EDITIONS["2015"], keep: new Set(keep) });
  return (id: string) => moves.find((one) => one.id === id);
};

describe("what a new election day does to the dates", () => {
  it("keeps every T−n of what is not kept, for any day and back again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 400 }), (by) => {
        const electionOn = addDays(dates.electionOn, by);
        const target = { electionOn, edition: dates.edition, keep: new Set<string>() };
        for (const move of electionDayMove(dates, target)) {
          expect(move.tTo, move.id).toBe(move.tFrom);
          if (move.days !== null) expect(move.days, move.id).toBe(by);
        }
      }),
    );
  });

  it("dates rules by what they hang on, once, and by the kept day where that one stays", () => {
    const all = moved("2021-05-30");
    expect(all("milestone:theo-do")).toMatchObject({
      how: "rule",
      to: { on: "2021-05-20" },
      isChoice: false,
    });
    const kept = moved("2021-05-30", ["milestone:trang-tri"]);
    expect(kept("milestone:trang-tri")).toMatchObject({ isKept: true, group: "decoration" });
    expect(kept("milestone:theo-do")).toMatchObject({ to: { on: "2021-05-13" }, days: 0 });
  });

  it("shows the last good day of a deadline that says before", () => {
    expect(moved("2021-05-30")("milestone:truoc-ngay")).toMatchObject({
      from: { on: "2021-05-09" },
      to: { on: "2021-05-16" },
    });
  });

  it("keeps by default what has passed, what is done, and weekly meetings", () => {
    expect([...keptByDefault(dates)]).toEqual(["campaign:start", "milestone:giao-ban"]);
    const later = { ...dates, today: "2021-05-12" };
    expect(keptByDefault(later)).toContain("phase:dot-3:start");
    expect(keptByDefault(later)).not.toContain("phase:dot-3:end");
  });
});

describe("a new election day", () => {
  const facts = { electionOn: "2021-05-23", today: "2021-05-04" };
  const check = (day: string, isMeant = false, isSameLaw = true) =>
    checkElectionDay({ day, isSameLaw, isMeant }, facts).map((problem) => problem.code);

  it("is a Sunday unless that is meant, not past, and another one", () => {
    expect(check("2021-05-30")).toEqual([]);
    expect(check("2021-05-29")).toEqual(["not-sunday"]);
    expect(check("2021-05-29", true)).toEqual([]);
    expect(check("2021-05-02")).toEqual(["election-in-past"]);
    expect(check("2021-05-23")).toEqual(["same-election-day"]);
    expect(check("2021-05-23", false, false)).toEqual([]);
  });

  it("moves no more the day after the vote, or once polling is recorded", () => {
    expect(votedOn("2021-05-23", "2021-05-23", null)).toBeNull();
    expect(votedOn("2021-05-23", "2021-05-24", null)).toBe("2021-05-23");
    expect(votedOn("2021-05-23", "2021-05-04", "2021-05-16")).toBe("2021-05-16");
  });
});

describe("phases", () => {
  const phase = (name: string, startOn: string, endOn: string, kind: "phase" | "peak" = "phase") => ({
    name,
    kind,
    startOn,
    endOn,
  });
  const codes = (...phases: ReturnType<typeof phase>[]) =>
    checkPhases(phases, { startsOn: "2021-01-01", endsOn: "2021-06-12" }).map((problem) => problem.code);

  it("follow one another within the campaign; peaks may overlap", () => {
    const first = phase("1", "2021-01-01", "2021-03-26");
    expect(codes(first, phase("2", "2021-03-27", "2021-06-12"))).toEqual([]);
    expect(codes(first, phase("2", "2021-03-26", "2021-06-12"))).toEqual(["phases-overlap"]);
    expect(codes(first, phase("2", "2021-03-20", "2021-03-30", "peak"))).toEqual([]);
    expect(codes(phase("1", "2020-12-31", "2021-01-02"))).toEqual(["phase-outside"]);
    expect(codes(phase("1", "2021-02-02", "2021-02-01"))).toEqual(["phase-reversed"]);
  });
});
