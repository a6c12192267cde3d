import type { CivilDate } from "./calendar/civil-date";
import type { Phase, PlanDocument } from "./campaign";
import type { RuleShare } from "./target-rules";
import type { TargetPeriod } from "./targets";
import { isSizeKey } from "./unit-sizes";

/** Everything the plan page shows; rows of the matrix are packed into strings, since sending objects is dear. */
export interface PlanPage {
  slug: string;
  today: CivilDate;
  electionOn: CivilDate;
  canEdit: boolean;
  canAddDocument: boolean;
  /** Frozen once: a change of a figure then needs a reason and a document. */
  isFrozen: boolean;
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
  periods: MatrixPeriod[];
  period: string;
  blocks: { key: string; name: string; part: number; parts: number; units: number }[];
  block: string;
  columns: MatrixColumn[];
  /** Categories that can be added as columns. */
  otherColumns: MatrixColumn[];
  /** "unit key TAB short name TAB a cell per column"; a cell is "" for blank, else version:amount. */
  rows: string[];
  /** For each row "a cell per column, parted by TAB": what a rule gives there (see `packShare`), "" for none. */
  given: string[];
  /** The one unit that is shown, of all those in `units`; "" for the whole block. */
  unit: string;
  /** "unit key TAB short name" of the block. */
  units: string[];
  /** Sums of the block and of all units, per column; null: no targets. */
  blockTotals: (number | null)[];
  allTotals: (number | null)[];
}

export interface MatrixPeriod {
  key: string;
  kind: TargetPeriod["kind"];
  /** Of a phase, or the number of a week; "" for the campaign and for days of a rule. */
  name: string;
  from: CivilDate;
  to: CivilDate;
}

export interface MatrixColumn {
  key: string;
  name: string;
  unit: string;
}

/** What a cell says of a rule's share: all that its sentence needs, in one short text. */
export type ShownShare = Pick<RuleShare, "factor" | "sizeKey" | "size" | "times" | "count" | "amount">;

export const packShare = ({ factor, sizeKey, size, times, count, amount }: ShownShare): string =>
  [factor, sizeKey, size, times, count, amount].map((part) => part ?? "").join("|");

/** null for a cell without a rule. */
export function unpackShare(text: string): ShownShare | null {
  const [factor = "", sizeKey = "", size = "", times = "", count = "", amount = ""] = text.split("|");
  if (factor === "") return null;
  const number = (part: string) => (part === "" ? null : Number(part));
  return {
    factor: Number(factor),
    sizeKey: isSizeKey(sizeKey) ? sizeKey : null,
    size: number(size),
    times: times === "day" || times === "week" ? times : "once",
    count: number(count),
    amount: number(amount),
  };
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
