import { act, type GridDesk, leaveRows } from "./grid-acts";
import { changeRow } from "./grid-sending";

/** Takes a row out: one that is recorded goes to the trash, any other is not recorded. */
export async function takeOut(desk: GridDesk, at: number): Promise<void> {
  const row = desk.now.current.rows[at];
  if (!row?.saved) return act(desk, { act: "drop", row: at });
  await change(desk, at, "withdraw");
}

/** Brings it back. */
export async function bringBack(desk: GridDesk, at: number): Promise<void> {
  const row = desk.now.current.rows[at];
  if (row?.state === "withdrawn") return change(desk, at, "restore");
  act(desk, { act: "restore", row: at });
  leaveRows(desk, null);
}

async function change(desk: GridDesk, at: number, intent: "withdraw" | "restore"): Promise<void> {
  const saved = desk.now.current.rows[at]?.saved;
  if (!saved) return;
  const { body } = await changeRow(desk.page, intent, saved);
  const version = body?.changed?.version;
  if (version !== undefined) {
    return act(desk, { act: intent === "withdraw" ? "withdrawn" : "restored", row: at, version });
  }
  const problem = body?.problems?.[0] ?? { code: "grid-not-sent" };
  desk.setTold({ kind: "refused", rows: 0, columns: 0, problem });
}
