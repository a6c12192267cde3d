/** A program of its own: reads a feed's text from its input and writes its items as JSON; fails for what is no feed. */
import { parseFeed } from "feedsmith";
import { type FeedItem, maxFeedItems, plainTitle } from "~/domain/own-feeds";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const items = itemsOf(Buffer.concat(chunks).toString()).slice(0, maxFeedItems);
process.stdout.end(JSON.stringify(items));

interface Told {
  key?: string | undefined;
  title?: string | undefined;
  link?: string | undefined;
  date?: string | undefined;
}

/** Items with neither title nor link say nothing that could be logged. */
function itemsOf(text: string): FeedItem[] {
  return told(text).flatMap(({ key, title, link, date }) => {
    const plain = plainTitle(title ?? "").slice(0, 500);
    const address = (link ?? "").trim().slice(0, 2_000);
    if (plain === "" && address === "") return [];
    const at = Date.parse(date ?? "");
    const publishedAt = Number.isNaN(at) ? null : new Date(at).toISOString();
    return [{ key: (key || address || plain).slice(0, 2_000), title: plain, link: address, publishedAt }];
  });
}

function told(text: string): Told[] {
  const { format, feed } = parseFeed(text);
  if (format === "atom")
    return (feed.entries ?? []).map((one) => ({
      key: one.id,
      title: one.title?.value,
      link: (one.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? one.links?.[0])?.href,
      date: one.published ?? one.updated,
    }));
  if (format === "json")
    return (feed.items ?? []).map((one) => ({
      key: one.id,
      title: one.title ?? one.content_text,
      link: one.url,
      date: one.date_published ?? one.date_modified,
    }));
  if (format === "rdf")
    return (feed.items ?? []).map((one) => ({
      key: one.rdf?.about ?? one.link,
      title: one.title,
      link: one.link,
      date: one.dc?.dates?.[0],
    }));
  return (feed.items ?? []).map((one) => ({
    key: one.guid?.value ?? one.link,
    title: one.title ?? one.description,
    link: one.link ?? (one.guid?.isPermaLink === false ? undefined : one.guid?.value),
    date: one.pubDate ?? one.dc?.dates?.[0],
  }));
}
