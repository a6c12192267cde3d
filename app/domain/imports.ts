/** An import: a file of outputs on its way in, from its reading to its undoing. */
import type { ImportColumn } from "./import-columns";
import type { TableFound } from "./import-table";
import type { NameEdit, UnknownName } from "./pasted-names";
import type { Problem } from "./problem";
import type { DayStyle } from "./written-days";

export type ImportStatus =
  | "reading"
  | "unread"
  | "checked"
  | "writing"
  | "done"
  | "undoing"
  | "undone"
  | "dropped";

/** Whether something is at work on it, so that its page has to be looked at again. */
export const isAtWork = (status: ImportStatus): boolean =>
  status === "reading" || status === "writing" || status === "undoing";

export interface ImportOptions {
  encoding: TableFound["encoding"];
  separator: TableFound["separator"];
  sheet: string;
  /** As chosen; empty: to be found out. */
  columns: readonly string[];
  /** What names in the cells stand for. */
  names: readonly NameEdit[];
  unit: string;
  category: string;
  date: string;
  withTwins: boolean;
  reason: string;
  confirm: readonly string[];
}

/** What was found in the file. */
export interface ImportFound extends Omit<TableFound, "rows"> {
  /** The row of heads and its line, counted from 1; 0: none. */
  head: string[];
  headLine: number;
  columns: (ImportColumn | null)[];
  dayStyle: DayStyle;
  /** Names that nothing is called by, each to be said once; those on most rows first. */
  unknown: UnknownName[];
  /** Rows of sums, which are no items. */
  sums: number;
  /** Warnings against which somebody has to go on, and how many rows each concerns. */
  warnings: Record<string, number>;
  /** The last number that an output had when the rows were held against what is there. */
  lastNumber: number;
}

export type ImportTwin =
  | {
      of: "output";
      by: "link" | "title";
      number: number;
      /** "04/05/2021" */
      day: string;
      units: string;
      title: string;
    }
  | { of: "line"; line: number }
  /** A row of another import, or of this file when it came before. */
  | { of: "import"; importId: string; line: number };

/** What is kept of a row beside its cells. */
export interface ImportDetail {
  problems: Problem[];
  twin: ImportTwin | null;
}
