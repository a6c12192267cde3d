/** A table as it comes out of a file that somebody sends: every cell a text. */
import type { Separator } from "./import-csv";
import type { Encoding } from "./import-encodings";

/** One import takes so many rows under its head line, and so many columns. */
export const maxImportRows = 20_000;
export const maxImportColumns = 256;
export const maxImportBytes = 10 * 2 ** 20;

/** What a person chose about the file; "" is found out. */
export interface TableWish {
  encoding: Encoding | "";
  separator: Separator | "";
  sheet: string;
}

export interface TableFound extends TableWish {
  kind: "xlsx" | "csv";
  /** Names of the sheets that are not hidden. */
  sheets: string[];
  rows: string[][];
}
