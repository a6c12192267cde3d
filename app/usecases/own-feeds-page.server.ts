import { categoryWords } from "~/domain/categories";
import { judgeItem } from "~/domain/own-feed-proposals";
import { countItemsByFeed } from "~db/queries/own-feed-items.server";
import { findFeed, listFeeds, type OwnFeed } from "~db/queries/own-feeds.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { type ReadingResult, readFeedOnce } from "./own-feed-readings.server";
import { nameOf, readAddress } from "./own-feeds.server";

export interface FeedLine {
  id: string;
  address: string;
  name: string;
  /** As the form has it: "unit-key" or "unit-key/channel-id". */
  place: string;
  unit: string;
  channel: string;
  categoryKey: string;
  /** What its items count as; "" leaves it to whoever records them. */
  category: string;
  isPaused: boolean;
  /** Code of the last reading's failure; null: none. */
  problem: string | null;
  /** Moments in words ("16:40 04/05/2021"), "" for never. */
  readAt: string;
  goodAt: string;
  nextAt: string;
  counts: { proposed: number; confirmed: number; dismissed: number };
  version: number;
}

export interface FeedsPage {
  slug: string;
  feeds: FeedLine[];
  /** Units with their channels. */
  places: { unit: [key: string, name: string]; channels: [value: string, name: string][] }[];
  categories: [key: string, name: string, group: string][];
  startsOn: string;
  canLog: boolean;
  formKey: string;
}

export async function loadFeeds(ctx: UseCaseContext, slug: string): Promise<FeedsPage> {
  const open = await openCampaign(ctx, slug, "own-feed.manage");
  const { campaign, structure, actor } = open;
  const [feeds, counts] = await Promise.all([
    listFeeds(ctx.db.read, campaign.id),
    countItemsByFeed(ctx.db.read, campaign.id),
  ]);
  return {
    slug,
    feeds: feeds.map((feed) => {
      const own = counts.filter(({ feed_id }) => feed_id === feed.id);
      const count = (state: string) => own.find((one) => one.state === state)?.count ?? 0;
      const inAll = {
        proposed: count("proposed"),
        confirmed: count("confirmed"),
        dismissed: count("dismissed"),
      };
      return { ...lineOf(open, feed), counts: inAll };
    }),
    places: placesOf(open),
    categories: structure.categories
      .filter(({ isActive }) => isActive)
      .map(({ key, name, group }) => [key, name[actor.locale], group]),
    startsOn: campaign.startsOn,
    canLog: open.may("output.log"),
    formKey: ctx.newId(),
  };
}

function lineOf({ structure, actor }: CampaignContext, feed: OwnFeed): Omit<FeedLine, "counts"> {
  const unitKey = structure.tree.keyOf(feed.unitId);
  const channel = structure.channels.find(({ id }) => id === feed.channelId);
  const categoryId = channel?.categoryId ?? feed.categoryId;
  const moment = (at: string | null) => (at === null ? "" : momentOf(at));
  return {
    id: feed.id,
    address: feed.address,
    name: nameOf(feed),
    place: channel ? `${unitKey}/${channel.id}` : unitKey,
    unit: structure.tree.nameOf(feed.unitId),
    channel: channel?.name ?? "",
    categoryKey: structure.categories.find(({ id }) => id === feed.categoryId)?.key ?? "",
    category: categoryWords(structure.categories, categoryId, actor.locale).name,
    isPaused: feed.isPaused,
    problem: feed.problem,
    readAt: moment(feed.readAt),
    goodAt: moment(feed.goodAt),
    nextAt: moment(feed.nextReadAt),
    version: feed.version,
  };
}

function placesOf({ structure, today }: CampaignContext): FeedsPage["places"] {
  const units = structure.tree.units.filter(
    (unit) => unit.reports && unit.validFrom <= today && (unit.validTo === null || today < unit.validTo),
  );
  return units.map((unit) => ({
    unit: [unit.key, unit.name],
    channels: structure.channels
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ id, name }) => [`${unit.key}/${id}`, name]),
  }));
}

/** What a feed would bring. */
export interface Tried {
  address: string;
  found: number;
  /** Of the campaign's days. */
  ours: number;
  /** The title of the first of them, "" for none. */
  first: string;
}

/** Reads an address without keeping anything. Problems at `address`: feed-…. */
export async function tryFeed(ctx: UseCaseContext, slug: string, typed: string): Promise<Outcome<Tried>> {
  const open = await openCampaign(ctx, slug, "own-feed.manage");
  const address = readAddress(open, typed);
  if (!address.ok) return address;
  const reading = await ctx.readFeed(address.value, { etag: "", lastModified: "" });
  if (reading.result === "failed") return refused({ field: "address", code: reading.code });
  const items = reading.result === "items" ? reading.items : [];
  const { startsOn, endsOn } = open.campaign;
  const channels = open.structure.channels.flatMap(({ url }) => url ?? []);
  const frame = { address: address.value, startsOn, endsOn, today: open.today, channels };
  const ours = items.flatMap((item) => {
    const verdict = judgeItem(item, frame);
    return verdict.is === "proposed" ? [verdict.item] : [];
  });
  return done({
    address: address.value,
    found: items.length,
    ours: ours.length,
    first: ours[0]?.title ?? "",
  });
}

/** Reads a feed now, on somebody's word. Throws NotFound for one that is not there. */
export async function readFeedNow(
  ctx: UseCaseContext,
  slug: string,
  id: string,
): Promise<ReadingResult & { name: string }> {
  const open = await openCampaign(ctx, slug, "own-feed.manage");
  const feed = await findFeed(ctx.db.read, id);
  if (feed?.campaignId !== open.campaign.id || feed.removedAt !== null) throw new NotFound();
  return { ...(await readFeedOnce(ctx, feed)), name: nameOf(feed) };
}
