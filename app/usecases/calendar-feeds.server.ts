import type { AgendaItem, AgendaKind } from "~/domain/agenda";
import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type CalendarEvent, itemsOf, kindsOf, maxFeeds } from "~/domain/calendar-feeds";
import { feedTexts as en } from "~/i18n/en/calendar-feeds";
import { feedTexts as vi } from "~/i18n/vi/calendar-feeds";
import { findActingAccount } from "~db/queries/acting-accounts.server";
import {
  type CalendarFeed,
  findCalendarFeed,
  insertCalendarFeed,
  listCalendarFeeds,
  noteFeedRead,
  updateCalendarFeed,
} from "~db/queries/calendar-feeds.server";
import { loadAgenda } from "./agenda.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign, openUnseen } from "./campaigns.server";
import { done, NotFound, noSession, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface FeedsPage {
  slug: string;
  feeds: {
    id: string;
    token: string;
    kinds: AgendaKind[];
    createdAt: string;
    lastReadOn: CivilDate | null;
  }[];
  /** Whether the person answers for units whose duties could be chosen. */
  hasOwnUnits: boolean;
  isFull: boolean;
  formKey: string;
}

/** One's own feeds of the campaign with their secret addresses. */
export async function loadFeeds(ctx: UseCaseContext, slug: string): Promise<FeedsPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const feeds = await listCalendarFeeds(ctx.db.read, ownerOf(open));
  const own = open.unitsFor("milestone.unit-complete");
  return {
    slug: open.campaign.slug,
    feeds: feeds.map(({ id, kinds, createdAt, lastReadOn }) => ({
      id,
      token: tokenOf(ctx, id),
      kinds: kindsOf(kinds),
      createdAt,
      lastReadOn,
    })),
    hasOwnUnits: own !== "all" && own.length > 0,
    isFull: feeds.length >= maxFeeds,
    formKey: ctx.newId(),
  };
}

/** Makes a feed of these kinds; the value is its id. Problem: `too-many-feeds` {max}. A resend makes no second one. */
export async function openFeed(
  ctx: UseCaseContext,
  slug: string,
  { _key: key, kinds }: { _key: string; kinds: readonly AgendaKind[] },
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const owner = ownerOf(open);
  return ctx.db.write(owner.campaignId, (tx) =>
    once(tx, ctx, { key, payload: { feed: kinds } }, async () => {
      const feeds = await listCalendarFeeds(tx, owner);
      if (feeds.length >= maxFeeds) {
        return refused({ field: "form", code: "too-many-feeds", params: { max: maxFeeds } });
      }
      const id = ctx.newId();
      await insertCalendarFeed(tx, {
        id,
        account_id: owner.accountId,
        campaign_id: owner.campaignId,
        token_hash: ctx.tokens.hashOf(tokenOf(ctx, id)),
        kinds: kinds.join(","),
        created_at: ctx.now(),
        revoked_at: null,
        last_read_on: null,
      });
      await appendAudit(tx, ctx, feedEvent(open, "calendar-feed.opened", id, { after: { kinds } }));
      return done(id);
    }),
  );
}

/** Chooses other kinds for a feed whose address stays. NotFound for anybody else's. */
export async function chooseFeedKinds(
  ctx: UseCaseContext,
  slug: string,
  { feed, kinds }: { feed: string; kinds: readonly AgendaKind[] },
): Promise<void> {
  await change(ctx, slug, feed, { kinds: kinds.join(",") }, "calendar-feed.changed", { after: { kinds } });
}

/** From now on the address answers as if it had never been. NotFound for anybody else's. */
export async function revokeFeed(ctx: UseCaseContext, slug: string, feed: string): Promise<void> {
  await change(ctx, slug, feed, { revoked_at: ctx.now() }, "calendar-feed.revoked", {});
}

async function change(
  ctx: UseCaseContext,
  slug: string,
  feed: string,
  what: { kinds: string } | { revoked_at: string },
  action: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const owner = ownerOf(open);
  await ctx.db.write(owner.campaignId, async (tx) => {
    if (!(await updateCalendarFeed(tx, { ...owner, id: feed }, what))) throw new NotFound();
    await appendAudit(tx, ctx, feedEvent(open, action, feed, payload));
  });
}

/**
 * The calendar file at a secret address, for whoever knows it; `origin` is where its links lead. Throws NotFound for
 * an address that is unknown or revoked, or whose owner has no longer a part in the campaign: nothing is said of why.
 */
export async function readFeed(ctx: UseCaseContext, token: string, origin: string): Promise<string> {
  const feed = await findCalendarFeed(ctx.db.read, ctx.tokens.hashOf(token));
  if (!feed) throw new NotFound();
  const open = await openFor(ctx, feed);
  const words = { vi, en }[open.actor.locale];
  const items = itemsOf(await loadAgenda(open, words.meeting), kindsOf(feed.kinds));
  const today = civilDateOfInstant(ctx.now());
  // Once a day is enough to tell which address is still in use, and costs no write with each reading.
  if (feed.lastReadOn !== today) {
    await ctx.db.write(feed.campaignId, (tx) => noteFeedRead(tx, feed.id, today));
  }
  return ctx.calendarFile({
    name: words.calendarName(open.campaign.shortName),
    events: items.map((item) => eventOf(item, open, feed, origin)),
  });
}

/** The campaign as the feed's owner may see it today. */
async function openFor(ctx: UseCaseContext, feed: CalendarFeed & { slug: string }): Promise<CampaignContext> {
  const account = await findActingAccount(ctx.db.read, feed.accountId);
  if (!account) throw new NotFound();
  const actor = { ...account, ...noSession };
  return openUnseen({ ...ctx, actor }, feed.slug, "timeline.view");
}

const meetingMinutes = 90;

function eventOf(
  item: AgendaItem,
  { campaign, actor }: CampaignContext,
  feed: CalendarFeed,
  origin: string,
): CalendarEvent {
  const words = { vi, en }[actor.locale];
  const lines = [
    item.kind === "meeting" ? "" : words.latest,
    item.source ? words.source(item.source) : "",
    item.duty === "publicise" ? words.publicise : "",
    campaign.isDemo ? words.demo : "",
  ];
  return {
    uid: `${item.key}.${campaign.id}@cot-moc`,
    title: item.title,
    description: lines.filter(Boolean).join("\n"),
    url: new URL(item.path, origin).href,
    from: item.from,
    to: item.to,
    at: item.at,
    minutes: item.kind === "meeting" ? meetingMinutes : 0,
    // Moving election day changes no milestone's history, but it does change the campaign's version.
    sequence: item.changes + campaign.version - 1,
    changedAt: item.changedAt ?? feed.createdAt,
  };
}

/** Made from the feed's id under the server's secret: the owner can see it again, a stolen database cannot tell it. */
function tokenOf(ctx: UseCaseContext, feedId: string): string {
  return ctx.tokens.hashOf(`calendar-feed ${feedId}`);
}

const ownerOf = ({ actor, campaign }: CampaignContext) => ({
  accountId: actor.accountId,
  campaignId: campaign.id,
});

function feedEvent(open: CampaignContext, action: string, id: string, payload: Record<string, unknown>) {
  return {
    chain: open.campaign.id,
    action,
    subjectKind: "calendar-feed",
    subjectId: id,
    campaignId: open.campaign.id,
    payload,
  };
}
