import type { CivilDate } from "./calendar/civil-date";
import type { Phase, PlanDocument } from "./campaign";

/** Everything the plan page shows; rows of the matrix are packed into strings, since sending objects is dear. */
export interface PlanPage {
  slug: string;
  today: CivilDate;
  electionOn: CivilDate;
  canEdit: boolean;
  canAddDocument: boolean;
  phases: PlanPhase[];
  documents: PlanDocument[];
  matrix: TargetMatrix;
}

export interface PlanPhase extends Phase {
  stage: "past" | "now" | "next";
  /** Days left to election day at its start and end. */
  tFrom: number;
  tTo: number;
}

/** One sheet of targets: the units of a block in one period. */
export interface TargetMatrix {
  /** null name: the whole campaign. */
  periods: { key: string; name: string | null; from: CivilDate; to: CivilDate }[];
  period: string;
  blocks: { key: string; name: string; part: number; parts: number; units: number }[];
  block: string;
  columns: MatrixColumn[];
  /** Categories that can be added as columns. */
  otherColumns: MatrixColumn[];
  /** "unit key TAB short name TAB a cell per column"; a cell is "" for blank, else version:amount. */
  rows: string[];
  /** Sums of the block and of all units, per column; null: no targets. */
  blockTotals: (number | null)[];
  allTotals: (number | null)[];
}

export interface MatrixColumn {
  key: string;
  name: string;
  unit: string;
}

/** How a cell's field is called in the form; `v.` in place of `t.` holds what was shown. */
export const cellField = (unitKey: string, categoryKey: string) => `t.${unitKey}.${categoryKey}`;
export const baseField = (unitKey: string, categoryKey: string) => `v.${unitKey}.${categoryKey}`;

/** The unit and category that a field's name says; null for a field that is no cell. */
export function cellOfField(name: string): { unitKey: string; categoryKey: string } | null {
  const [mark, unitKey, categoryKey, more] = name.split(".");
  if (mark !== "t" || !unitKey || !categoryKey || more !== undefined) return null;
  return { unitKey, categoryKey };
}
