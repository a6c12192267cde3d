import { type ClipboardEvent, useLayoutEffect, useRef } from "react";

/** Takes the focus, and selects the text while the person stands on the cell. */
export function useStanding(
  field: { current: HTMLInputElement | null },
  takesFocus: boolean,
  isEditing: boolean,
): void {
  useLayoutEffect(() => {
    if (!takesFocus) return;
    field.current?.focus({ preventScroll: true });
    // Clear of the columns that stay in sight, which a focus knows nothing of.
    field.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [takesFocus, field]);
  useLayoutEffect(() => {
    const input = field.current;
    if (input && !isEditing && document.activeElement === input) input.select();
  });
}

/** A list that would end below the grid opens upwards. */
export function useOpening() {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const sheet = list.current?.closest(".grid-sheet");
    if (!list.current || !sheet || list.current.classList.contains("is-up")) return;
    const isBelow = list.current.getBoundingClientRect().bottom > sheet.getBoundingClientRect().bottom;
    if (isBelow) list.current.classList.add("is-up");
  });
  return list;
}

/** Several cells go into the grid; one cell, as a worksheet copies it with a line end, into the field. */
export function takeBlock(event: ClipboardEvent, onBlock: (text: string) => void): void {
  const text = event.clipboardData.getData("text/plain");
  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
  event.preventDefault();
  onBlock(text);
}
