/** Moves when the rules below do; keys of different versions are not compared. */
const NORMALISER = "2";

/**
 * What two links to the same page share, as far as an address tells: a key for finding duplicates, never opened.
 * Pages that Facebook, YouTube, TikTok and Zalo publish under several addresses are known by their number.
 */
export function linkKeyOf(url: URL): string {
  const page = unwrapped(url);
  return `${NORMALISER}:${pageOf(page) ?? addressOf(page)}`;
}

/** The key of a link that is stored already; null when it is no link (any more). */
export const storedLinkKey = (link: string): string | null =>
  URL.canParse(link) ? linkKeyOf(new URL(link)) : null;

/**
 * Host and path without what does not change the page: scheme, www., m., amp, the last slash, the fragment, order of
 * the parameters, and those that only tell where a reader came from.
 */
export function addressOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byNameThenValue);
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
  const path = url.pathname
    .replace(/\/{2,}/g, "/")
    .replace(/^\/amp(?=\/)/i, "")
    .replace(/(?:\/amp|\.amp)?\/*$/i, "");
  return hostOf(url) + path + query;
}

/** The host without what only names a device: "www.", "m.", "mobile.", "touch.", "amp.". */
export const hostOf = (url: URL): string =>
  url.host
    .toLowerCase()
    .replace(/^(?:(?:www|m|mobile|touch|amp)\.)+(?=[^.]+\.)/, "")
    .replace(/^(?:web|mbasic|vi-vn|business)\.(?=facebook\.com$)/, "")
    .replace(/^fb\.com$/, "facebook.com");

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|gidzl|mibextid|igshid|igsh|zarsrc|zl3rd|_ga|_gl|gad_source|__cft__.*|__tn__|rdid|share_url|sfnsn|amp|outputtype)$/i;

const byNameThenValue = ([a, x]: [string, string], [b, y]: [string, string]) =>
  a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0;

/** The page behind an address that only leads on to it: Facebook's and Google's jumps, and Google's copies for phones. */
function unwrapped(url: URL): URL {
  const host = hostOf(url);
  const jump = /^(?:l|lm)\.facebook\.com$/.test(host) ? "u" : /^google\.[a-z.]+$/.test(host) ? "q" : null;
  const target = jump === null ? null : url.searchParams.get(jump);
  if (target && /^https?:\/\//i.test(target) && URL.canParse(target)) return new URL(target);
  const copy =
    (/^google\.[a-z.]+$/.test(host) ? /^\/amp\/(?:s\/)?(.+)$/ : null)?.exec(url.pathname) ??
    (host.endsWith(".cdn.ampproject.org") ? /^\/[cv]\/(?:s\/)?(.+)$/ : null)?.exec(url.pathname);
  const address = `https://${copy?.[1] ?? ""}${url.search}`;
  return copy && URL.canParse(address) ? new URL(address) : url;
}

/** A page that is known by a number of its own; null: its address is all there is. */
function pageOf(url: URL): string | null {
  const host = hostOf(url);
  if (host === "facebook.com") return facebookPage(url);
  if (host === "youtu.be" || /^(?:music\.)?youtube(?:-nocookie)?\.com$/.test(host)) return youtubePage(url);
  if (host === "tiktok.com") return found(/^\/@[^/]+\/(?:video|photo)\/(\d+)/, url, "tiktok.com/video/");
  if (/^(?:rd\.)?zapps\.vn$/.test(host) && url.searchParams.has("id")) {
    return `zapps.vn/${url.searchParams.get("id")}`;
  }
  // Short addresses that only their host can resolve: what follows them is about the reader.
  if (/^(?:fb\.watch|vm\.tiktok\.com|vt\.tiktok\.com)$/.test(host)) {
    return host + url.pathname.replace(/(?<!\/)\/+$/, "");
  }
  return null;
}

/** Long numbers and "pfbid…" are one page in the whole of Facebook, whoever shows them; a short number is not. */
const FACEBOOK_ID = /^(?:\d{9,}|pfbid\w+)$/;

function facebookPage(url: URL): string | null {
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const video = /\/(?:videos|reel|reels)\/(?:[^/]+\/)?(\d+)$/.exec(path)?.[1];
  const watched = /^\/(?:watch(?:\/live)?|video\.php)$/.test(path) ? asked("v") : "";
  if (video || watched) return `facebook.com/video/${video || watched}`;
  const photo = /\/photos\/(?:[^/]+\/)*(\d+)$/.exec(path)?.[1];
  const shown = /^\/photo(?:\.php)?$/.test(path) ? asked("fbid") : "";
  if (photo || shown) return `facebook.com/photo/${photo || shown}`;
  const post = /\/(?:posts|permalink)\/(?:[^/]+\/)?([^/]+)$/.exec(path)?.[1];
  const told = /^\/(?:permalink|story)\.php$/.test(path) ? asked("story_fbid") : "";
  const inGroup = /^\/groups\/[^/]+$/.test(path) && asked("view") === "permalink" ? asked("id") : "";
  const id = post || told || inGroup;
  if (id && FACEBOOK_ID.test(id)) return `facebook.com/post/${id}`;
  if (told) return `facebook.com/${asked("id")}/posts/${told}`.toLowerCase();
  if (id || /^\/share\//.test(path)) return `facebook.com${path}`;
  return null;
}

function youtubePage(url: URL): string | null {
  if (hostOf(url) === "youtu.be") return found(/^\/([\w-]+)/, url, "youtube.com/");
  const watched = url.pathname.replace(/(?<!\/)\/+$/, "") === "/watch" ? url.searchParams.get("v") : null;
  if (watched) return `youtube.com/${watched}`;
  return found(/^\/(?:shorts|live|embed|v)\/([\w-]+)/, url, "youtube.com/");
}

function found(pattern: RegExp, url: URL, before: string): string | null {
  const id = pattern.exec(url.pathname)?.[1];
  return id === undefined ? null : before + id;
}
