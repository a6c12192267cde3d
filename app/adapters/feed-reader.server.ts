import { once } from "node:events";
import type { FeedItem, FeedProblem, FeedReading } from "~/domain/own-feeds";
import { startChild } from "./children/child-program.server";
import { type Fetched, fetchGuarded } from "./guarded-fetch.server";
import type { MayConnect } from "./public-address.server";

/** Reads a feed, or finds that nothing has changed since the reading that gave these marks. */
export type ReadFeed = (
  address: string,
  since: { etag: string; lastModified: string },
) => Promise<FeedReading>;

const heapMegabytes = 96;
/** A feed within the limit takes some milliseconds; a start from the sources takes a second. */
const parseMs = 8_000;

/** Reads feeds (RSS, Atom, RDF, JSON) of addresses that may be connected to. Never throws for what a feed does. */
export function feedReader(mayConnect: MayConnect, { maxMs = 10_000 } = {}): ReadFeed {
  return async (address, { etag, lastModified }) => {
    const fetched = await fetchGuarded(address, {
      mayConnect,
      maxMs,
      headers: {
        accept:
          "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
        ...(etag === "" ? {} : { "if-none-match": etag }),
        ...(lastModified === "" ? {} : { "if-modified-since": lastModified }),
      },
    });
    if ("code" in fetched) return { result: "failed", code: fetched.code };
    const refusal = refusalOf(fetched.status);
    if (fetched.status === 304) return { result: "unchanged" };
    if (refusal) return { result: "failed", code: refusal };
    const items = await itemsIn(textOf(fetched));
    if (!items) return { result: "failed", code: "feed-unreadable" };
    const header = (name: string) => fetched.headers[name]?.slice(0, 500) ?? "";
    return { result: "items", items, etag: header("etag"), lastModified: header("last-modified") };
  };
}

function refusalOf(status: number): FeedProblem | null {
  if (status === 401 || status === 403) return "feed-secured";
  return status === 200 ? null : "feed-status";
}

/** In the encoding that the answer names, else the document itself, else UTF-8. */
function textOf({ body, headers }: Fetched): string {
  const named =
    /charset\s*=\s*"?([\w-]+)/i.exec(headers["content-type"] ?? "")?.[1] ??
    /^[^>]{0,200}encoding\s*=\s*["']([\w-]+)["']/.exec(body.subarray(0, 200).toString("latin1"))?.[1];
  const byMark =
    body[0] === 0xff && body[1] === 0xfe ? "utf-16le" : body[0] === 0xfe ? "utf-16be" : undefined;
  for (const label of [byMark, named, "utf-8"]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(body);
    } catch {
      // A name that nobody knows: the next one.
    }
  }
  return "";
}

/** Parsed by a program of its own with a bounded heap and time; null: it is no feed. */
async function itemsIn(text: string): Promise<FeedItem[] | null> {
  // Entities of a document's own are what bombs and readers of local files are made of; no feed needs them.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  const child = startChild("read-feed", heapMegabytes);
  const timer = setTimeout(() => child.kill("SIGKILL"), parseMs);
  try {
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.resume();
    child.stdin.on("error", () => {});
    child.stdin.end(text);
    const [code] = await once(child, "close");
    return code === 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as FeedItem[]) : null;
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}
