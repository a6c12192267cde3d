import { type Dispatch, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { gridColumns } from "~/domain/output-grid";
import { indexOf } from "~/domain/output-grid-names";
import { type GridAct, type GridRow, gridAfter } from "~/domain/output-grid-state";
import type { GridPage } from "~/usecases/outputs-grid.server";
import { act, type GridDesk, type GridTold, leaveRows, type Place } from "./grid-acts";
import { beginningOf } from "./grid-beginning";
import { draftPrefix, useKeptRows } from "./grid-drafts";
import { type Line, useSending } from "./grid-sending";

export interface GridView {
  desk: GridDesk;
  rows: readonly GridRow[];
  place: Place;
  told: GridTold | null;
  /** The browser keeps unsent rows. */
  isKept: boolean;
  isReady: boolean;
  line: Line;
  sendAgain: () => void;
  /** To be told of every letter that is typed. */
  noteTyping: () => void;
}

/** The grid's rows, where the person is in them, and how it stands with the server. */
export function useGrid(page: GridPage): GridView {
  const [{ rows }, dispatch] = useReducer(gridAfter, { rows: [] });
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [told, setTold] = useState<GridTold | null>(null);
  const [begun, setBegun] = useState<{ isKept: boolean } | null>(null);
  const desk = useDesk(page, dispatch, { setPlace, setTold });
  desk.now.current = { rows, place };
  const noteTyping = useKeptRows(draftPrefix(page.slug, page.login), begun ? rows : null, () =>
    typingIn(desk),
  );
  const { line, again } = useSending(page, rows, dispatch);
  useEffect(() => {
    beginningOf(page).then(({ rows: first, row, restored, isKept }) => {
      act(desk, { act: "begin", rows: first });
      leaveRows(desk, row);
      setPlace({ row, column: 0 });
      setBegun({ isKept });
      if (restored > 0) setTold({ kind: "restored", rows: restored, columns: 0 });
    });
  }, [page, desk]);
  const isKept = begun?.isKept ?? true;
  return { desk, rows, place, told, isKept, isReady: begun !== null, line, sendAgain: again, noteTyping };
}

function useDesk(
  page: GridPage,
  dispatch: Dispatch<GridAct>,
  { setPlace, setTold }: Pick<GridDesk, "setPlace" | "setTold">,
): GridDesk {
  const now = useRef<GridDesk["now"]["current"]>({ rows: [], place: { row: 0, column: 0 } });
  const typed = useRef<string | null>(null);
  return useMemo(() => {
    const names = { choices: page.choices, index: indexOf(page.choices) };
    return { page, names, now, typed, dispatch, setPlace, setTold };
  }, [page, dispatch, setPlace, setTold]);
}

/** The row that is being typed in, with what has not left its cell yet. */
function typingIn({ now, typed }: GridDesk) {
  const row = now.current.rows[now.current.place.row];
  const column = gridColumns[now.current.place.column];
  return row && column && typed.current !== null
    ? { key: row.key, cells: { [column]: typed.current } }
    : null;
}
