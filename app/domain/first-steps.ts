/** What an election needs, in order, before its first page shows a figure that somebody can use. */
import { secretariesNeeded } from "./memberships";
import type { Action } from "./permissions";

export const firstStepKeys = [
  "timeline",
  "units",
  "secretaries",
  "people",
  "rhythm",
  "document",
  "targets",
  "output",
] as const;
export type FirstStepKey = (typeof firstStepKeys)[number];

/** What the election has of each. */
export interface FirstStepFacts {
  /** Units that log something, and how many of them have somebody who does. */
  units: number;
  unitsWithPeople: number;
  secretaries: number;
  hasReportHour: boolean;
  documents: number;
  hasTargets: boolean;
  hasOutputs: boolean;
}

export interface FirstStep {
  key: FirstStepKey;
  isDone: boolean;
  /** What there is, and what is needed where that is a number. */
  now: number;
  needed: number;
}

/** Whose hand a step needs: the action that carries it out. */
export const actionOfStep: Record<FirstStepKey, Action> = {
  timeline: "timeline.view",
  units: "campaign.settings",
  secretaries: "account.manage",
  people: "account.manage",
  rhythm: "campaign.settings",
  document: "document.add",
  targets: "target.edit",
  output: "output.log",
};

/**
 * The steps in order. The calendar is there from the first day, since it follows from the law; people are done with the
 * first unit that has somebody, because from then on something can be recorded, and go on being counted.
 */
export function firstStepsOf(facts: FirstStepFacts): FirstStep[] {
  const counts: Record<FirstStepKey, { now: number; needed: number; isDone?: boolean }> = {
    timeline: { now: 1, needed: 1 },
    units: { now: facts.units, needed: 1 },
    secretaries: { now: facts.secretaries, needed: secretariesNeeded },
    people: { now: facts.unitsWithPeople, needed: facts.units, isDone: facts.unitsWithPeople > 0 },
    rhythm: { now: Number(facts.hasReportHour), needed: 1 },
    document: { now: facts.documents, needed: 1 },
    targets: { now: Number(facts.hasTargets), needed: 1 },
    output: { now: Number(facts.hasOutputs), needed: 1 },
  };
  return firstStepKeys.map((key) => {
    const { now, needed, isDone = now >= needed } = counts[key];
    return { key, isDone, now, needed };
  });
}
