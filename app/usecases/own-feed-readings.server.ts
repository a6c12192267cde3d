import { z } from "zod";
import { addDays, minutesAfter } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import { judgeItem, type Proposed } from "~/domain/own-feed-proposals";
import { type FeedItem, type FeedProblem, pauseBeforeReading } from "~/domain/own-feeds";
import type { WriteTransaction } from "~db/client.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { insertNewItems } from "~db/queries/own-feed-items.server";
import {
  type FeedChange,
  findFeed,
  listChannelAddresses,
  listOverdueFeeds,
  type OwnFeed,
  settleReading,
} from "~db/queries/own-feeds.server";
import { campaignClock } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { enqueue, type JobCall, jobsChain } from "./jobs.server";

export const readingKind = "own-feed";

/** What one reading of a feed came to. */
export type ReadingResult =
  | { is: "read" /** Items in the feed. */; found: number /** Of them, new proposals. */; fresh: number }
  | { is: "unchanged" }
  | { is: "failed"; code: FeedProblem }
  /** Somebody else read it, or changed it, at the same time. */
  | { is: "overtaken" };

const payloadSchema = z.object({ feed: z.string(), reading: z.number() });

/** The job that reads a feed once and writes the job that reads it again. */
export async function readFeedJob(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { feed: id, reading } = payloadSchema.parse(payload);
  const feed = await findFeed(ctx.db.read, id);
  if (feed && feed.readings === reading && !feed.isPaused && feed.removedAt === null) {
    await readFeedOnce(ctx, feed);
  }
}

/** Minutes for which a reading may be late before its chain of jobs counts as broken. */
const lateMinutes = 60;

/** Begins the chains of jobs anew that broke off: a job that was given up, a queue that was emptied by hand. */
export async function mendFeedChains(ctx: UseCaseContext): Promise<void> {
  const overdue = await listOverdueFeeds(ctx.db.read, minutesAfter(ctx.now(), -lateMinutes));
  const campaigns = await listCampaigns(ctx.db.read);
  for (const feed of overdue) {
    const campaign = campaigns.find(({ id }) => id === feed.campaignId);
    if (!campaign || isOver(campaign, ctx.now())) continue;
    await ctx.db.write(jobsChain, (tx) => readSoon(tx, ctx, feed));
  }
}

/** Reads a feed and keeps what is new in it as proposals. Nothing is recorded as an output by it. */
export async function readFeedOnce(ctx: UseCaseContext, feed: OwnFeed): Promise<ReadingResult> {
  const campaigns = await listCampaigns(ctx.db.read);
  const campaign = campaigns.find(({ id }) => id === feed.campaignId);
  if (!campaign || isOver(campaign, ctx.now())) return { is: "unchanged" };
  const channels = await listChannelAddresses(ctx.db.read, campaign.id);
  const reading = await ctx.readFeed(feed.address, feed);
  const readAt = ctx.now();
  if (reading.result === "failed") {
    const failures = feed.failures + 1;
    const change = { problem: reading.code, failures, read_at: readAt };
    const isOurs = await settle(ctx, feed, change, []);
    return isOurs === null ? { is: "overtaken" } : { is: "failed", code: reading.code };
  }
  const good = { problem: null, failures: 0, read_at: readAt, good_at: readAt };
  if (reading.result === "unchanged") {
    return (await settle(ctx, feed, good, [])) === null ? { is: "overtaken" } : { is: "unchanged" };
  }
  const { proposed, isAll } = sift(reading.items, { feed, campaign, channels, now: readAt });
  // Items of days to come have to be seen again, so the feed must not answer then that nothing has changed.
  const marks = isAll ? { etag: reading.etag, last_modified: reading.lastModified } : noMarks;
  const fresh = await settle(ctx, feed, { ...good, ...marks }, proposed);
  return fresh === null ? { is: "overtaken" } : { is: "read", found: reading.items.length, fresh };
}

/** Forgets what the last answer was marked with: the next one comes whole. */
export const noMarks = { etag: "", last_modified: "" };

interface Told {
  key: string;
  item: Proposed;
}

function sift(
  items: readonly FeedItem[],
  { feed, campaign, channels, now }: { feed: OwnFeed; campaign: Campaign; channels: string[]; now: string },
): { proposed: Told[]; isAll: boolean } {
  const { today } = campaignClock(campaign, now);
  const { startsOn, endsOn } = campaign;
  const frame = { address: feed.address, startsOn, endsOn, today, channels };
  const judged = items.map((item) => ({ key: item.key, verdict: judgeItem(item, frame) }));
  return {
    proposed: judged.flatMap(({ key, verdict }) =>
      verdict.is === "proposed" ? [{ key, item: verdict.item }] : [],
    ),
    isAll: judged.every(({ verdict }) => verdict.is !== "later"),
  };
}

/** Writes a reading with its new items and the job of the next one, all or nothing. null: it was overtaken. */
function settle(
  ctx: UseCaseContext,
  feed: OwnFeed,
  change: FeedChange,
  proposed: readonly Told[],
): Promise<number | null> {
  const next = minutesAfter(ctx.now(), pauseBeforeReading(change.failures ?? 0));
  return ctx.db.write(jobsChain, async (tx) => {
    const nextReadAt = feed.isPaused ? null : next;
    if (!(await settleReading(tx, feed, { ...change, next_read_at: nextReadAt }))) return null;
    if (!feed.isPaused) await enqueueReading(tx, ctx, { ...feed, readings: feed.readings + 1 }, next);
    return insertNewItems(
      tx,
      proposed.map(({ key, item }) => ({
        id: ctx.newId(),
        feed_id: feed.id,
        item_key: ctx.auditSeal.digest(key),
        title: item.title,
        has_gap: item.hasGap ? 1 : 0,
        link: item.link,
        published_on: item.publishedOn,
        found_at: ctx.now(),
        state: "proposed",
        decision: null,
        decided_by: null,
        decided_at: null,
        output_id: null,
      })),
    );
  });
}

/** Has a feed read as soon as a server looks into the queue; what was planned for it before comes to nothing. */
export async function readSoon(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  feed: Pick<OwnFeed, "id" | "readings">,
): Promise<void> {
  const now = ctx.now();
  if (await settleReading(tx, feed, { next_read_at: now })) {
    await enqueueReading(tx, ctx, { ...feed, readings: feed.readings + 1 }, now);
  }
}

export async function enqueueReading(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  { id, readings }: Pick<OwnFeed, "id" | "readings">,
  runAt: string,
): Promise<void> {
  await enqueue(tx, ctx, {
    kind: readingKind,
    uniqueKey: `${readingKind}:${id}:${readings}`,
    payload: { feed: id, reading: readings },
    runAt,
  });
}

/** Days after an election's last day for which feeds are still read. */
const daysAfter = 7;

function isOver(campaign: Campaign, now: string): boolean {
  return (
    campaign.status === "closed" || campaignClock(campaign, now).today > addDays(campaign.endsOn, daysAfter)
  );
}
