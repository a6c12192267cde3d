import type { CivilDate } from "./calendar/civil-date";
import type { ProgressFacts } from "./progress";
import type { CompareRow, StretchTotals } from "./progress-compare";

export type CompareKind = "phases" | "elections";

/** Why there is less to compare than was asked for. */
export type CompareProblem =
  | "one-phase"
  | "no-other"
  | "other-unknown"
  | "unit-not-there"
  | "scope-not-there";

/** Everything the comparison shows. */
export interface ComparePage extends ProgressFacts {
  kind: CompareKind;
  /** Phases that have begun, the oldest first. */
  phases: { key: string; name: string }[];
  /** Keys of the two phases compared. */
  chosen: [string, string];
  /** Other elections that the person may see. */
  campaigns: { slug: string; name: string }[];
  other: string;
  problem: CompareProblem | null;
  sides: CompareSide[];
  rows: CompareRow[];
  picture: ComparePicture;
}

export interface CompareSide extends StretchTotals {
  name: string;
  /** Where its rows are. */
  slug: string;
  unitKey: string;
  from: CivilDate;
  to: CivilDate;
  through: CivilDate;
}

/** A finished picture: places are days since a phase began, or days to election day as negative numbers. */
export interface ComparePicture {
  from: number;
  to: number;
  levels: number[];
  lines: { start: number; values: number[] }[];
  /** Place of the day shown, on the first stretch. */
  now: number;
}
