import type { z } from "zod";
import type { ReleasedItem } from "~/domain/opinion-cells";
import type { seenForm } from "~/domain/opinion-forms";
import type { MatterRow, OpinionListPage, OpinionQuery } from "~/domain/opinion-page";
import { topicAndBelow } from "~/domain/opinion-topic-names";
import { foldVietnamese } from "~/domain/vietnamese";
import { markItemsSeen } from "~db/queries/opinion-reports.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, type UseCaseContext } from "./context.server";
import { depthOf, shownTopics } from "./opinion-form.server";
import { matterRows, placeNames, type ReadOpinion, readOpinion } from "./opinion-reading.server";

const perPage = 50;

/** The matters that the address asks for: the most urgent first, then the newest. */
export async function loadOpinionList(
  ctx: UseCaseContext,
  slug: string,
  query: OpinionQuery,
): Promise<OpinionListPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const read = await readOpinion(open);
  const rows = await listMatters(open, read, query);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(query.page, pages);
  return {
    ...{ slug, query: { ...query, page }, rows: rows.slice((page - 1) * perPage, page * perPage) },
    ...{ found: rows.length, pages, total: read.items.length, least: read.settings.smallestCell },
    fresh: read.items.filter(({ isNew }) => isNew).length,
    urgent: read.items.filter(({ urgency, isNew }) => urgency === "at-once" && isNew).length,
    hidden: read.items.filter(({ isWidened }) => isWidened).length,
    ...choicesOf(open, read),
    may: { report: open.may("opinion.report"), synthesise: open.may("opinion.synthesise") },
  };
}

function choicesOf(open: CampaignContext, { items, topics }: ReadOpinion) {
  const used = new Set(items.map(({ topicKey }) => topicKey));
  const named = placeNames(open);
  const places = new Map(items.map(({ place }) => [place.key, named(place)]));
  return {
    topics: shownTopics(topics, used).map((one) => ({
      value: one.key,
      label: `${"– ".repeat(depthOf(one, topics))}${one.name[open.actor.locale]}`,
    })),
    places: [...places].map(([value, label]) => ({ value, label })).sort(byLabel),
  };
}

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, "vi");

const weight = { "at-once": 0, soon: 1, normal: 2 } as const;

/** The matters found, for the page and for its file alike. Filters look at what may be seen, not at what was filed. */
export async function listMatters(
  open: CampaignContext,
  { items, topics }: ReadOpinion,
  query: OpinionQuery,
): Promise<MatterRow[]> {
  const within = query.topicKey === "" ? null : topicAndBelow(topics, query.topicKey);
  const found = items.filter(
    (item) =>
      (within === null || within.has(item.topicKey)) &&
      (query.placeKey === null || item.place.key === query.placeKey) &&
      (query.urgency === "" || item.urgency === query.urgency) &&
      (!query.isNew || item.isNew),
  );
  const wanted = foldVietnamese(query.text);
  const says = (row: MatterRow) =>
    foldVietnamese([row.whatPeopleSay, row.asks, row.topic, row.placeName].join(" ")).includes(wanted);
  return matterRows(found, topics, open)
    .filter((row) => wanted === "" || says(row))
    .sort(byUrgency);
}

/** Matters of one report do not stand together by the order in which they came. */
function byUrgency(a: MatterRow, b: MatterRow): number {
  const urgent = Number(b.isNew) * (2 - weight[b.urgency]) - Number(a.isNew) * (2 - weight[a.urgency]);
  if (urgent !== 0) return urgent;
  if (a.receivedOn !== b.receivedOn) return a.receivedOn < b.receivedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** One cell of topic × place. Throws NotFound where the person may see nothing: a hidden cell is as one that is not there. */
export async function loadCell(
  ctx: UseCaseContext,
  slug: string,
  { topicKey, placeKey }: { topicKey: string; placeKey: string },
) {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const { items, topics } = await readOpinion(open);
  const inCell = ({ topicKey: topic, place }: ReleasedItem) => topic === topicKey && place.key === placeKey;
  const rows = matterRows(items.filter(inCell), topics, open).sort(byUrgency);
  const [first] = rows;
  if (!first) throw new NotFound();
  return { slug, topicKey, placeKey, topic: first.topic, placeName: first.placeName, rows };
}

/** Marks matters as read; those that are none the person sees are left out. */
export async function markSeen(
  ctx: UseCaseContext,
  slug: string,
  { item }: z.infer<typeof seenForm>,
): Promise<Outcome<{ count: number }>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { items } = await readOpinion(open);
  const wanted = new Set(item);
  const ids = items.filter(({ id, isNew }) => isNew && wanted.has(id)).map(({ id }) => id);
  if (ids.length === 0) return done({ count: 0 });
  return ctx.db.write(open.campaign.id, async (tx) => {
    await markItemsSeen(tx, ids, open.campaignNow);
    const subject = { subjectKind: "campaign", subjectId: open.campaign.id };
    await appendAudit(tx, open, {
      ...{ chain: open.campaign.id, action: "opinion.read", ...subject, campaignId: open.campaign.id },
      payload: { count: ids.length },
    });
    return done({ count: ids.length });
  });
}
