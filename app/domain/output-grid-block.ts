/** A block of cells that is pasted into the entry grid. */
import { guessColumns } from "./output-columns";
import { type GridCells, type GridColumn, gridColumns } from "./output-grid";
import { readTableRows } from "./pasted-table";

export interface GridBlock {
  rows: Partial<GridCells>[];
  /** Columns with something in them for which the grid has no place. */
  beyond: number;
}

/**
 * The cells from a column on, row by row. A first line that names the columns puts each where it belongs instead; it
 * is no row itself.
 */
export function readBlock(text: string, from: GridColumn): GridBlock {
  const table = withoutLastEmpty(readTableRows(text));
  const guess = guessColumns(table);
  const isNamed = guess.hasHeader && table.length > 1;
  const body = isNamed ? table.slice(1) : table;
  const places = isNamed ? guess.columns : gridColumns.slice(gridColumns.indexOf(from));
  const placeOf = (at: number): GridColumn | null =>
    gridColumns.find((column) => column === places[at]) ?? null;
  const lost = new Set<number>();
  const rows = body.map((cells) => {
    const row: Partial<GridCells> = {};
    for (const [at, text] of cells.entries()) {
      const column = placeOf(at);
      if (column) row[column] = text.replace(/\s*\n\s*/g, " ");
      else if (text !== "") lost.add(at);
    }
    return row;
  });
  return { rows, beyond: lost.size };
}

/** Worksheets end a copied block with a line end. */
function withoutLastEmpty(table: string[][]): string[][] {
  const last = table.at(-1);
  return last?.every((cell) => cell === "") ? table.slice(0, -1) : table;
}
