import { describe, expect, it } from "vitest";
import { firstStepKeys, firstStepsOf } from "~/domain/first-steps";

const empty = {
  units: 0,
  unitsWithPeople: 0,
  secretaries: 0,
  hasReportHour: false,
  documents: 0,
  hasTargets: false,
  hasOutputs: false,
};
const open = (facts: Partial<typeof empty>) =>
  firstStepsOf({ ...empty, ...facts }).flatMap(({ key, isDone }) => (isDone ? [] : [key]));

describe("what a new election still needs", () => {
  it("has only its calendar at first, and lists everything else in the order of the work", () => {
    expect(open({})).toEqual(firstStepKeys.slice(1));
  });

  it("wants two secretaries, because some things take two people", () => {
    expect(open({ secretaries: 1 })).toContain("secretaries");
    expect(open({ secretaries: 2 })).not.toContain("secretaries");
  });

  it("takes people as done with the first unit that can record, and goes on counting the others", () => {
    expect(open({ units: 54 })).toContain("people");
    const people = firstStepsOf({ ...empty, units: 54, unitsWithPeople: 1 }).find(
      ({ key }) => key === "people",
    );
    expect(people).toEqual({ key: "people", isDone: true, now: 1, needed: 54 });
  });

  it("has nothing open when all is there", () => {
    const all = { hasReportHour: true, documents: 1, hasTargets: true, hasOutputs: true };
    expect(open({ units: 54, unitsWithPeople: 3, secretaries: 2, ...all })).toEqual([]);
  });
});
