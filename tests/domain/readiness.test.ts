import { describe, expect, it } from "vitest";
import {
  decorationTally,
  noTallies,
  noTally,
  outcomeOf,
  type Tallies,
  targetTally,
} from "~/domain/readiness";
import { changeOf, defaultRules, gradeAll, gradeOf } from "~/domain/readiness-grades";
import { packGrades, unpackGrades } from "~/domain/readiness-page";

const tallies = (given: Partial<Tallies>): Tallies => ({ ...noTallies(), ...given });
const share = (points: number) => ({ ...noTally, points, needed: 1000 });
const sites = (complete: number, checked: number) => ({ planned: 30, complete, checked, takenDown: 0 });

describe("the points of a duty", () => {
  it("is late from the day after its last good day, and counts whole once it is done", () => {
    expect(outcomeOf(null, "2021-05-03", "2021-05-03")).toMatchObject({ needed: 0, ahead: 1 });
    expect(outcomeOf(null, "2021-05-03", "2021-05-04")).toMatchObject({ points: 0, needed: 1000, late: 1 });
    expect(outcomeOf("2021-05-04", "2021-05-03", "2021-05-04")).toMatchObject({ points: 1000, done: 1 });
    expect(outcomeOf("2021-05-05", "2021-05-03", "2021-05-04")).toMatchObject({ late: 1 });
  });

  it("of a target is its share, never more than the whole: 84 of 90 is 93,3 %", () => {
    expect(targetTally(84, 90)).toMatchObject({ points: 933, late: 1 });
    expect(targetTally(200, 90)).toMatchObject({ points: 1000, done: 1 });
  });

  it("of 30 sites asks for one more each day of the last 30, and for all on the decoration date", () => {
    const needed = (asOf: string) => decorationTally(sites(0, 0), "2021-05-09", asOf).needed;
    expect(needed("2021-04-09")).toBe(0);
    expect(needed("2021-04-10")).toBe(1000);
    expect(needed("2021-05-09")).toBe(30_000);
    expect(needed("2021-05-20")).toBe(30_000);
    expect(decorationTally(sites(20, 10), "2021-05-09", "2021-05-10")).toEqual({
      ...{ points: 15_000, needed: 30_000, done: 10, half: 10, late: 10, ahead: 0 },
    });
    expect(decorationTally(sites(20, 10), null, "2021-05-10").needed).toBe(0);
  });
});

describe("the grade", () => {
  it("is grey where nothing is due, never green", () => {
    expect(gradeOf(noTally, { green: 0, amber: 0 })).toEqual({ level: "grey", score: null });
    expect(gradeAll(noTallies(), defaultRules)).toMatchObject({ level: "grey", score: null });
  });

  it("changes exactly at its thresholds", () => {
    const rule = { green: 95, amber: 75 };
    expect([950, 949, 750, 749].map((points) => gradeOf(share(points), rule).level)).toEqual([
      ...["green", "amber", "amber", "red"],
    ]);
  });

  it("of all weighs what is graded: milestones 90 % × 3, tasks 50 % × 1 make 80 %", () => {
    const own = tallies({ milestones: share(900), tasks: share(500) });
    expect(gradeAll(own, defaultRules)).toMatchObject({ level: "amber", score: 800 });
  });

  it("of all is not green while one dimension that counts is red", () => {
    const rules = { ...defaultRules, overall: { green: 70, amber: 50 } };
    const own = tallies({ milestones: share(1000), tasks: share(0) });
    expect(gradeAll(own, rules)).toMatchObject({ level: "amber", score: 750 });
    const uncounted = {
      ...rules,
      dimensions: { ...rules.dimensions, tasks: { ...rules.dimensions.tasks, weight: 0 } },
    };
    expect(gradeAll(own, uncounted)).toMatchObject({ level: "green", score: 1000 });
  });

  it("says better or worse only between two days that are graded", () => {
    const of = (score: number | null) => ({ level: "amber" as const, score });
    expect(changeOf(of(700), of(710))).toBe("up");
    expect(changeOf(of(700), of(690))).toBe("down");
    expect(changeOf(of(null), of(690))).toBeNull();
  });

  it("goes to the page and comes back as the same levels and shares", () => {
    const grade = gradeAll(tallies({ tasks: { ...share(500), late: 3 } }), defaultRules);
    const cells = unpackGrades(packGrades(grade.dimensions));
    expect(cells.map(({ key, level, score }) => [key, level, score])).toEqual(
      grade.dimensions.map(({ key, level, score }) => [key, level, score]),
    );
    expect(cells.find(({ key }) => key === "tasks")?.late).toBe(3);
    expect(cells.filter(({ hasRows }) => hasRows).map(({ key }) => key)).toEqual(["tasks"]);
  });
});
