import type { Dispatch, MutableRefObject } from "react";
import { formatCivil } from "~/domain/calendar/civil-date";
import {
  type GridCells,
  type GridColumn,
  type GridNames,
  gridColumns,
  problemsIn,
  settledCell,
} from "~/domain/output-grid";
import { readBlock } from "~/domain/output-grid-block";
import { type GridAct, type GridRow, gridAfter, isBlankState, needsHand } from "~/domain/output-grid-state";
import { newKey } from "~/ui/offline/new-key";
import type { GridPage } from "~/usecases/outputs-grid.server";
import { emptyRows } from "./grid-beginning";

/** Where the person is. Columns are counted as in `gridColumns`; the one after them says how the row stands. */
export interface Place {
  row: number;
  column: number;
}

export const stateColumn = gridColumns.length;

/** What a grid has just done, for the band above it. */
export interface GridTold {
  kind: "restored" | "pasted" | "beyond" | "refused";
  rows: number;
  columns: number;
  problem?: { code: string; params?: Record<string, string | number> };
}

/** The grid at work, the same object from first to last; `now` is what the last act has left. */
export interface GridDesk {
  page: GridPage;
  names: GridNames;
  now: MutableRefObject<{ rows: readonly GridRow[]; place: Place }>;
  /** What has been typed in the active cell and has not left it; null: nothing. */
  typed: MutableRefObject<string | null>;
  dispatch: Dispatch<GridAct>;
  setPlace(place: Place): void;
  setTold(told: GridTold | null): void;
}

/** Goes to a cell: what was typed is taken in, and a row that is left is checked and, when nothing is wrong, sent. */
export function go(desk: GridDesk, to: Place): void {
  commit(desk);
  const { rows, place } = desk.now.current;
  if (to.row !== place.row) leaveRows(desk, to.row);
  desk.now.current = { ...desk.now.current, place: to };
  desk.setPlace(to);
  if (to.row >= rows.length - 1) addRows(desk);
}

export function addRows(desk: GridDesk): void {
  act(desk, { act: "more", keys: Array.from({ length: emptyRows() }, newKey) });
}

/** The grid is left: nothing in it is being typed any more. */
export function leave(desk: GridDesk): void {
  commit(desk);
  leaveRows(desk, null);
}

/** Takes what was typed in the active cell into its row. */
export function commit(desk: GridDesk): void {
  const text = desk.typed.current;
  const { row, column } = desk.now.current.place;
  const name = gridColumns[column];
  if (text === null || name === undefined) return;
  desk.typed.current = null;
  write(desk, row, [{ [name]: text }]);
}

/** Rows that stand finished, all but one, are checked and go on their way. */
export function leaveRows(desk: GridDesk, except: number | null): void {
  const left = desk.now.current.rows.flatMap((row, at) =>
    row.state === "typing" && at !== except
      ? [[at, problemsIn(row.cells, desk.names.index, desk.page.today)] as const]
      : [],
  );
  if (left.length > 0) act(desk, { act: "leave", left: new Map(left) });
}

/** Writes cells from a row on; a new row begins with its usual day and unit. */
export function write(desk: GridDesk, from: number, cells: readonly Partial<GridCells>[]): void {
  const { page, names, now } = desk;
  const begun = { day: formatCivil(page.today), unit: page.unit };
  const settled = (one: Partial<GridCells>): Partial<GridCells> =>
    Object.fromEntries(
      Object.entries(one).map(([column, text]) => [
        column,
        settledCell(column as GridColumn, text, names, page.today),
      ]),
    );
  const changes = cells.map((one, index) => {
    const row = now.current.rows[from + index];
    const texts = settled(one);
    const isBegun = isBlankState(row) && Object.values(texts).some(Boolean);
    const cells = { ...begun, ...texts, unit: texts.unit || begun.unit };
    return { row: from + index, cells: isBegun ? cells : texts };
  });
  act(desk, { act: "write", changes, keys: cells.map(newKey) });
}

/** Fills cells from the active one with a pasted block. */
export function pasteBlock(desk: GridDesk, text: string): void {
  const { row, column } = desk.now.current.place;
  const block = readBlock(text, gridColumns[column] ?? "day");
  desk.typed.current = null;
  write(desk, row, block.rows);
  leaveRows(desk, null);
  const kind = block.beyond > 0 ? "beyond" : "pasted";
  desk.setTold({ kind, rows: block.rows.length, columns: block.beyond });
  if (desk.now.current.rows.length < row + block.rows.length + 2) addRows(desk);
}

/** Repeats the cell above. */
export function repeatAbove(desk: GridDesk): void {
  const { rows, place } = desk.now.current;
  const name = gridColumns[place.column];
  const above = rows[place.row - 1];
  if (!name || !above) return;
  desk.typed.current = null;
  write(desk, place.row, [{ [name]: above.cells[name] }]);
}

/** The next row below (then from the top) that needs the person; null: none. */
export function nextToMend({ now }: GridDesk): number | null {
  const { rows, place } = now.current;
  const found = rows.flatMap((row, at) => (needsHand(row) ? [at] : []));
  return found.find((at) => at > place.row) ?? found[0] ?? null;
}

export function act({ now, dispatch }: GridDesk, what: GridAct): void {
  now.current = { ...now.current, rows: gridAfter({ rows: now.current.rows }, what).rows };
  dispatch(what);
}
