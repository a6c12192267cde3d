import type { ImportTwin } from "~/domain/imports";
import { isTwinWarning } from "~/domain/outputs-terms";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { type ImportRow, refuseRow } from "~db/queries/import-rows.server";
import { listByLines, listIdsByNumber } from "~db/queries/import-twins.server";
import { findImport, type Import } from "~db/queries/imports.server";
import { insertTwins } from "~db/queries/outputs-twins.server";
import type { CampaignContext } from "./campaigns.server";

/** A row of which something alike was recorded since the check: it is left out, and the others go on. */
export const isLeftAsTwin = ({ code, params }: Problem): boolean =>
  isTwinWarning(code) && params?.line !== undefined;

/** Leaves rows out as twins of the outputs that their problems name. */
export async function leaveTwins(
  open: CampaignContext,
  id: string,
  problems: readonly Problem[],
): Promise<void> {
  await open.db.write(open.campaign.id, async (tx) => {
    const at = await findImport(tx, id);
    if (at?.status !== "writing") return;
    for (const { code, params = {} } of problems) {
      const twin: ImportTwin = {
        of: "output",
        by: code === "same-link" ? "link" : "title",
        number: Number(params.number),
        day: String(params.day),
        units: String(params.unit),
        title: String(params.title),
      };
      await refuseRow(tx, id, Number(params.line), { problems: [], twin });
    }
  });
}

/** Keeps the reason for which rows were recorded that are there already, at both outputs of each pair. */
export async function keepFileTwins(
  tx: WriteTransaction,
  open: CampaignContext,
  at: Import,
  rows: readonly ImportRow[],
): Promise<void> {
  const pairs = rows.flatMap(({ line, twin }) => (twin ? [{ line, twin }] : []));
  if (pairs.length === 0) return;
  const own = await listByLines(
    tx,
    at.id,
    pairs.flatMap(({ line, twin }) => (twin.of === "line" ? [line, twin.line] : [line])),
  );
  const numbers = pairs.flatMap(({ twin }) => (twin.of === "output" ? [twin.number] : []));
  const byNumber = await listIdsByNumber(tx, open.campaign.id, numbers);
  const kept = [];
  for (const { line, twin } of pairs) {
    const outputId = own.get(line);
    const otherId =
      twin.of === "output"
        ? byNumber.get(twin.number)
        : twin.of === "line"
          ? own.get(twin.line)
          : (await listByLines(tx, twin.importId, [twin.line])).get(twin.line);
    if (outputId && otherId && outputId !== otherId) kept.push({ output_id: outputId, other_id: otherId });
  }
  const decided = {
    reason: at.options.reason,
    account_id: open.actor.accountId,
    decided_at: open.campaignNow,
  };
  await insertTwins(
    tx,
    kept.map((pair) => ({ ...pair, ...decided })),
  );
}
