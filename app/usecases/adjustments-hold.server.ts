import { type AdjustmentWish, adjustmentCode, wishText } from "~/domain/adjustments";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import {
  findWaitingAdjustment,
  insertAdjustment,
  nextAdjustmentNumber,
} from "~db/queries/adjustments.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { type Outcome, refused } from "./context.server";
import { HeldBack } from "./outputs-transaction.server";
import { closedAmong } from "./period-gate.server";

const closedCodes = ["week-closed", "summary-week-closed"];

/**
 * Refuses a write, and when a closed week stands against it keeps it as an adjustment that waits for the secretaries:
 * never lost, never silent. Has to be called inside `writeIfDone`, which rolls back what was written so far.
 */
export function holdBack(open: CampaignContext, refusal: Problem, wish: AdjustmentWish): Outcome<never> {
  if (!closedCodes.includes(refusal.code)) return refused(refusal);
  throw new HeldBack(refusal, (tx) => keepAdjustment(tx, open, wish));
}

/** Keeps a wish for the secretaries and answers with its code; the same wish of the same person waits once. */
export async function keepAdjustment(
  tx: WriteTransaction,
  open: CampaignContext,
  wish: AdjustmentWish,
): Promise<string> {
  const { campaign, actor } = open;
  const place = {
    campaignId: campaign.id,
    askedBy: actor.accountId,
    digest: open.auditSeal.digest(wishText(wish)),
  };
  const waiting = await findWaitingAdjustment(tx, place);
  if (waiting !== null) return adjustmentCode(campaign, waiting);
  const number = await nextAdjustmentNumber(tx, campaign.id);
  const id = open.newId();
  await insertAdjustment(
    tx,
    {
      id,
      campaign_id: campaign.id,
      number,
      act: wish.act,
      state: "waiting",
      changes: JSON.stringify(wish.changes),
      digest: place.digest,
      reason: wish.reason,
      asked_by: place.askedBy,
      asked_at: open.campaignNow,
      answer: "",
    },
    await weeksOf(tx, open, wish),
  );
  const code = adjustmentCode(campaign, number);
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: "adjustment.ask",
    subjectKind: "adjustment",
    subjectId: id,
    campaignId: campaign.id,
    payload: { code, act: wish.act, outputs: wish.changes.length, reason: wish.reason },
  });
  return code;
}

/** The closed weeks that it would change, for each credited unit; what is counted in a closed summary, its own week. */
async function weeksOf(tx: WriteTransaction, open: CampaignContext, { changes }: AdjustmentWish) {
  const touches = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((one) => (one ? [{ unitIds: one.unitIds, day: one.publishedOn }] : [])),
  );
  const closed = (await closedAmong(tx, open, touches)).map(({ touch }) => touch);
  const weeks = new Map<string, { unit_id: string; week_start: string; number: null }>();
  for (const { unitIds, day } of closed.length > 0 ? closed : touches) {
    const week_start = weekOf(day, open.campaign.weekFirstDay as FirstWeekday).startsOn;
    for (const unit_id of unitIds)
      weeks.set(`${unit_id} ${week_start}`, { unit_id, week_start, number: null });
  }
  return [...weeks.values()];
}
