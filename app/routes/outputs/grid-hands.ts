import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type MutableRefObject,
  useLayoutEffect,
  useRef,
} from "react";
import { act, go, leave, stateColumn } from "./grid-acts";
import { pressed, type Run } from "./grid-moves";
import { notesId } from "./grid-notes";
import { bringBack, takeOut } from "./grid-take-out";
import type { GridView } from "./use-grid";

interface Gear {
  scroller: { current: HTMLDivElement | null };
  /** Key of the row whose details are open. */
  open: string | null;
  setOpen(key: string | null): void;
}

export interface Hands {
  onMouseDown(event: MouseEvent): void;
  onClick(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(): void;
  onBlur(event: FocusEvent): void;
  /** A key in the active cell. */
  onCellKey(event: KeyboardEvent, isEditing: boolean): void;
  /** Whether the person is at work in the grid, so that the active cell takes the focus. */
  isAtWork: MutableRefObject<boolean>;
}

/** Mouse, keys and focus of the grid: caught around it, so that rows stay as they are while something else moves. */
export function useHands(view: GridView, gear: Gear): Hands {
  const run = useRef<Run>({ column: null, isLeaving: false });
  const isAtWork = useRef(window.matchMedia("(pointer: fine)").matches);
  const { row, column } = view.place;
  useLayoutEffect(() => {
    if (column === stateColumn && isAtWork.current) stateCell(gear, row)?.focus({ preventScroll: true });
  }, [row, column, gear]);
  return {
    isAtWork,
    onMouseDown: (event) => {
      isAtWork.current = true;
      run.current.column = null;
      chooseCell(view, event);
    },
    onClick: (event) => {
      const name = elementOf(event).closest<HTMLElement>("[data-act]")?.dataset.act;
      if (name) carryOut(view, gear, name, elementOf(event));
    },
    onKeyDown: (event) => keyAround(view, gear, run.current, event),
    onFocus: () => {
      isAtWork.current = true;
    },
    onBlur: (event) => {
      if (gear.scroller.current?.contains(event.relatedTarget) || !document.hasFocus()) return;
      isAtWork.current = false;
      leave(view.desk);
    },
    onCellKey: (event, isEditing) => cellKey(view, gear, run.current, event, isEditing),
  };
}

const elementOf = (event: { target: EventTarget }) => event.target as HTMLElement;
const rowAround = (element: HTMLElement) =>
  Number(element.closest<HTMLElement>("[data-row]")?.dataset.row ?? "-1");

function stateCell({ scroller }: Gear, row: number): HTMLElement | null {
  return scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"] .grid-state`) ?? null;
}

/** Back to the cell in which the person was. */
function focusCell({ scroller }: Gear): void {
  requestAnimationFrame(() => {
    const cell = scroller.current?.querySelector<HTMLElement>(".grid-in, .grid-state.is-active");
    cell?.focus();
  });
}

function chooseCell({ desk }: GridView, event: MouseEvent): void {
  const target = elementOf(event);
  const column = target.closest<HTMLElement>("[data-column]")?.dataset.column;
  if (column === undefined || target.closest(".grid-in, .grid-offers")) return;
  // The cell gives the focus to its field itself; the browser's own way would take it from the grid.
  event.preventDefault();
  go(desk, { row: rowAround(target), column: Number(column) });
}

function cellKey(view: GridView, gear: Gear, run: Run, event: KeyboardEvent, isEditing: boolean): void {
  const isCtrl = event.ctrlKey || event.metaKey;
  if (isCtrl && event.key === "Enter") {
    event.preventDefault();
    toggle(view, gear, view.place.row);
    return;
  }
  const key = { key: event.key, isCtrl, isShift: event.shiftKey, isEditing };
  if (pressed(view.desk, run, key)) event.preventDefault();
}

/** Keys outside the active cell's field: on the state of a row, and in its notes. */
function keyAround(view: GridView, gear: Gear, run: Run, event: KeyboardEvent): void {
  const target = elementOf(event);
  if (target.closest(".grid-notes")) {
    if (event.key === "Escape") {
      gear.setOpen(null);
      focusCell(gear);
    }
    if (event.key === "Enter" && target instanceof HTMLInputElement) carryOut(view, gear, "go-on", target);
    return;
  }
  if (!target.closest(".grid-state")) return;
  if (event.key === " " || (event.key === "Enter" && !event.shiftKey)) {
    event.preventDefault();
    toggle(view, gear, view.place.row);
    return;
  }
  cellKey(view, gear, run, event, false);
}

/** Opens or closes what stands beneath a row, and goes into it. */
function toggle({ desk, rows }: GridView, { open, setOpen }: Gear, at: number): void {
  const row = rows[at];
  if (!row || row.state === "blank") return;
  setOpen(open === row.key ? null : row.key);
  if (at !== desk.now.current.place.row) go(desk, { row: at, column: stateColumn });
  requestAnimationFrame(() => {
    document.getElementById(notesId(at))?.querySelector<HTMLElement>("input, button, a")?.focus();
  });
}

function carryOut(view: GridView, gear: Gear, name: string, element: HTMLElement): void {
  const { desk } = view;
  const at = rowAround(element);
  if (name === "details") {
    toggle(view, gear, at);
    return;
  }
  if (name === "go-on") {
    const field = element.closest("[data-row]")?.querySelector<HTMLInputElement>(".grid-go-on input");
    act(desk, { act: "confirm", row: at, reason: field?.value.trim() ?? "" });
  }
  if (name === "mine" || name === "theirs") act(desk, { act: "choose", row: at, whose: name });
  if (name === "take-out") takeOut(desk, at);
  if (name === "restore") bringBack(desk, at);
  focusCell(gear);
}
