import { hoursBefore, instantOf, minutesAfter } from "~/domain/calendar/civil-date";
import {
  campaignKinds,
  cutoffOf,
  installationKinds,
  installationTerms,
  type RetentionKind,
  termsBegin,
  termsOf,
} from "~/domain/retention";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listTerms, noteDeletion } from "~db/queries/retention.server";
import { type OldRecords, removeOld } from "~db/queries/retention-kinds.server";
import { appendAudit, systemChain } from "./audit.server";
import { campaignClock } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { JobCall } from "./jobs.server";
import { campaignRecords, installationRecords } from "./retention-kinds.server";

export const retentionKind = "retention";

/** A run ends after so long; what is left goes with the next one. */
const longestMinutes = 20;

interface Order {
  kind: RetentionKind;
  records: OldRecords;
  /** null: the installation's. */
  campaignId: string | null;
  before: string;
  rule: string;
}

/**
 * Deletes what is due, in small batches: each with its record and its line of the audit trail in one transaction, so
 * that a run that was cut off has deleted what it says and is simply gone on with.
 */
export async function deleteWhatIsDue(
  ctx: UseCaseContext,
  { id: jobId }: Pick<JobCall, "id">,
): Promise<void> {
  const until = minutesAfter(ctx.now(), longestMinutes);
  for (const order of [...installationOrders(ctx.now()), ...(await campaignOrders(ctx))]) {
    while (ctx.now() < until && (await deleteBatch(ctx, jobId, order)) > 0);
  }
}

function installationOrders(now: string): Order[] {
  return installationKinds.map((kind) => {
    const days = installationTerms[kind];
    const before = hoursBefore(now, days * 24);
    return { kind, records: installationRecords[kind], campaignId: null, before, rule: `days:${days}` };
  });
}

async function campaignOrders(ctx: UseCaseContext): Promise<Order[]> {
  const orders: Order[] = [];
  for (const campaign of await listCampaigns(ctx.db.read)) {
    const { today } = campaignClock(campaign, ctx.now());
    const [latest] = await listTerms(ctx.db.read, campaign.id);
    const terms = termsOf(latest?.months ?? {});
    for (const kind of campaignKinds) {
      const cutoff = cutoffOf(termsBegin(campaign), terms[kind], today);
      if (cutoff === null) continue;
      const before = instantOf(cutoff, "00:00");
      const rule = `months:${terms[kind]}`;
      orders.push({ kind, records: campaignRecords[kind], campaignId: campaign.id, before, rule });
    }
  }
  return orders;
}

function deleteBatch(ctx: UseCaseContext, jobId: string, order: Order): Promise<number> {
  const { kind, campaignId, before, rule } = order;
  const chain = campaignId ?? systemChain;
  const begun = ctx.now();
  return ctx.db.write(chain, async (tx) => {
    const gone = await removeOld(tx, order.records, { campaignId: campaignId ?? "", before });
    if (gone.count === 0) return 0;
    await noteDeletion(tx, {
      ...{ id: ctx.newId(), campaign_id: campaignId, kind, job_id: jobId, rule, before_at: before },
      ...{ oldest_at: gone.oldest, newest_at: gone.newest, deleted: gone.count },
      ...{ begun_at: begun, ended_at: ctx.now() },
    });
    await appendAudit(tx, ctx, {
      ...{ chain, campaignId, action: "retention.deleted", subjectKind: "retention", subjectId: kind },
      payload: { after: { kind, count: gone.count, rule, before, oldest: gone.oldest, newest: gone.newest } },
    });
    return gone.count;
  });
}
