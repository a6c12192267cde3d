import type { CivilDate } from "./calendar/civil-date";
import { searchWords } from "./search-terms";
import { foldVietnamese } from "./vietnamese";

/** What can be found, in the order in which it is shown. */
export const foundKinds = [
  "outputs",
  "milestones",
  "tasks",
  "documents",
  "units",
  "cases",
  "conclusions",
] as const;
export type FoundKind = (typeof foundKinds)[number];

export interface Found {
  to: string;
  title: string;
  /** "KQ-2021-0896", "85/KH-UBBC"; null: it has none. */
  code: string | null;
  /** The day by which it is known: published, due, signed, said. */
  on: CivilDate | null;
  /** Names of units and the like; "" for nothing. */
  note: string;
}

export interface FoundGroup {
  kind: FoundKind;
  found: Found[];
  /** Where all of them are listed; null: there are no more. */
  more: string | null;
}

export interface SearchPage {
  slug: string;
  /** As it was typed, without spaces at its ends; "" when nothing was asked. */
  text: string;
  groups: FoundGroup[];
}

/** Typed texts longer than this are cut. */
export const longestSearch = 200;

/** The page that finds everything; with a text it is asked at once. */
export const searchPath = (slug: string, text = ""): string =>
  `/${slug}/tim${text === "" ? "" : `?q=${encodeURIComponent(text)}`}`;

/** Whether a text has every typed word in it, marks aside; a word is found by its beginning. */
export function finderOf(typed: string): (text: string) => boolean {
  const sought = searchWords(typed).map((word) => ` ${foldVietnamese(word)}`);
  return (text) => {
    const folded = ` ${searchWords(text).map(foldVietnamese).join(" ")}`;
    return sought.length > 0 && sought.every((word) => folded.includes(word));
  };
}
