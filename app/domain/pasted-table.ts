import type { Problem } from "./problem";

/**
 * Rows of cells out of a block that was copied from a worksheet or a table, or of lines of a message (one cell each).
 * Columns are parted by tabs; a worksheet puts quotes around a cell that holds a tab, a quote or a line end. Lines
 * without anything in them are left out. Cells stay the text they are.
 */
export const readPastedTable = (text: string): string[][] =>
  readTableRows(text).filter((cells) => cells.some((cell) => cell !== ""));

/** A table as it would be copied from a worksheet: what `readPastedTable` reads. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(cellText).join("\t")).join("\n");

const cellText = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The same with the empty lines in their places: in a grid they keep the rows below them where they belong. */
export function readTableRows(text: string): string[][] {
  const rows: string[][] = [[]];
  // One step beyond the end: a tab there is followed by an empty cell.
  for (let at = 0; at <= text.length; ) {
    const cell = cellAt(text, at);
    rows.at(-1)?.push(cell.text.trim());
    if (text[cell.end] === "\n" || text[cell.end] === "\r") rows.push([]);
    at = cell.end + (text.startsWith("\r\n", cell.end) ? 2 : 1);
  }
  return rows;
}

/** Cells of the longest row. */
export const widthOf = (table: readonly (readonly string[])[]): number =>
  table.reduce((widest, cells) => Math.max(widest, cells.length), 0);

export interface PastedSize {
  lines: number;
  columns: number;
  /** Of one cell. */
  characters: number;
}

/**
 * What of a table is more than it may be, and how much there is; null: nothing. A list that people keep stays within
 * such bounds; reading what does not would hold up everybody else.
 */
export function beyondPasted(
  table: readonly (readonly string[])[],
  most: PastedSize,
): { of: keyof PastedSize; count: number } | null {
  const longest = table.reduce(
    (all, cells) => cells.reduce((one, cell) => Math.max(one, cell.length), all),
    0,
  );
  const size: PastedSize = { lines: table.length, columns: widthOf(table), characters: longest };
  const of = (["lines", "columns", "characters"] as const).find((measure) => size[measure] > most[measure]);
  return of === undefined ? null : { of, count: size[of] };
}

/** The same as a problem at `text`: paste-too-many-lines, -columns or -characters, with {max, count}. */
export const tooMuchPasted = (
  { of, count }: { of: keyof PastedSize; count: number },
  most: PastedSize,
): Problem => ({
  field: "text",
  code: `paste-too-many-${of}`,
  params: { max: most[of], count },
});

/** The cell that begins at a place, and where the tab or line end after it stands. */
function cellAt(text: string, at: number): { text: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = at;
  if (quoted.test(text)) {
    return { text: text.slice(at + 1, quoted.lastIndex - 1).replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  // It fits everywhere: a cell may be empty.
  plain.test(text);
  return { text: text.slice(at, plain.lastIndex), end: plain.lastIndex };
}

/** The block that reads back as these rows. A form's text loses blanks at its ends: an empty first cell gets its quotes. */
export const writePastedTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quotedCell).join("\t")).join("\n");

const quotedCell = (cell: string, at: number) =>
  /["\t\n\r]/.test(cell) || (cell === "" && at === 0) ? `"${cell.replaceAll('"', '""')}"` : cell;
