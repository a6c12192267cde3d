import type { Category } from "./categories";
import type { ProgressFacts } from "./progress";
import type { Figure } from "./progress-figures";
import type { RankBy, RankedKind } from "./progress-units";
import type { UnitKind } from "./units";

/** Everything the page about units shows. */
export interface UnitsPage extends ProgressFacts {
  /** Names of the categories in view that have records but no target of any unit shown. */
  withoutTarget: string[];
  by: RankBy;
  kinds: RankedKind[];
  coverage: { kinds: UnitKind[]; lines: CoverageLine[] };
  /** The fraction that was pressed; null: none, or one that is not there. */
  opened: OpenedCoverage | null;
  multiples: MultiplesPicture;
}

export interface CoverageLine extends Pick<Category, "key" | "group" | "measure"> {
  name: string;
  /** "have/all" of each kind, or "" where it applies to none. */
  cells: string[];
}

export interface OpenedCoverage extends Pick<Category, "key" | "group" | "measure"> {
  name: string;
  kind: UnitKind;
  have: UnitName[];
  lack: UnitName[];
  exempt: UnitName[];
}

export interface UnitName {
  key: string;
  name: string;
}

/** One small picture for each unit that has a record or a target: its running total at the end of each week, beside its own plan. */
export interface MultiplesPicture {
  /** "first day TAB last day TAB number", as far as the day shown. */
  weeks: string[];
  units: MultipleUnit[];
  /** Units of which no picture is sent. */
  hidden: number;
}

export interface MultipleUnit extends UnitName {
  actual: Figure;
  /** Running totals at the end of each week, with spaces. */
  totals: string;
  /** The planned ones; "" without a target. */
  plan: string;
  /** See `packWeeks`. */
  states: string;
}

/** So many small pictures are sent at first. */
export const MULTIPLES = 48;
