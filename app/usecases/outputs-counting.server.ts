import type { CivilDate } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { Output } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
import { type Contribution, type ContributionChange, rollupDelta } from "~/domain/outputs-rollup";
import type { Problem } from "~/domain/problem";
import { noTally } from "~/domain/quantities";
import type { WriteTransaction } from "~db/client.server";
import { updateCounted } from "~db/queries/outputs-cover.server";
import { deleteScope, insertScope } from "~db/queries/outputs-scope.server";
import { addToRollups } from "~db/queries/rollups.server";
import type { CampaignContext } from "./campaigns.server";
import { findCover, recountSummaries, recover } from "./outputs-covering.server";
import { type GateFrame, periodGate, type Touch } from "./period-gate.server";

/** The campaign part of a context that counting needs; scripts make one without a person. */
export type CountingFrame = Pick<CampaignContext, "campaign" | "structure">;

/** An output before and after a change; null: it did not count, being new or withdrawn. */
export interface OutputChange {
  before: Output | null;
  after: Output | null;
}

/**
 * Says what a new or changed output will add and what covers it, before it is written. A summary's own figure is
 * settled afterwards, when what lies inside it is known.
 */
export async function placeOutput(
  tx: WriteTransaction,
  frame: CountingFrame,
  output: Output,
): Promise<Output> {
  const cover = await findCover(tx, frame, output);
  return {
    ...output,
    coveredBy: cover?.id ?? null,
    counted: isSummary(output.basis) ? noTally : output.counted,
  };
}

/**
 * Brings scope, covers, contributions and totals in step with outputs that have just been written. Refuses, for the
 * caller to roll back, when that would change the figures of a closed week.
 */
export async function settle(
  tx: WriteTransaction,
  frame: GateFrame,
  changes: readonly OutputChange[],
): Promise<Problem | null> {
  const touches = changes.flatMap(({ before, after }) => [before, after].flatMap(touchOf));
  const refusal = await periodGate(tx, frame, touches);
  if (refusal) return refusal;
  await moveScope(tx, frame, changes);
  const contributions = changes.map(
    ({ before, after }): ContributionChange => ({
      before: before && contributionOf(frame, before),
      after: after && contributionOf(frame, after),
    }),
  );
  const dirty = await recover(tx, frame, changes);
  if (dirty.length > 0) {
    const recounted = await recountSummaries(tx, dirty);
    const refusalOfWhole = await periodGate(
      tx,
      frame,
      recounted.flatMap(({ output }) => touchOf(output)),
    );
    if (refusalOfWhole) return { ...refusalOfWhole, code: wholeCode(refusalOfWhole.code) };
    for (const { output, counted } of recounted) {
      await updateCounted(tx, output.id, counted);
      contributions.push({
        before: contributionOf(frame, output),
        after: contributionOf(frame, { ...output, counted }),
      });
    }
  }
  await addToRollups(tx, rollupDelta(contributions, weekStartOf(frame)));
  return null;
}

/** The output itself is in an open week, but it lies inside a summary that is not. */
const wholeCode = (code: string) => (code === "week-closed" ? "summary-week-closed" : code);

const touchOf = (output: Output | null): Touch[] =>
  output ? [{ unitIds: output.unitIds, day: output.publishedOn }] : [];

async function moveScope(
  tx: WriteTransaction,
  frame: CountingFrame,
  changes: readonly OutputChange[],
): Promise<void> {
  for (const { before } of changes) {
    if (!before) continue;
    const ancestorIds = scopeOf(frame, before);
    await deleteScope(tx, { outputId: before.id, publishedOn: before.publishedOn, ancestorIds });
  }
  const rows = changes.flatMap(({ after }) =>
    after
      ? scopeOf(frame, after).map((ancestorId) => ({
          ancestor_id: ancestorId,
          published_on: after.publishedOn,
          output_id: after.id,
          category_id: after.categoryId,
        }))
      : [],
  );
  if (rows.length > 0) await insertScope(tx, rows);
}

export function contributionOf(frame: CountingFrame, output: Output): Contribution {
  return {
    scope: scopeOf(frame, output),
    categoryId: output.categoryId,
    day: output.publishedOn,
    tally: output.counted,
  };
}

const scopeOf = ({ structure }: CountingFrame, output: Output) =>
  structure.tree.scopeOn(output.unitIds, output.publishedOn);

export const weekStartOf =
  ({ campaign }: CountingFrame) =>
  (day: CivilDate) =>
    weekOf(day, campaign.weekFirstDay as FirstWeekday).startsOn;
