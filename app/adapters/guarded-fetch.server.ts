import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createGunzip, createInflate } from "node:zlib";
import type { FeedProblem } from "~/domain/own-feeds";
import { isPublicAddress, type MayConnect } from "./public-address.server";

export interface Fetched {
  status: number;
  /** By lower-case name; of a repeated one the first. */
  headers: Record<string, string | undefined>;
  body: Buffer;
}

export interface FetchOptions {
  mayConnect: MayConnect;
  headers: Record<string, string>;
  /** For everything: names, redirects, and the last byte of the body; 10 seconds when left out. */
  maxMs?: number;
}

const maxBytes = 2 * 1024 * 1024;
const maxRedirects = 3;

/**
 * Fetches a public document without being led inside: only http and https on their own ports, without a password, and
 * only to addresses that may be connected to. The address is judged at the very connection, after names are resolved
 * and again after each redirect, so that a name which changes its mind in between gains nothing.
 */
export async function fetchGuarded(
  address: string,
  options: FetchOptions,
): Promise<Fetched | { code: FeedProblem }> {
  const signal = AbortSignal.timeout(options.maxMs ?? 10_000);
  try {
    let url = addressOf(address);
    for (let redirects = 0; ; redirects += 1) {
      judge(url, options.mayConnect);
      const answer = await send(url, options, signal);
      const location = answer.headers.location;
      const isRedirect = [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) && location !== undefined;
      if (!isRedirect) return await taken(answer);
      answer.destroy();
      if (redirects === maxRedirects) return { code: "feed-redirects" };
      url = addressOf(location, url);
    }
  } catch (error) {
    return { code: error instanceof Refusal ? error.code : codeOf(error) };
  }
}

class Refusal extends Error {
  constructor(readonly code: FeedProblem) {
    super(code);
  }
}

function addressOf(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new Refusal("feed-address");
  const url = new URL(text, base);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || url.username !== "" || url.password !== "") throw new Refusal("feed-address");
  return url;
}

/** A number for a host never reaches the lookup; URL has already made dotted decimals of its octal and hex forms. */
function judge(url: URL, mayConnect: MayConnect): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !mayConnect(host)) throw new Refusal("feed-not-public");
  // Elsewhere on the public internet a port is somebody's service that no feed lives on.
  const isOwnNetwork = isIP(host) && !isPublicAddress(host);
  if (url.port !== "" && !isOwnNetwork) throw new Refusal("feed-address");
}

function send(
  url: URL,
  { mayConnect, headers }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    // No connection is shared: one made for another address would pass unjudged.
    agent: false,
    headers: { ...headers, "accept-encoding": "gzip, deflate", "user-agent": "CotMoc (RSS)" },
    lookup: guardedLookup(mayConnect),
    maxHeaderSize: 16_384,
    signal,
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options, resolve);
    request.on("error", reject);
    request.end();
  });
}

/** Resolves a name and gives only addresses that may be connected to; a name with any other has none. */
function guardedLookup(mayConnect: MayConnect): LookupFunction {
  return (hostname, { family, all }, callback) => {
    lookup(hostname, { family, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? new Refusal("feed-not-found"), "", 0);
      else if (!addresses.every((one) => mayConnect(one.address)))
        callback(new Refusal("feed-not-public"), "", 0);
      else if (all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** The body as it reads once unpacked, whole; a greater one is refused when it passes the limit, however it is packed. */
async function taken(answer: IncomingMessage): Promise<Fetched> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(answer)) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw new Refusal("feed-too-big");
      chunks.push(chunk as Buffer);
    }
  } finally {
    answer.destroy();
  }
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  return { status: answer.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}

function unpacked(answer: IncomingMessage): NodeJS.ReadableStream {
  const encoding = answer.headers["content-encoding"]?.toLowerCase();
  const unpack = encoding === "gzip" ? createGunzip() : encoding === "deflate" ? createInflate() : null;
  if (!unpack) return answer;
  answer.on("error", (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

function codeOf(error: unknown): FeedProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "ENOTFOUND" || code === "EAI_AGAIN" ? "feed-not-found" : "feed-no-answer";
}
