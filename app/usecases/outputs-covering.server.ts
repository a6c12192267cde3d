import type { Output } from "~/domain/outputs";
import {
  byTightness,
  isSummary,
  type Placed,
  spanOf,
  summaryFigures,
  tightestCover,
} from "~/domain/outputs-cover";
import { isSameTally, type Tally } from "~/domain/quantities";
import type { Connection, WriteTransaction } from "~db/client.server";
import {
  coverInside,
  listSummaries,
  listSummaryFamily,
  uncoverInside,
} from "~db/queries/outputs-cover.server";
import type { CountingFrame, OutputChange } from "./outputs-counting.server";

export type PlacedOutput = Output & Placed;

/** An output with the days that it speaks of. */
export function placed(frame: CountingFrame, output: Output): PlacedOutput {
  return { ...output, ...spanOf(output, frame.campaign.startsOn) };
}

/** The active summaries of an output's category that share a day and a unit with it, apart from itself. */
export async function summariesAround(
  db: Connection,
  frame: CountingFrame,
  output: Output,
): Promise<PlacedOutput[]> {
  const { from, to } = placed(frame, output);
  const { categoryId, unitIds, campaignId } = output;
  const found = await listSummaries(db, { campaignId, categoryId, unitIds, from, to });
  return found.filter((one) => one.id !== output.id).map((one) => placed(frame, one));
}

export async function findCover(
  db: Connection,
  frame: CountingFrame,
  output: Output,
): Promise<Output | undefined> {
  return tightestCover(placed(frame, output), await summariesAround(db, frame, output));
}

/**
 * Puts every output under its tightest summary again after the given ones have come, gone or changed. Returns the
 * summaries whose listing may have changed. The written rows themselves carry their new cover already.
 */
export async function recover(
  tx: WriteTransaction,
  frame: CountingFrame,
  changes: readonly OutputChange[],
): Promise<string[]> {
  const dirty = new Set<string>();
  for (const { before, after } of changes) {
    for (const cover of [before?.coveredBy, after?.coveredBy]) if (cover) dirty.add(cover);
    const come = after && isSummary(after.basis) ? placed(frame, after) : null;
    const gone = before && isSummary(before.basis) ? before : null;
    if (gone) await uncoverInside(tx, gone.id);
    const touched = [
      ...(come ? await gather(tx, frame, come) : []),
      ...(gone ? await scatter(tx, frame, gone, come) : []),
    ];
    for (const id of touched) dirty.add(id);
  }
  return [...dirty];
}

/** A summary takes what it includes from looser ones and from what nothing covers. */
async function gather(tx: WriteTransaction, frame: CountingFrame, come: PlacedOutput): Promise<string[]> {
  const inOrder = [...(await summariesAround(tx, frame, come)), come].sort(byTightness);
  const looser = inOrder.slice(inOrder.indexOf(come) + 1).map((one) => one.id);
  await coverInside(tx, captureOf(frame, come, looser));
  return [come.id, ...looser];
}

/** What a summary that went or changed has let go falls to those that are left, to the tightest first. */
async function scatter(
  tx: WriteTransaction,
  frame: CountingFrame,
  gone: Output,
  come: PlacedOutput | null,
): Promise<string[]> {
  const left = await summariesAround(tx, frame, gone);
  const inOrder = [...left, ...(come && come.categoryId === gone.categoryId ? [come] : [])].sort(byTightness);
  for (const [index, summary] of inOrder.entries()) {
    const looser = inOrder.slice(index + 1).map((one) => one.id);
    if (summary !== come) await coverInside(tx, captureOf(frame, summary, looser));
  }
  return inOrder.map((one) => one.id);
}

const captureOf = ({ campaign }: CountingFrame, summary: PlacedOutput, looser: readonly string[]) => ({
  summary,
  categoryId: summary.categoryId,
  startsOn: campaign.startsOn,
  looser,
});

/** Summaries among these and around them that now add something else than what is stored. */
export async function recountSummaries(
  tx: WriteTransaction,
  summaryIds: readonly string[],
): Promise<{ output: Output; counted: Tally }[]> {
  const family = await listSummaryFamily(tx, summaryIds);
  const figures = summaryFigures(family.map(({ node }) => node));
  return family.flatMap(({ output }) => {
    const counted = figures.get(output.id)?.counted;
    return counted && !isSameTally(counted, output.counted) ? [{ output, counted }] : [];
  });
}
