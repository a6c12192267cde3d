import type { UnitKind } from "./units";

/** One unit of a list; `parent` is the name of another one, "" for the list's root. */
export interface UnitListLine {
  name: string;
  shortName?: string;
  kind: UnitKind;
  bloc: string;
  code: string;
  parent: string;
}

/** Units that set-up offers ready-made: an area of one year, or the bodies that usually sit in a sub-committee. */
export interface UnitList {
  key: string;
  name: { vi: string; en: string };
  /** Where the list was read; what is illustrative in it. */
  source: { vi: string; en: string };
  what: "area" | "bodies";
  /** Name of the unit above all others; null: the bodies go under whatever root there is. */
  root: string | null;
  lines: readonly UnitListLine[];
}
