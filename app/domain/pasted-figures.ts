/** A block copied from a worksheet with units down the side and something per unit across the top. */

import { type NamedKeys, uniqueKeys } from "./folded-names";
import { isPortal } from "./pasted-list";
import { readPastedTable, widthOf } from "./pasted-table";
import { foldVietnamese } from "./vietnamese";

/** Something that a head or a row's name can mean, by any of its names. */
export interface NamedThing {
  key: string;
  names: readonly string[];
}

/** What stands at a head or in front of a row, and what it was taken for. */
export interface PastedName {
  /** Place in what was pasted, from 0: of the column, or of the line. */
  at: number;
  text: string;
  /** null unless `state` is ok. */
  key: string | null;
  /** label: the column of names; number: of running numbers; total: a sum, not taken in; skipped: by choice. */
  state: "ok" | "unknown" | "twice" | "label" | "number" | "total" | "skipped";
  /** Keys that the name could mean, the nearest first. */
  suggestions: readonly string[];
}

export interface PastedMatrix {
  columns: readonly PastedName[];
  rows: readonly (PastedName & { cells: readonly string[] })[];
}

/** What the person chose for names that were not understood, by `choiceKey`: a key, or `skip`. */
export interface PasteChoices {
  columns: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, string>>;
}

/** A choice holds for the name at its place: not for another name that comes to stand there. */
export const choiceKey = (at: number, text: string): string => `${at}.${text}`;

export const skip = "-";

/**
 * Reads a block whose first line is its head. Nothing is dropped unsaid: every column and every line is there with what
 * became of it.
 */
export function readPastedMatrix(
  text: string,
  known: { units: readonly NamedThing[]; columns: readonly NamedThing[] },
  choices: PasteChoices,
): PastedMatrix {
  const [head = [], ...lines] = readPastedTable(text);
  const width = Math.max(head.length, widthOf(lines));
  const heads = Array.from({ length: width }, (_, at) => head[at] ?? "");
  const label = Math.max(
    0,
    heads.findIndex((one) => !isNumberHead(one)),
  );
  const readColumn = nameReader(known.columns, choices.columns);
  const columns = heads.map((one, at): PastedName => {
    if (at < label) return named(at, one, "number");
    return at === label ? named(at, one, "label") : readColumn(at, one);
  });
  const readRow = nameReader(known.units, choices.rows);
  const rows = lines.map((cells, at) => ({
    ...readRow(at, cells[label] ?? ""),
    cells: heads.map((_, column) => cells[column] ?? ""),
  }));
  return { columns, rows };
}

function named(at: number, text: string, state: PastedName["state"]): PastedName {
  return { at, text, key: null, state, suggestions: [] };
}

/** Reads names in turn; one that was there before is "twice". */
function nameReader(things: readonly NamedThing[], choices: Readonly<Record<string, string>>) {
  const byName = namesOf(things);
  const keys = new Set(things.map(({ key }) => key));
  const seen = new Set<string>();
  return (at: number, text: string): PastedName => {
    const chosen = choices[choiceKey(at, text)];
    if (chosen === skip) return named(at, text, "skipped");
    const key = chosen !== undefined && keys.has(chosen) ? chosen : byName.get(plain(text));
    if (key === undefined && isTotal(text)) return named(at, text, "total");
    if (key === undefined) return { ...named(at, text, "unknown"), suggestions: nearestNames(text, things) };
    if (seen.has(key)) return named(at, text, "twice");
    seen.add(key);
    return { at, text, key, state: "ok", suggestions: [] };
  };
}

/** Keys by plain names. */
const namesOf = (things: readonly NamedThing[]): NamedKeys =>
  uniqueKeys(things.map(({ key, names }) => [key, names.map(plain)]));

/** Without marks, case and signs: "P. Bãi Cháy" and "phường bãi cháy" are one name. */
const plain = (text: string): string =>
  foldVietnamese(text)
    .replace(/^p\.\s*/, "phuong ")
    .replace(/^x\.\s*/, "xa ")
    .replace(/^tt\.\s*/, "thi tran ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const isNumberHead = (text: string) => /^(stt|tt|so tt|so thu tu|no|)$/.test(plain(text));
const isTotal = (text: string) =>
  !isPortal(text) && /^(tong|cong|tong cong|tong so|toan thanh pho|total|sum)$/.test(plain(text));

const mostSuggestions = 3;
const leastLikeness = 0.35;

/** Keys of the things whose names are most like a text, the nearest first. */
export function nearestNames(text: string, things: readonly NamedThing[]): string[] {
  return things
    .map(({ key, names }) => ({ key, likeness: Math.max(0, ...names.map((name) => likeness(text, name))) }))
    .filter((one) => one.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostSuggestions)
    .map(({ key }) => key);
}

/** Share of letter pairs that two names have in common (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const rest = [...second];
  let common = 0;
  for (const pair of first) {
    const found = rest.indexOf(pair);
    if (found < 0) continue;
    rest.splice(found, 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}

function pairsOf(text: string): string[] {
  const letters = plain(text);
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}
