import { minutesAfter } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import { unitTreeOf } from "~/domain/units";
import type { WriteTransaction } from "~db/client.server";
import { listCampaigns, loadStructure } from "~db/queries/campaigns.server";
import { listClosingInstants, listDueClosings } from "~db/queries/week-closures.server";
import { campaignClock } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { enqueue, type JobCall, jobsChain } from "./jobs.server";
import { writeDueClosings } from "./week-closing.server";

export const closingKind = "week-closing";

/** So far ahead closings are put into the queue; each day puts in the next ones. */
const aheadMinutes = 48 * 60;

/** Every day: writes down what should have closed, and puts the closings of the next two days into the queue. */
export async function planClosings(ctx: UseCaseContext): Promise<void> {
  for (const campaign of await listCampaigns(ctx.db.read)) {
    if (campaign.status === "closed") continue;
    await closeDue(ctx, campaign);
    await ctx.db.write(jobsChain, (tx) => enqueueClosings(tx, ctx, campaign));
  }
}

/** Puts the closings of a campaign's next two days into the queue; those that are there stay once. */
async function enqueueClosings(tx: WriteTransaction, ctx: UseCaseContext, campaign: Campaign): Promise<void> {
  // A pinned campaign's clock does not come to its next instants by itself.
  if (campaign.pinnedOn !== null) return;
  const now = ctx.now();
  for (const { at } of await listClosingInstants(tx, campaign.id, now, minutesAfter(now, aheadMinutes))) {
    const uniqueKey = `${closingKind}:${campaign.id}:${at}`;
    await enqueue(tx, ctx, { kind: closingKind, uniqueKey, payload: { campaignId: campaign.id }, runAt: at });
  }
}

/** The job of one closing instant. */
export async function runClosing(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { campaignId } = payload as { campaignId: string };
  const campaign = (await listCampaigns(ctx.db.read)).find(({ id }) => id === campaignId);
  if (campaign && campaign.status !== "closed") await closeDue(ctx, campaign);
}

async function closeDue(ctx: UseCaseContext, campaign: Campaign): Promise<void> {
  const { campaignNow } = campaignClock(campaign, ctx.now());
  if ((await listDueClosings(ctx.db.read, campaign.id, null, campaignNow)).length === 0) return;
  const { units, edges, ...rest } = await loadStructure(ctx.db.read, campaign.id);
  const structure = { tree: unitTreeOf(units, edges), ...rest };
  await ctx.db.write(campaign.id, (tx) => writeDueClosings(tx, { ...ctx, campaign, structure, campaignNow }));
}
