/** A unit's own news feeds: what is read from them, and when they are read again. */

/** One item as a feed tells it. */
export interface FeedItem {
  /** What the feed calls it; the same item keeps it. */
  key: string;
  /** Plain text. */
  title: string;
  link: string;
  /** UTC instant; null: the feed does not say. */
  publishedAt: string | null;
}

/** Why a feed was not read, each with its words on the screen. */
const feedProblems = [
  "feed-address",
  "feed-not-public",
  "feed-not-found",
  "feed-no-answer",
  "feed-secured",
  "feed-status",
  "feed-too-big",
  "feed-redirects",
  "feed-unreadable",
] as const;
export type FeedProblem = (typeof feedProblems)[number];

export type FeedReading =
  | { result: "items"; items: FeedItem[]; etag: string; lastModified: string }
  /** Nothing has changed since the reading that gave these marks. */
  | { result: "unchanged" }
  | { result: "failed"; code: FeedProblem };

/** Items of one reading that are looked at, the newest first in every feed that we know. */
export const maxFeedItems = 200;

const everyMinutes = 30;
const mostMinutes = 24 * 60;

/** Minutes until a feed is read again: half an hour, doubled with every failure in a row, a day at most. */
export const pauseBeforeReading = (failures: number): number =>
  Math.min(everyMinutes * 2 ** Math.min(failures, 10), mostMinutes);

/** A title without the markup and the entities that feeds leave in it, on one line. */
export function plainTitle(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d{1,7});/g, (whole, code) => characterOf(Number(code)) ?? whole)
    .replace(/&#x([\da-f]{1,6});/gi, (whole, code) => characterOf(Number.parseInt(code, 16)) ?? whole)
    .replace(/&(lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] ?? " ")
    .replace(/&amp;/g, "&")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .normalize("NFC");
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

const characterOf = (code: number): string | null =>
  code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
