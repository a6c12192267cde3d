import { type Dispatch, useEffect, useRef, useState } from "react";
import { gridColumns } from "~/domain/output-grid";
import type { GridAct, GridRow, RowAnswer } from "~/domain/output-grid-state";

/** How it stands with the server: rows go, or why they wait. */
export type Line = "up" | "offline" | "trouble" | "signed-out" | "other-account";

/** Rows sent at one time; fewer when they are long. */
const most = 20;
const mostCharacters = 60_000;
/** Milliseconds until it is tried again; the last one over and over. */
const waits = [3_000, 10_000, 30_000, 60_000];

interface Sending {
  line: Line;
  /** Tries again at once. */
  again: () => void;
}

/** Sends waiting rows, one batch at a time, and goes on by itself when the network or the session is back. */
export function useSending(
  place: { slug: string; login: string },
  rows: readonly GridRow[],
  dispatch: Dispatch<GridAct>,
): Sending {
  const [line, setLine] = useState<Line>("up");
  const isBusy = useRef(false);
  const failures = useRef(0);
  const again = useRef(() => setLine("up"));
  useEffect(() => {
    const batch = batchOf(rows);
    if (isBusy.current || line !== "up" || batch.length === 0) return;
    const keys = batch.map(({ key }) => key);
    isBusy.current = true;
    dispatch({ act: "sent", keys });
    post(place.slug, rowFields(place.login, batch)).then((answer) => {
      isBusy.current = false;
      failures.current = answer.line === "up" ? 0 : failures.current + 1;
      if (answer.body?.answers) dispatch({ act: "answered", answers: answer.body.answers });
      else dispatch({ act: "failed", keys });
      setLine(answer.body?.answers ? "up" : answer.line === "up" ? "trouble" : answer.line);
    });
  }, [rows, line, place, dispatch]);
  useEffect(() => {
    if (line === "up") return;
    const wait = waits[Math.min(failures.current, waits.length) - 1] ?? 0;
    const isPassing = line === "offline" || line === "trouble";
    const timer = isPassing ? setTimeout(again.current, wait) : undefined;
    window.addEventListener("online", again.current);
    // Back from another window, where the person may have signed in.
    window.addEventListener("focus", again.current);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again.current);
      window.removeEventListener("focus", again.current);
    };
  }, [line]);
  return { line, again: again.current };
}

function batchOf(rows: readonly GridRow[]): GridRow[] {
  const batch: GridRow[] = [];
  let characters = 0;
  for (const row of rows) {
    if (row.state !== "waiting") continue;
    characters += gridColumns.reduce((sum, column) => sum + row.cells[column].length, 0);
    if (batch.length > 0 && (batch.length === most || characters > mostCharacters)) break;
    batch.push(row);
  }
  return batch;
}

function rowFields(login: string, rows: readonly GridRow[]): [string, string][] {
  const fields: [string, string][] = [["login", login]];
  for (const { key, saved, confirm, reason, cells } of rows) {
    fields.push(["key", key], ["number", String(saved?.number ?? "")]);
    fields.push(["version", String(saved?.version ?? "")]);
    fields.push(["confirm", confirm.join(",")], ["reason", reason]);
    for (const column of gridColumns) fields.push([column, cells[column]]);
  }
  return fields;
}

/** Takes a recorded row out, or brings it back; null when that did not work. */
export async function changeRow(
  { slug, login }: { slug: string; login: string },
  intent: "withdraw" | "restore",
  saved: { number: number; version: number },
): Promise<{ body: GridReply | null }> {
  const { number, version } = saved;
  return post(slug, [
    ["login", login],
    ["intent", intent],
    ["number", String(number)],
    ["version", String(version)],
  ]);
}

export interface GridReply {
  answers?: RowAnswer[];
  changed?: { version: number };
  problems?: { field: string; code: string; params?: Record<string, string | number> }[];
}

async function post(
  slug: string,
  fields: [string, string][],
): Promise<{ line: Line; body: GridReply | null }> {
  try {
    const answer = await fetch(`/${slug}/ket-qua/nhap-bang/luu`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    if (answer.status === 401 || answer.type === "opaqueredirect") return { line: "signed-out", body: null };
    if (answer.status === 409) return { line: "other-account", body: null };
    if (answer.status !== 200 && answer.status !== 422) return { line: "trouble", body: null };
    return { line: "up", body: (await answer.json()) as GridReply };
  } catch {
    return { line: "offline", body: null };
  }
}
