import { addressOf, hostOf, linkKeyOf } from "./link-key";

/** Longest link that is taken. */
export const maxLinkLength = 2_000;

/** What is longer than the longest link, however its letters are written (%E1%BA%A7), is not looked at. */
const longestRead = 4 * maxLinkLength;

export type ReadLink =
  | { ok: true; url: string; key: string }
  | { ok: false; code: "not-a-link" | "link-not-http" | "link-shortened" | "link-personal" };

/**
 * A link as people paste it. `url` is what will be opened, `key` what duplicates are found by. Only http and https
 * are taken, without a user name in them, and no personal pages. A host without its scheme gets https.
 */
export function readLink(text: string, channels: readonly string[] = []): ReadLink {
  const typed = text.trim();
  if (typed.length > longestRead || /\s/.test(typed)) return { ok: false, code: "not-a-link" };
  const isBareHost = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#:]|$)/u.test(typed);
  if (!isBareHost && /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^https?:\/\//i.test(typed)) {
    return { ok: false, code: "link-not-http" };
  }
  const url = urlOf(isBareHost ? `https://${typed}` : typed);
  if (!url?.hostname.includes(".") || url.username !== "" || url.password !== "") {
    return { ok: false, code: "not-a-link" };
  }
  if (SHORTENER.test(siteOf(url))) return { ok: false, code: "link-shortened" };
  if (isPersonalUrl(url, channels)) return { ok: false, code: "link-personal" };
  return { ok: true, url: url.href, key: linkKeyOf(url) };
}

/** Whether a link in a text leads to a person's page; "any": leaves open what only a list of channels could tell. */
export function isPersonalLink(text: string, channels: readonly string[] | "any" = []): boolean {
  const url = urlOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null) return false;
  return SHORTENER.test(siteOf(url)) || (channels !== "any" && isPersonalUrl(url, channels));
}

/** The commonest surnames, without marks: with one of them in an account's name it reads as a person's. */
const SURNAMES =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|dao|doan|luong|trinh|truong|lam|cao|mai)$/;
/** What offices and papers call themselves by. */
const OFFICE =
  /(?:ubnd|hdnd|mttq|ubbc|uybannhandan|hoidongnhandan|mattran|tuyengiao|thanhuy|tinhuy|dangbo|congan|quansu|thanhdoan|tinhdoan|doanthanhnien|hoiphunu|phunu|nongdan|cuuchienbinh|congdoan|liendoan|phuong|thanhpho|truyenhinh|truyenthong|vanhoa|baochi|radio|news|online|official|trungtam|tintuc)/;

/**
 * The account whose page or entry a Facebook link leads to, where its name reads as a person's: parts one of which is a
 * surname, or that end in a year ("nguyen.van.a.1985"). An office may be called so too: it is something to ask about,
 * never to refuse. null for any other link, and for the campaign's own channels.
 */
export function personLikeAccount(link: string, channels: readonly string[] = []): string | null {
  const url = urlOf(link);
  if (url === null || !/^(?:(?:web|mbasic)\.)?(?:facebook|fb)\.com$/.test(siteOf(url))) return null;
  const [, account = ""] = url.pathname.toLowerCase().split("/");
  const parts = account.split(/[._-]/).filter(Boolean);
  const names = parts.filter((part) => /^[a-z]{1,7}$/.test(part));
  const isNamed = names.length >= 2 && names.some((part) => SURNAMES.test(part));
  const hasYear = names.length >= 1 && parts.length >= 2 && /^(?:19|20)?\d{2}$/.test(parts.at(-1) ?? "");
  if (!(isNamed || hasYear) || OFFICE.test(parts.join(""))) return null;
  const address = addressOf(url);
  return channels.some((channel) => isWithin(address, channel)) ? null : account;
}

function urlOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" || url.protocol === "http:" ? url : null;
}

/**
 * Pages that are a person's by their address alone. An account's own name does not tell an office from a person, so
 * what such an account published passes (…/posts/…, …/video/…), as do bare names on Facebook and YouTube, where
 * offices have pages; one that reads as a person's is asked about (`personLikeAccount`). Bare accounts elsewhere must be one of the campaign's channels.
 */
const PERSONAL: readonly { host: RegExp; path: RegExp }[] = [
  {
    host: /^(?:web\.|mbasic\.)?(?:facebook|fb)\.com$/,
    path: /^\/(?:profile\.php|people|messages|friends)(?:\/|$)/i,
  },
  { host: /^(?:m\.me|messenger\.com|fb\.me)$/, path: /^/ },
  { host: /^(?:chat\.)?zalo\.me$/, path: /^\/(?:0|84|\+84)\d{9,10}(?:\/|$)/ },
  { host: /^(?:tiktok\.com|threads\.net|threads\.com)$/, path: /^\/@[^/]+$/ },
  { host: /^instagram\.com$/, path: /^\/(?!p$|reel$|explore$)[^/]+$/ },
  { host: /^(?:x|twitter)\.com$/, path: /^\/(?!i$|home$|search$)[^/]+$/ },
  { host: /^(?:t\.me|telegram\.me|telegram\.dog)$/, path: /^\/(?!s\/)\+?[^/]+$/ },
  { host: /^(?:[a-z]{2}\.)?linkedin\.com$/, path: /^\/(?:in|pub)\//i },
  { host: /^(?:wa\.me|api\.whatsapp\.com|viber\.click|join\.skype\.com|line\.me)$/, path: /^\/./ },
];

/** Addresses that only lead on: what is behind them cannot be told, so they are taken for a person's. */
const SHORTENER =
  /^(?:bit\.ly|bitly\.com|tinyurl\.com|s\.net\.vn|by\.com\.vn|goo\.gl|cutt\.ly|ow\.ly|is\.gd|rb\.gy|t\.ly|shorturl\.(?:at|asia)|rebrand\.ly|tiny\.cc|buff\.ly|t\.co|lnkd\.in|shope\.ee|short\.com\.vn|shorten\.asia|linktr\.ee|bom\.so|bom\.to|byvn\.net|link1s\.com|me-qr\.com|qrco\.de|adf\.ly|v\.gd|urlvn\.net|vnlink\.(?:net|vn)|2\.gp|gg\.gg|l\.linklyhq\.com|s\.id|dub\.sh|zpr\.io|soo\.gd|clck\.ru)$/;

/** Hosts of networks where persons have pages, whatever a page of theirs shows. */
const SOCIAL =
  /(?:^|\.)(?:facebook\.com|fb\.(?:com|me|watch|gg)|m\.me|messenger\.com|zalo\.me|zaloapp\.com|zapps\.vn|tiktok\.com|youtube(?:-nocookie)?\.com|youtu\.be|x\.com|twitter\.com|instagram\.com|instagr\.am|ig\.me|threads\.(?:net|com)|t\.me|telegram\.(?:me|dog|org)|linkedin\.com|viber\.(?:com|click)|wa\.me|whatsapp\.com|line\.me|wechat\.com|snapchat\.com|pinterest\.com|discord\.(?:gg|com)|skype\.com|reddit\.com|tumblr\.com|gapo\.vn|lotus\.vn|mocha\.com\.vn|bsky\.app|mastodon\.social|vk\.com|weibo\.com|locket\.cam|about\.me|spiderum\.com)$/;

/** Whether a link in a text leads to a social network, only leads on to another address, or names a user. */
export function isSocialLink(text: string): boolean {
  const url = urlOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null) return false;
  if (url.username !== "" || url.password !== "") return true;
  if (url.pathname + url.search === "/") return false;
  const host = siteOf(url);
  return SOCIAL.test(host) || SHORTENER.test(host) || isPersonalUrl(url, []);
}

/** The host without its port and the full stop that ends a whole name: "facebook.com.:8443" is Facebook too. */
const siteOf = (url: URL) => hostOf(url).replace(/:\d+$/, "").replace(/\.$/, "");

function isPersonalUrl(url: URL, channels: readonly string[]): boolean {
  const host = siteOf(url);
  const path = url.pathname.replace(/(?<!\/)\/+$/, "") || "/";
  if (!PERSONAL.some((page) => page.host.test(host) && page.path.test(path))) return false;
  const address = addressOf(url);
  return !channels.some((channel) => isWithin(address, channel));
}

/** Whether an address is a channel's own or lies below it. */
function isWithin(address: string, channel: string): boolean {
  const url = urlOf(channel);
  if (!url) return false;
  const home = addressOf(url);
  return address === home || ["/", "?", "&"].some((next) => address.startsWith(home + next));
}
