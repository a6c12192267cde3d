import { generateAtomFeed, generateRssFeed } from "feedsmith";
import type { PublicFeed } from "~/domain/public-facts";

/** Writes a feed as RSS 2.0 or Atom (RFC 4287). */
export function writeFeed(format: "rss" | "atom", feed: PublicFeed): string {
  return format === "rss" ? rssOf(feed) : atomOf(feed);
}

function rssOf({ title, description, language, link, self, updatedAt, items }: PublicFeed): string {
  return generateRssFeed({
    title,
    description,
    language,
    link,
    lastBuildDate: new Date(updatedAt),
    atom: { links: [{ href: self, rel: "self", type: "application/rss+xml" }] },
    items: items.map((item) => ({
      title: item.title.replace(/<(?=[a-z/!?])/gi, "&lt;"),
      link: item.link,
      description: asHtml(item.text),
      guid: { value: item.id, isPermaLink: true },
      pubDate: new Date(item.publishedAt),
    })),
  });
}

/** What RSS describes an item with is HTML to whoever reads it, and often its title too: signs of ours must stay signs. */
const asHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");

function atomOf({ title, description, author, link, self, updatedAt, items }: PublicFeed): string {
  return generateAtomFeed({
    id: link,
    title: { value: title },
    subtitle: { value: description },
    updated: new Date(updatedAt),
    authors: [{ name: author }],
    links: [
      { href: link, rel: "alternate", type: "text/html" },
      { href: self, rel: "self", type: "application/atom+xml" },
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      updated: new Date(item.changedAt),
      published: new Date(item.publishedAt),
      links: [{ href: item.link, rel: "alternate" }],
      content: { value: item.text, type: "text" },
    })),
  });
}
