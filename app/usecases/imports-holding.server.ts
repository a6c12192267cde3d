import { readOutput } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { Connection, WriteTransaction } from "~db/client.server";
import { listProblemsWith, listRows } from "~db/queries/import-rows.server";
import { keepAdjustment } from "./adjustments-hold.server";
import type { CampaignContext } from "./campaigns.server";
import { newOutputs } from "./outputs.server";
import { categoryIdsOf } from "./outputs-categories.server";
import { mayCredit } from "./outputs-writing.server";

/** So many rows are read at once. */
const slice = 500;

/** How many rows would wait as adjustments, or do so. */
export async function countHeldRows(db: Connection, importId: string): Promise<number> {
  return (await listProblemsWith(db, importId, heldCode)).filter(isHeld).length;
}

const heldCode = "week-closed";

const isHeld = (problems: readonly Problem[]): boolean =>
  problems.length > 0 && problems.every(({ code }) => code === heldCode);

/** Rows that nothing but a closed week stands against wait as adjustments; a row that waits already waits once. */
export async function holdClosedRows(
  tx: WriteTransaction,
  open: CampaignContext,
  importId: string,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await listRows(tx, importId, { state: "bad", after, limit: slice });
    for (const { line, leader, entries, problems } of rows) {
      after = line;
      if (line !== leader || !isHeld(problems)) continue;
      for (const fields of entries) {
        const read = readOutput(fields, open);
        if (!read.ok || !mayCredit(open, "output.log", read.draft)) continue;
        const categoryIds = await categoryIdsOf(tx, open, read.draft.placements);
        const outputs = newOutputs(open, read.draft, categoryIds, open.campaignNow);
        const changes = outputs.map((output) => ({ before: null, after: output }));
        await keepAdjustment(tx, open, { act: "log", changes, reason: "" });
      }
    }
    if (rows.length < slice) return;
  }
}
