import type { KeyboardEvent } from "react";

/** One stop of the Tab key for all cells; the arrows go on from it. */
export function oneTabStop(place: HTMLElement): void {
  const links = [...place.querySelectorAll<HTMLElement>("tbody td a")];
  const current = links.find((link) => link === document.activeElement) ?? links[0];
  for (const link of links) link.tabIndex = link === current ? 0 : -1;
}

const steps: Record<string, [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Arrows lead from cell to cell over those that hold no link; Home and End to the ends of the row. */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const from = event.target instanceof Element ? event.target.closest("td") : null;
  const row = from?.parentElement;
  if (!from || !(row instanceof HTMLTableRowElement)) return;
  const to = targetOf(event.key, from, row, event.currentTarget);
  if (!to) return;
  event.preventDefault();
  for (const link of event.currentTarget.querySelectorAll<HTMLElement>("tbody td a")) link.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function targetOf(
  key: string,
  from: HTMLTableCellElement,
  row: HTMLTableRowElement,
  table: HTMLTableElement,
): HTMLElement | null {
  const cells = [...row.cells];
  if (key === "Home" || key === "End") {
    const links = cells.flatMap((cell) => cell.querySelector<HTMLElement>("a") ?? []);
    return (key === "Home" ? links[0] : links.at(-1)) ?? null;
  }
  const step = steps[key];
  if (!step) return null;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  let [at, column] = [rows.indexOf(row), cells.indexOf(from)];
  for (let tries = 0; tries < rows.length + cells.length; tries += 1) {
    at += step[0];
    column += step[1];
    const cell = rows[at]?.cells[column];
    if (!cell) return null;
    const link = cell.matches("td") ? cell.querySelector<HTMLElement>("a") : null;
    if (link) return link;
  }
  return null;
}
