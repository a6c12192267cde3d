import { blankRow, type GridRow, savedRow } from "~/domain/output-grid-state";
import { newKey } from "~/ui/offline/new-key";
import type { GridPage } from "~/usecases/outputs-grid.server";
import { draftPrefix, readKept } from "./grid-drafts";

export interface Beginning {
  rows: GridRow[];
  /** The row to begin in: one that was being typed in, else the first empty one. */
  row: number;
  /** How many unsent rows have come back. */
  restored: number;
  /** Whether this browser keeps rows at all. */
  isKept: boolean;
}

/** What a grid begins with: what was recorded today, what has not been sent, and empty rows. */
export async function beginningOf(page: GridPage): Promise<Beginning> {
  const kept = await readKept(draftPrefix(page.slug, page.login)).catch(() => null);
  const unsent = (kept ?? []).map(({ row }) => row);
  const typedIn = kept?.findLast(({ isTyping }) => isTyping)?.row.key;
  const corrections = new Map(unsent.flatMap((row) => (row.saved ? [[row.saved.number, row]] : [])));
  const recorded = page.rows.map(
    ({ locked, ...saved }) => corrections.get(saved.number) ?? savedRow(saved, locked),
  );
  const shown = new Set(recorded.map(({ key }) => key));
  const others = unsent.filter(({ key }) => !shown.has(key));
  const rows = [...recorded, ...others];
  const typing = rows.findIndex(({ key }) => key === typedIn);
  const row = typing === -1 ? rows.length : typing;
  while (rows.length < row + 1 || rows.length < recorded.length + others.length + emptyRows()) {
    rows.push(blankRow(newKey()));
  }
  return { rows, row, restored: unsent.length, isKept: kept !== null };
}

/** On a phone a row is as tall as a card. */
export const emptyRows = () => (window.matchMedia("(max-width: 899px)").matches ? 1 : 12);
