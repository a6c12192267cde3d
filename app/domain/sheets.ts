/** Tables on their way out of the product: the same cells for a workbook and for CSV. */
import { type CivilDate, formatCivil } from "./calendar/civil-date";

/** Text, a number, or a day; "" is an empty cell. */
export type Cell = string | number | { day: CivilDate };

/** Rows as they come; a table that is known as a whole is one batch: `[rows]`. */
export type RowBatches = AsyncIterable<Cell[][]> | Iterable<Cell[][]>;

export interface SheetColumn {
  title: string;
  /** In letters. */
  width: number;
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
}

/** A sheet that is known as a whole. */
export interface SheetWithRows extends Sheet {
  rows?: Cell[][];
  /** Printed lying, as wide as the page; otherwise as the program does by itself. */
  isLandscape?: boolean;
}

/** What programs of spreadsheets take for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front, as
 * a person would type it to say "this is text"; `textOfCsv` takes it away again.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string") return formatCivil(cell.day);
  const safe = FORMULA.test(cell) || cell.startsWith("'") ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What opens a CSV file, so that Excel reads the letters of Vietnamese as UTF-8. */
export const CSV_MARK = "\uFEFF";

/** The text of a CSV cell as it was before `csvLine` made it safe. */
export function textOfCsv(cell: string): string {
  return cell.startsWith("'") && (FORMULA.test(cell.slice(1)) || cell.startsWith("''"))
    ? cell.slice(1)
    : cell;
}
