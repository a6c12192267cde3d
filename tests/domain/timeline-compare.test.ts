import { describe, expect, it } from "vitest";
import { EDITIONS } from "~/domain/law/editions";
import {
  type CalendarDate,
  type ComparedRow,
  calendarOfLaw,
  compareCalendars,
  comparisonCounts,
} from "~/domain/timeline-compare";
import { COMPARE, comparePicture } from "~/domain/timeline-compare-picture";

const ELECTION = "2021-05-23";
const rows = compareCalendars(
  calendarOfLaw(EDITIONS["2015"], ELECTION),
  calendarOfLaw(EDITIONS["2025"], ELECTION),
);
const rowOf = (key: string, all: readonly ComparedRow[] = rows) => {
  const row = all.find((one) => one.key === key);
  if (!row) throw new Error(key);
  return row;
};

describe("the law of 2015 against that of 2025", () => {
  // From the amendment's day counts: "filing 70→42; round 2 65→40; …", before election day unless with +.
  const published: [key: string, from: number, to: number][] = [
    ["candidacy-filing-deadline", -70, -42],
    ["consultation-2", -65, -40],
    ["na-structure-adjusted-2", -55, -38],
    ["polling-teams-established", -50, -43],
    ["voter-issues-verified", -40, -35],
    ["consultation-3", -35, -23],
    ["eligible-list-submitted", -30, -21],
    ["na-official-list-published", -25, -17],
    ["pc-official-list-published", -25, -17],
    ["ballots-to-boards", -25, -17],
    ["na-list-announced-locally", -20, -16],
    ["candidate-lists-posted", -20, -16],
    ["ballots-to-teams", -15, -13],
    ["supplementary-or-repeat-vote", 15, 7],
    ["na-results-published", 20, 10],
  ];

  it.each(published)("%s moved from %i to %i", (key, from, to) => {
    const { left, right, change, shift } = rowOf(key);
    expect([left?.offset?.to, right?.offset?.to, change]).toEqual([from, to, "moved"]);
    expect(shift).toEqual({ from: to - from, to: to - from, days: to - from });
  });

  it.each([
    ["election-day-announced", -115],
    ["consultation-1", -95],
    ["na-structure-adjusted-1", -90],
    ["na-constituencies-published", -80],
    ["election-boards-established", -70],
    ["voter-lists-posted", -40],
    ["count-minutes-sent", 3],
    ["constituency-minutes-sent", 5],
    ["pc-results-published", 10],
  ])("%s stayed at %i", (key, offset) => {
    const { left, right, change, shift } = rowOf(key);
    expect([left?.offset?.to, right?.offset?.to, shift?.to]).toEqual([offset, offset, 0]);
    expect(["same", "article"]).toContain(change);
  });

  it("moved nothing else that has a day count; the voters' meetings follow the two rounds around them", () => {
    const moved = rows.filter(({ change }) => change === "moved").map(({ key }) => key);
    const wanted = [...published.map(([key]) => key), "voter-meetings"];
    expect(moved.sort()).toEqual(wanted.sort());
    expect(rowOf("voter-meetings").shift).toEqual({ from: 25, to: 12, days: 12 });
    const counts = comparisonCounts(rows);
    expect([counts.moved, counts.farthest?.key, counts.moved + counts.article + counts.same]).toEqual([
      16,
      "candidacy-filing-deadline",
      41,
    ]);
  });
});

describe("two elections under one law", () => {
  const other = compareCalendars(
    calendarOfLaw(EDITIONS["2015"], "2016-05-22"),
    calendarOfLaw(EDITIONS["2015"], "2021-05-23"),
  );

  it("stand at the same days before election day, five calendar years apart", () => {
    expect(comparisonCounts(other)).toMatchObject({ moved: 0, same: 41, farthest: null });
    // 17/2/2016 and 17/2/2021, both T−95, with the leap days of 2016 and 2020 between.
    expect(rowOf("consultation-1", other).shift).toEqual({ from: 0, to: 0, days: 1827 });
  });
});

describe("calendars that do not have the same milestones", () => {
  const one = (key: string, on: string | null, article: string | null = null): CalendarDate => ({
    key,
    name: { vi: key, en: key },
    article,
    date: on === null ? null : { form: "day", on },
    mustBeChecked: false,
    isProvisional: false,
    actualOn: null,
  });
  const changes = compareCalendars(
    {
      electionOn: "2021-05-23",
      dates: [
        one("ra-quan", "2021-05-01"),
        one("cu", "2021-05-02"),
        one("chua-ro", null),
        one("doi-dieu", "2021-05-10", "Điều 1"),
      ],
    },
    {
      electionOn: "2026-03-15",
      dates: [
        one("moi", "2026-03-01"),
        one("doi-dieu", "2026-03-02", "Điều 2"),
        one("chua-ro", "2026-03-03"),
        one("ra-quan", "2026-02-21"),
      ],
    },
  );

  it("say what is new, gone, dated on one side only, or under another article", () => {
    expect(changes.map(({ key, change }) => [key, change])).toEqual([
      ["ra-quan", "same"],
      ["cu", "removed"],
      ["chua-ro", "one-dated"],
      ["doi-dieu", "article"],
      ["moi", "added"],
    ]);
  });
});

describe("the picture of two calendars", () => {
  const picture = comparePicture(rows);

  it("has a mark for every dated milestone of each side and a line for each that moved", () => {
    const dated = (side: "left" | "right") => rows.filter((row) => row[side]?.offset).length;
    expect(picture.marks.map((marks) => marks.length)).toEqual([dated("left"), dated("right")]);
    expect(picture.links).toHaveLength(16);
  });

  it("writes every day that something moved to, inside the frame and none over another", () => {
    for (const [side, labels] of picture.labels.entries()) {
      const offsets = rows.flatMap((row) =>
        row.change === "moved" ? [(side === 0 ? row.left : row.right)?.offset?.to] : [],
      );
      expect(labels).toHaveLength(new Set(offsets).size);
      for (const a of labels) {
        expect(a.x).toBeGreaterThanOrEqual(COMPARE.left);
        expect(a.x).toBeLessThanOrEqual(COMPARE.right);
        const near = labels.filter((b) => b !== a && b.level === a.level && Math.abs(a.x - b.x) < 32);
        expect(near).toEqual([]);
      }
    }
  });
});
