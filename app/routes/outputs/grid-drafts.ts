import { useEffect, useRef } from "react";
import type { GridCells, GridSaved } from "~/domain/output-grid";
import { blankRow, type GridRow, isUnsent } from "~/domain/output-grid-state";
import { browserStore } from "~/ui/offline/browser-store";

/** What a browser keeps of a row that is not with the server yet: one entry a row, so that two windows keep both. */
interface KeptRow {
  cells: GridCells;
  saved: GridSaved | null;
  isTyping: boolean;
  /** Place in the grid. */
  at: number;
}

/** Keys begin with it: the grid's address and whose rows they are. */
export const draftPrefix = (slug: string, login: string) => `/${slug}/ket-qua/nhap-bang ${login} `;

/** The rows that are kept, unchecked, in the order in which they stood. Rejects where the browser keeps nothing. */
export async function readKept(prefix: string): Promise<{ row: GridRow; isTyping: boolean }[]> {
  const store = await browserStore();
  const kept = await store.getAll("drafts", IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  return kept
    .map(({ key, content }) => ({ key: key.slice(prefix.length), content: content as KeptRow }))
    .sort((a, b) => a.content.at - b.content.at)
    .map(({ key, content: { cells, saved, isTyping } }) => ({
      row: { ...blankRow(key), cells, saved, state: "typing" },
      isTyping,
    }));
}

/** The row that is being typed in, with what has not left its cell yet. */
export type Typing = { key: string; cells: Partial<GridCells> } | null;

/** Milliseconds of typing that are not written down yet, at most. */
const pause = 100;

/** Keeps unsent rows in this browser until the server has them; the returned function tells it of typing in a cell. */
export function useKeptRows(
  prefix: string,
  rows: readonly GridRow[] | null,
  typing: () => Typing,
): () => void {
  const latest = useRef({ rows, typing });
  latest.current = { rows, typing };
  const stored = useRef<Stored | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const schedule = useRef(() => {
    timer.current ??= setTimeout(keep, pause);
  });
  function keep() {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { rows: now, typing: typed } = latest.current;
    if (now && stored.current) keepRows(prefix, now, typed(), stored.current).catch(() => undefined);
  }
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => {
    if (!rows) return;
    // What a grid begins with and the server does not have came out of this browser.
    stored.current ??= new Map(rows.filter(isUnsent).map((row) => [row.key, row]));
    // At once: a cell that was left may be followed by a click that leaves the page.
    keepNow.current();
  }, [rows]);
  useEffect(() => {
    const now = () => document.visibilityState === "hidden" && keep();
    document.addEventListener("visibilitychange", now);
    return () => document.removeEventListener("visibilitychange", now);
  });
  return schedule.current;
}

type Stored = Map<string, GridRow | "typed">;

async function keepRows(
  prefix: string,
  rows: readonly GridRow[],
  typing: Typing,
  stored: Stored,
): Promise<void> {
  const wanted = new Map<string, { row: GridRow; at: number; isTyped: boolean }>();
  for (const [at, row] of rows.entries()) {
    const isTyped = typing?.key === row.key;
    const cells = isTyped ? { ...row.cells, ...typing.cells } : row.cells;
    const seen: GridRow = isTyped ? { ...row, cells, state: "typing" } : row;
    if (isUnsent(seen)) wanted.set(row.key, { row: seen, at, isTyped });
  }
  const gone = [...stored.keys()].filter((key) => !wanted.has(key));
  const changed = [...wanted].filter(([key, { row, isTyped }]) => isTyped || stored.get(key) !== row);
  if (gone.length === 0 && changed.length === 0) return;
  const store = await browserStore();
  const transaction = store.transaction("drafts", "readwrite");
  for (const key of gone) {
    stored.delete(key);
    transaction.store.delete(prefix + key);
  }
  for (const [key, { row, at, isTyped }] of changed) {
    stored.set(key, isTyped ? "typed" : row);
    const content: KeptRow = { cells: row.cells, saved: row.saved, isTyping: row.state === "typing", at };
    transaction.store.put({ key: prefix + key, content, savedAt: new Date().toISOString() });
  }
  await transaction.done;
}
