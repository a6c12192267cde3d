/** A summary table as its page gets it. */
import type { CivilDate } from "./calendar/civil-date";
import type { LinkFrame } from "./pivot-links";
import type { PlannedReason } from "./pivot-planned";
import type { PivotAxis, pivotParams } from "./pivot-terms";
import type { Problem } from "./problem";

/** Cells on a page; a bigger table is whole in its file. */
export const shownCells = 5_000;

/** A choice: its key, its name, and the group it stands under. */
export type PivotOption = [key: string, name: string, group?: string];

export interface PivotPage {
  slug: string;
  today: CivilDate;
  startsOn: CivilDate;
  asOf: CivilDate;
  unitName: string;
  /** The address as it was asked for: what each part says. */
  asked: Record<keyof typeof pivotParams, string>;
  query: string;
  problems: Problem[];
  options: Record<"unit" | "bloc" | "category" | "group" | "message" | "channel" | "measure", PivotOption[]>;
  /** Levels below the unit in view that have units. */
  levels: number;
  axes: { rows: PivotAxis; inner: PivotAxis | null; columns: PivotAxis | null };
  measure: { kind: "records" | "coverage" | "amount"; unit: string };
  /** `unpackMember` opens them; by the index that rows and cells mean. */
  members: { rows: string[]; inner: string[]; columns: string[] };
  link: LinkFrame;
  /** Where the total of rows, of inner rows and of columns leads. */
  totalLinks: { rows: string; inner: string; columns: string };
  /** Index of each shown column. */
  columns: number[];
  /** "outer TAB inner TAB cells": `unpackCell` opens a cell; inner "" is all of the outer. */
  rows: string[];
  /** Rows that did not fit. */
  hiddenRows: number;
  /** Too many cells to work out: nothing is shown. */
  isTooBig: boolean;
  /** Axes whose members together are more or fewer than the total, in outputs. */
  countedElse: { axis: PivotAxis; records: number }[];
  /** Outputs whose quantity nobody counted, or that are rates and coverage: in no sum. */
  uncounted: number;
  /** Targets beside the figures: shown, none there, or why there can be none; "": not asked for. */
  plan: "" | "shown" | "none" | PlannedReason;
  /** Lower bounds of the five tints. */
  steps: readonly number[];
}
