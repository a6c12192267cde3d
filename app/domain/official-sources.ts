import { addressOf, hostOf } from "./link-key";
import { maxLinkLength } from "./links";

/**
 * Whose pages may be given as the source of a correction: public bodies, the Party's and the state's press, and the
 * sub-committee's own outlets. An entry is a host with everything below it ("gov.vn" stands for quangninh.gov.vn as
 * well), or a page of a platform with everything below it ("facebook.com/thongtinchinhphu").
 */
export const firstOfficialSources = [
  "gov.vn",
  "quochoi.vn",
  "chinhphu.vn",
  "baochinhphu.vn",
  "dangcongsan.vn",
  "tuyengiao.vn",
  "nhandan.vn",
  "vov.vn",
  "vtv.vn",
  "vietnamplus.vn",
  "vnanet.vn",
  "qdnd.vn",
  "cand.com.vn",
  "daibieunhandan.vn",
  "mattran.org.vn",
  "tapchicongsan.org.vn",
  "baoquangninh.vn",
] as const;

/** Why a link is no official source; codes of problems. */
export type SourceRefusal = "source-not-link" | "source-shortened" | "source-not-official";

/** null: the link leads to one of the official sources. What only leads on to elsewhere is never one. */
export function sourceRefusal(link: string, allowed: readonly string[]): SourceRefusal | null {
  const url = plainUrlOf(link);
  if (!url) return "source-not-link";
  if (isShortener(url.hostname)) return "source-shortened";
  return allowed.some((entry) => isWithin(url, entry)) ? null : "source-not-official";
}

export const isOfficialSource = (link: string, allowed: readonly string[]): boolean =>
  sourceRefusal(link, allowed) === null;

export type SourceEntryRefusal =
  | "source-not-link"
  | "source-shortened"
  | "source-too-wide"
  | "source-platform";

/**
 * An entry as it is typed ("https://www.quangninh.gov.vn/", "*.gov.vn"), in the form in which it is kept. A whole
 * platform or a whole kind of domain names nobody, so neither is taken.
 */
export function readSourceEntry(
  typed: string,
): { ok: true; entry: string } | { ok: false; code: SourceEntryRefusal } {
  const url = plainUrlOf(typed.trim().replace(/^\*\./, ""));
  if (!url) return { ok: false, code: "source-not-link" };
  if (isShortener(url.hostname)) return { ok: false, code: "source-shortened" };
  const host = hostOf(url);
  if (isTooWide(host)) return { ok: false, code: "source-too-wide" };
  if (!isPlatform(host)) return { ok: true, entry: host };
  const entry = addressOf(url);
  return entry === host ? { ok: false, code: "source-platform" } : { ok: true, entry };
}

/** The own outlets' addresses as entries; an address that names a whole platform is left out. */
export function entriesOfChannels(urls: readonly (string | null)[]): string[] {
  const entries = urls.flatMap((url) => {
    const read = url === null ? null : readSourceEntry(url);
    return read?.ok ? [read.entry] : [];
  });
  return [...new Set(entries)];
}

/** An http(s) address with a host of plain letters: no user name, no port, no number and no look-alike letters. */
function plainUrlOf(link: string): URL | null {
  const typed = link.trim();
  if (typed.length > maxLinkLength || /[\s\\]/.test(typed)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(url.hostname);
  const isLookAlike = /(?:^|\.)xn--/.test(url.hostname);
  if (!isPlain || isLookAlike || url.username !== "" || url.password !== "" || url.port !== "") return null;
  return url;
}

function isWithin(url: URL, entry: string): boolean {
  const path = entry.indexOf("/");
  if (path < 0) return url.hostname === entry || url.hostname.endsWith(`.${entry}`);
  // A page of a platform is told by its address, upper and lower case alike.
  const [address, home] = [addressOf(url).toLowerCase(), entry.toLowerCase()];
  return address === home || ["/", "?", "&"].some((next) => address.startsWith(home + next));
}

/** Addresses that only lead on: where to is nobody's to see before it is opened, and changes afterwards. */
const SHORTENERS = [
  ...["bit.ly", "bitly.com", "tinyurl.com", "t.co", "goo.gl", "is.gd", "v.gd", "ow.ly", "buff.ly", "cutt.ly"],
  ...["rb.gy", "rebrand.ly", "shorturl.at", "shorturl.asia", "short.io", "s.id", "tiny.cc", "t.ly", "bom.so"],
  ...["bom.to", "byvn.net", "by.com.vn", "shorten.asia", "lnkd.in", "fb.me", "fb.watch", "m.me"],
  ...["youtu.be", "vt.tiktok.com", "vm.tiktok.com", "l.facebook.com", "lm.facebook.com"],
  ...[
    "forms.gle",
    "g.co",
    "adf.ly",
    "soo.gd",
    "bl.ink",
    "qr.ae",
    "2.gp",
    "urlzs.com",
    "linktr.ee",
    "page.link",
  ],
];

const isShortener = (host: string): boolean => isBelow(host, SHORTENERS);

/** Where anybody may have a page: an official one is named with its path. */
const PLATFORMS = [
  ...[
    "facebook.com",
    "fb.com",
    "youtube.com",
    "tiktok.com",
    "zalo.me",
    "x.com",
    "twitter.com",
    "instagram.com",
  ],
  ...["threads.net", "threads.com", "t.me", "telegram.me", "linkedin.com", "google.com", "medium.com"],
  ...[
    "blogspot.com",
    "wordpress.com",
    "substack.com",
    "github.io",
    "vercel.app",
    "netlify.app",
    "weebly.com",
  ],
];

const isPlatform = (host: string): boolean => isBelow(host, PLATFORMS);

const isBelow = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((one) => host === one || host.endsWith(`.${one}`));

/** Whole kinds of domains under which anybody may register; gov.vn is the state's alone. */
const isTooWide = (host: string): boolean =>
  !host.includes(".") ||
  /^(?:com|net|org|edu|info|name|pro|health|biz|ac|int|id|io|ai)\.vn$/.test(host) ||
  /^(?:co|com|org|net)\.[a-z]{2}$/.test(host);
