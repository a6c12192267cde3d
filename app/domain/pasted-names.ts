/** Names in the columns of a pasted list that nothing is called by, said once for all lines that have them. */
import { type NamedThing, nearestNames } from "./pasted-figures";
import type { Problem } from "./problem";

/** One name of one column. */
export interface UnknownName {
  /** Place of the column, from 0. */
  column: number;
  kind: "unit" | "category";
  text: string;
  /** How many lines have it. */
  lines: number;
  /** Keys of what it could mean, the nearest first. */
  suggestions: string[];
}

/** What a name stands for wherever it fills a cell of its column. */
export interface NameEdit {
  column: number;
  text: string;
  value: string;
}

const kinds: Record<string, UnknownName["kind"]> = {
  "unit-not-found": "unit",
  "category-not-found": "category",
};

/** On how many lines a name stands at least, and how many names are asked for: those of most lines. */
export interface NamesAsked {
  least: number;
  most: number;
}

export function unknownNames(
  lines: readonly { cells: readonly string[]; problems: readonly Problem[] }[],
  columns: readonly (string | null)[],
  known: Record<UnknownName["kind"], readonly NamedThing[]>,
  { least, most }: NamesAsked,
): UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const { cells, problems } of lines) {
    for (const { code, params } of problems) {
      const kind = kinds[code];
      const text = String(params?.text ?? "");
      const column = kind === undefined ? -1 : columns.indexOf(kind);
      if (kind === undefined || column < 0 || cells[column] !== text) continue;
      const key = `${column} ${text}`;
      const one = found.get(key) ?? { column, kind, text, lines: 0, suggestions: [] };
      found.set(key, { ...one, lines: one.lines + 1 });
    }
  }
  return [...found.values()]
    .filter((one) => one.lines >= least)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, most)
    .map((one) => ({ ...one, suggestions: nearestNames(one.text, known[one.kind]) }));
}

/** Whether a problem of a line is settled by saying once what its name stands for. */
export const isNameOf = (names: readonly UnknownName[], { code, params }: Problem): boolean =>
  names.some(({ kind, text }) => kind === kinds[code] && text === params?.text);

/** The form's field for a name, and what was chosen in such fields. */
export const nameField = ({ column, text }: Pick<UnknownName, "column" | "text">) => `name-${column}-${text}`;

export function nameEdits(fields: Readonly<Record<string, string[]>>): NameEdit[] {
  return Object.entries(fields).flatMap(([name, [value = ""]]) => {
    const [, column, text] = /^name-(\d{1,2})-(.+)$/su.exec(name) ?? [];
    return text === undefined || value === "" ? [] : [{ column: Number(column), text, value }];
  });
}

/** Puts what was chosen into every cell that holds its name; true when there was one. */
export function rename(rows: readonly { cells: string[] }[], names: readonly NameEdit[]): boolean {
  let isRenamed = false;
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      const said = names.find(({ column, text }) => column === at && text === cell);
      if (!said) continue;
      cells[at] = said.value;
      isRenamed = true;
    }
  }
  return isRenamed;
}
