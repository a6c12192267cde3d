import { weeksBetween } from "~/domain/calendar/election-week";
import type { Campaign } from "~/domain/campaign";
import { unitTreeOf } from "~/domain/units";
import { listCampaigns, loadStructure } from "~db/queries/campaigns.server";
import { listExpectedPeriods } from "~db/queries/expected-reports-making.server";
import { campaignClock } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import {
  cancelEnded,
  cancelStray,
  type Expecting,
  expectedWeeks,
  planWeek,
  readRules,
  settleRules,
  settleWeek,
} from "./expected-reports.server";

/**
 * The daily job that makes the reports of this week and the next before anybody has to write them, makes up for weeks
 * that it missed, and follows what has changed about those that are not due yet.
 */
export async function makeReportsInAdvance(ctx: UseCaseContext): Promise<void> {
  const campaigns = (await listCampaigns(ctx.db.read)).filter(({ status }) => status === "active");
  for (const campaign of campaigns) await expectReportsOf(ctx, campaign);
}

/** The same for one election: a new one does not wait for the morning. */
export async function expectReportsOf(ctx: UseCaseContext, campaign: Campaign): Promise<void> {
  const { units, edges } = await loadStructure(ctx.db.read, campaign.id);
  const clock = campaignClock(campaign, ctx.now());
  await expectOf({ ...ctx, ...clock, campaign, structure: { tree: unitTreeOf(units, edges) } });
}

/** Each week in a transaction of its own, so that nobody waits for thousands of rows. */
async function expectOf(open: Expecting): Promise<void> {
  const { campaign, db, campaignNow } = open;
  const { rules } = await readRules(db.read, open);
  const known = await listExpectedPeriods(db.read, campaign.id, "weekly");
  const weeks = expectedWeeks(open, rules).filter(({ startsOn }) => {
    const found = known.find(({ from }) => from === startsOn);
    return !found || found.lastDueAt > campaignNow;
  });
  for (const week of weeks) {
    await db.write(campaign.id, async (tx) => {
      await settleWeek(tx, open, await planWeek(tx, open, await settleRules(tx, open), week));
    });
    await new Promise(setImmediate);
  }
  await db.write(campaign.id, (tx) => cancelEnded(tx, open));
  const starts = weeksBetween(campaign.startsOn, campaign.endsOn, campaign.weekFirstDay).map(
    (week) => week.startsOn,
  );
  for (const { from, lastDueAt } of known)
    if (lastDueAt > campaignNow && !starts.includes(from))
      await db.write(campaign.id, (tx) => cancelStray(tx, open, from));
}
