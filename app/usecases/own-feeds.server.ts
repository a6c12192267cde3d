import { categoryWords } from "~/domain/categories";
import { readLink } from "~/domain/links";
import type { AddFeedForm, EditFeedForm } from "~/domain/own-feed-forms";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findFeed, findFeedAt, insertFeed, type OwnFeed, updateFeed } from "~db/queries/own-feeds.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { changedByOther } from "./changed-by-other.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { enqueueReading, noMarks, readSoon } from "./own-feed-readings.server";

/** What is told of a feed after an act: its address without the scheme. */
export interface ToldFeed {
  id: string;
  name: string;
}

/**
 * Names a unit's own feed; it is read at once in the background. Problems: those of `readPlace` and `readAddress`,
 * feed-known at `address`.
 */
export async function addFeed(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddFeedForm,
): Promise<Outcome<ToldFeed>> {
  const open = await openCampaign(ctx, slug, "own-feed.manage");
  const read = readFields(open, form);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const known = await findFeedAt(tx, open.campaign.id, read.value.address);
      if (known) return refused(knownAlready(open, known));
      const feed = { id: open.newId(), readings: 0, ...read.value };
      const now = open.now();
      await insertFeed(tx, {
        ...rowOf(read.value),
        ...{ id: feed.id, campaign_id: open.campaign.id, paused: 0, removed_at: null, ...noMarks },
        ...{ readings: 0, failures: 0, problem: null, read_at: null, good_at: null, next_read_at: now },
        ...{ version: 1, created_by: open.actor.accountId, created_at: now },
      });
      await enqueueReading(tx, ctx, feed, now);
      return told(tx, open, "own-feed.added", feed);
    }),
  );
}

/** Corrects a feed. Problems besides: feed-gone and changed-by-other {by, at} at `form`. */
export async function editFeed(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: EditFeedForm,
): Promise<Outcome<ToldFeed>> {
  const open = await openCampaign(ctx, slug, "own-feed.manage");
  const read = readFields(open, form);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const feed = await findOwn(tx, open, form.feed);
      if (feed.removedAt !== null) return refused({ field: "form", code: "feed-gone" });
      if (String(feed.version) !== form._version)
        return refused(await changedByOther(tx, open.campaign.id, { kind: "own-feed", id: feed.id }));
      const known = await findFeedAt(tx, open.campaign.id, read.value.address);
      if (known && known.id !== feed.id) return refused(knownAlready(open, known));
      const isMoved = feed.address !== read.value.address;
      const anew = isMoved ? { ...noMarks, problem: null, failures: 0, read_at: null, good_at: null } : {};
      await updateFeed(tx, feed.id, { ...rowOf(read.value), ...anew });
      if (isMoved && !feed.isPaused) await readSoon(tx, ctx, feed);
      return told(tx, open, "own-feed.edited", { ...read.value, id: feed.id }, feed);
    }),
  );
}

export const feedActs = ["pause", "resume", "remove", "restore"] as const;
export type FeedAct = (typeof feedActs)[number];

/**
 * Stops reading a feed, goes on with it, takes it away with its proposals, or brings it back. The same act twice changes
 * nothing. Problem: feed-known, when its address has been named anew since it was taken away.
 */
export async function changeFeed(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  act: FeedAct,
): Promise<Outcome<ToldFeed>> {
  const open = await openCampaign(ctx, slug, "own-feed.manage");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const feed = await findOwn(tx, open, id);
    if (act === "restore") {
      const known = await findFeedAt(tx, open.campaign.id, feed.address);
      if (known && known.id !== feed.id) return refused({ ...knownAlready(open, known), field: "form" });
    }
    const { change, isThere, action } = changeOf(feed, act, open.now());
    if (isThere) return done({ id, name: nameOf(feed) });
    await updateFeed(tx, id, change);
    const isRead = act === "resume" || (act === "restore" && !feed.isPaused);
    if (isRead) await readSoon(tx, ctx, feed);
    return told(tx, open, action, feed);
  });
}

function changeOf({ isPaused, removedAt }: OwnFeed, act: FeedAct, now: string) {
  const paused = (is: boolean) => ({ paused: is ? (1 as const) : (0 as const), next_read_at: null });
  const acts = {
    pause: { change: paused(true), isThere: isPaused, action: "own-feed.paused" },
    resume: { change: paused(false), isThere: !isPaused, action: "own-feed.resumed" },
    remove: { change: { removed_at: now }, isThere: removedAt !== null, action: "own-feed.removed" },
    restore: { change: { removed_at: null }, isThere: removedAt === null, action: "own-feed.restored" },
  };
  return acts[act];
}

/** The address without what every address has. */
export const nameOf = ({ address }: Pick<OwnFeed, "address">): string =>
  address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");

/** A feed of this campaign, removed or not. Throws NotFound. */
export async function findOwn(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  id: string,
): Promise<OwnFeed> {
  const feed = await findFeed(tx, id);
  if (feed?.campaignId !== campaign.id) throw new NotFound();
  return feed;
}

interface FeedFields {
  unitId: string;
  channelId: string | null;
  categoryId: string | null;
  address: string;
}

function readFields(open: CampaignContext, form: Omit<AddFeedForm, "_key">): Outcome<FeedFields> {
  const problems: Problem[] = [];
  const place = readPlace(open, form.place, problems);
  const category = open.structure.categories.find((one) => one.key === form.category && one.isActive);
  if (form.category !== "" && !category) problems.push({ field: "category", code: "category-unknown" });
  const address = readAddress(open, form.address);
  if (!address.ok) problems.push(...address.problems);
  if (problems.length > 0 || !place || !address.ok) return refused(...problems);
  return done({ ...place, categoryId: category?.id ?? null, address: address.value });
}

/** "unit-key" or "unit-key/channel-id". Problems at `place`: unit-unknown, unit-gathers {unit}. */
function readPlace({ structure }: CampaignContext, text: string, problems: Problem[]) {
  const [key, channelId] = text.split("/");
  const unit = structure.tree.units.find((one) => one.key === key);
  const channel = structure.channels.find((one) => one.id === channelId && one.unitId === unit?.id);
  if (!unit || (channelId !== undefined && !channel)) problems.push({ field: "place", code: "unit-unknown" });
  else if (!unit.reports)
    problems.push({ field: "place", code: "unit-gathers", params: { unit: unit.name } });
  else return { unitId: unit.id, channelId: channel?.id ?? null };
  return null;
}

/** An address that a feed may have. Problems at `address`: feed-address, feed-personal. */
export function readAddress({ structure }: CampaignContext, typed: string): Outcome<string> {
  const read = readLink(
    typed.normalize("NFC"),
    structure.channels.flatMap(({ url }) => url ?? []),
  );
  if (read.ok) return done(read.url.replace(/#.*$/, ""));
  const code = read.code === "link-personal" ? "feed-personal" : "feed-address";
  return refused({ field: "address", code });
}

const rowOf = ({ unitId, channelId, categoryId, address }: FeedFields) => ({
  unit_id: unitId,
  channel_id: channelId,
  category_id: categoryId,
  address,
});

function knownAlready({ structure }: CampaignContext, known: OwnFeed): Problem {
  const unit = structure.tree.nameOf(known.unitId);
  return { field: "address", code: "feed-known", params: { unit } };
}

async function told(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  feed: FeedFields & { id: string },
  before?: FeedFields,
): Promise<Outcome<ToldFeed>> {
  const inWords = ({ unitId, channelId, categoryId, address }: FeedFields) => ({
    address,
    unit: open.structure.tree.nameOf(unitId),
    channel: open.structure.channels.find(({ id }) => id === channelId)?.name ?? "",
    category: categoryWords(open.structure.categories, categoryId, "vi").name,
  });
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "own-feed",
    subjectId: feed.id,
    campaignId: open.campaign.id,
    payload: { after: inWords(feed), ...(before ? { before: inWords(before) } : {}) },
  });
  return done({ id: feed.id, name: nameOf(feed) });
}
