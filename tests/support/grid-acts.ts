import { blankCells, type GridSaved } from "~/domain/output-grid";
import {
  blankRow,
  type GridAct,
  type GridRow,
  gridAfter,
  type RowAnswer,
  savedRow,
} from "~/domain/output-grid-state";
import type { Problem } from "~/domain/problem";

export const titled = (title: string) => ({ ...blankCells, title });
export const recorded = (title: string, version = 1): GridSaved => ({
  ...{ number: 5, code: "KQ-2021-0005", version, loggedAt: "2021-05-04T02:00:00.000Z" },
  cells: titled(title),
});
export const problem = (code: string): Problem => ({ field: "title", code });
export const rowAfter = (row: GridRow, ...acts: GridAct[]) => {
  const after = acts.reduce(gridAfter, { rows: [row] }).rows[0];
  if (!after) throw new Error("the row is gone");
  return after;
};

export const write = (title: string): GridAct => ({
  ...{ act: "write", keys: [] },
  changes: [{ row: 0, cells: { title } }],
});
export const leave = (...problems: Problem[]): GridAct => ({ act: "leave", left: new Map([[0, problems]]) });
export const sent: GridAct = { act: "sent", keys: ["k1", "n5"] };
export const failed: GridAct = { act: "failed", keys: ["k1", "n5"] };
export const answered = (...answers: RowAnswer[]): GridAct => ({ act: "answered", answers });
export const confirm: GridAct = { act: "confirm", row: 0, reason: "Hai tin khác nhau" };

export const fresh = blankRow("k1");
export const kept = savedRow(recorded("một"));
export const underWay = rowAfter(fresh, write("tin"), leave(), sent);
