import { gridColumns } from "~/domain/output-grid";
import { type GridDesk, go, repeatAbove, stateColumn, write } from "./grid-acts";

/** What a key in a cell does besides writing. */
export interface GridKey {
  key: string;
  isCtrl: boolean;
  isShift: boolean;
  /** In the text of the cell, not on it. */
  isEditing: boolean;
}

/** Where a run of Tabs began: Enter goes back there, one row down. */
export interface Run {
  column: number | null;
  /** After Escape the next Tab leaves the grid. */
  isLeaving: boolean;
}

const page = 10;

/** Carries a key out; false when it is the browser's own, or the field's. */
export function pressed(desk: GridDesk, run: Run, { key, isCtrl, isShift, isEditing }: GridKey): boolean {
  const { rows, place } = desk.now.current;
  const wasLeaving = run.isLeaving;
  run.isLeaving = key === "Escape" && !isEditing;
  const move = (down: number, right: number) => {
    run.column = null;
    const row = Math.max(0, Math.min(place.row + down, rows.length - 1));
    const column = Math.max(0, Math.min(place.column + right, stateColumn));
    go(desk, { row, column });
    return true;
  };
  if (isCtrl && key.toLowerCase() === "d") {
    repeatAbove(desk);
    return true;
  }
  if (key === "Tab") return wasLeaving ? false : tab(desk, run, isShift);
  if (key === "Enter" && !isCtrl) return enter(desk, run, isShift);
  if (key === "ArrowUp") return move(-1, 0);
  if (key === "ArrowDown") return move(1, 0);
  if (key === "PageUp") return move(-page, 0);
  if (key === "PageDown") return move(page, 0);
  if (isEditing) return false;
  if (key === "ArrowLeft") return move(0, -1);
  if (key === "ArrowRight") return move(0, 1);
  if (key === "Home") return move(isCtrl ? -rows.length : 0, -stateColumn);
  if (key === "End") return move(isCtrl ? rows.length : 0, stateColumn - place.column - 1);
  if (key === "Delete") return clear(desk);
  return false;
}

/** The next cell, or the one before; beyond the first and the last cell out of the grid. */
function tab(desk: GridDesk, run: Run, isBack: boolean): boolean {
  const { rows, place } = desk.now.current;
  run.column ??= place.column;
  const last = stateColumn - 1;
  if (isBack) {
    if (place.column > 0) go(desk, { row: place.row, column: place.column - 1 });
    else if (place.row > 0) go(desk, { row: place.row - 1, column: last });
    else return false;
    return true;
  }
  if (place.column < last) go(desk, { row: place.row, column: place.column + 1 });
  else if (place.row < rows.length - 1) {
    run.column = 0;
    go(desk, { row: place.row + 1, column: 0 });
  } else return false;
  return true;
}

function enter(desk: GridDesk, run: Run, isUp: boolean): boolean {
  const { rows, place } = desk.now.current;
  const row = Math.max(0, Math.min(place.row + (isUp ? -1 : 1), rows.length - 1));
  const column = run.column ?? place.column;
  run.column = null;
  go(desk, { row, column });
  return true;
}

function clear(desk: GridDesk): boolean {
  const { row, column } = desk.now.current.place;
  const name = gridColumns[column];
  if (name) write(desk, row, [{ [name]: "" }]);
  return name !== undefined;
}
