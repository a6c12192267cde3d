/** What the columns of an imported file hold: those of a pasted list and those that only the product's own files have. */
import { guessColumns, longestHead, type OutputColumn, outputColumns } from "./output-columns";
import { foldVietnamese } from "./vietnamese";

const ownColumns = ["from", "channel", "basis", "qualifier", "whole", "per"] as const;
type OwnColumn = (typeof ownColumns)[number];

export const importColumns = [...outputColumns, ...ownColumns] as const;
export type ImportColumn = OutputColumn | OwnColumn;

export interface ImportHead {
  /** Index of the row that names the columns; -1: none does. */
  at: number;
  columns: (ImportColumn | null)[];
}

/** Titles, names of offices and mottos may stand above the head line, at most so many rows. */
const searched = 20;

/** The row among the first ones that names most columns; without one, columns are told by what they look like. */
export function findHead(rows: readonly (readonly string[])[]): ImportHead {
  let best: ImportHead = { at: -1, columns: [] };
  let most = 1;
  for (const [at, cells] of rows.slice(0, searched).entries()) {
    const columns = namedColumns(cells);
    const named = columns.filter((column) => column !== null).length;
    if (named <= most) continue;
    best = { at, columns };
    most = named;
  }
  return best.at >= 0 ? best : { at: -1, columns: guessColumns(rows.slice(0, 200)).columns };
}

function namedColumns(cells: readonly string[]): (ImportColumn | null)[] {
  const shared = guessColumns([cells]);
  const known = cells.map(
    (cell, at) => ownHead(cell) ?? (shared.hasHeader ? shared.columns[at] : null) ?? null,
  );
  return known.map((column, at) => (known.indexOf(column) === at ? column : null));
}

/** Heads of the own export and template in both languages, and what people write instead; folded. */
const heads: Record<OwnColumn, RegExp> = {
  from: /^(tu ngay|ngay bat dau|from)$/,
  channel: /^(kenh|kenh dang|channel)$/,
  basis: /^(cach tinh|loai so lieu|basis)$/,
  qualifier: /^(muc|muc do|qualifier)$/,
  whole: /^(tren tong so|tong so can dat|out of)$/,
  per: /^(moi|dinh ky moi|per)$/,
};

function ownHead(cell: string): OwnColumn | null {
  if (cell.length > longestHead) return null;
  const word = foldVietnamese(cell)
    .replace(/\s+/g, " ")
    .replace(/[:*]+$/, "")
    .trim();
  return ownColumns.find((column) => heads[column].test(word)) ?? null;
}
