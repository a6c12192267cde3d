/** E-mail addresses and pages of persons, however they are written. The text comes from `plainly`. */
import { isPersonalLink, isSocialLink } from "./links";
import type { PersonalData } from "./personal-data";
import { foldInPlace } from "./personal-writing";

/** "official": what such networks publish and the channels' own pages pass. "none": nothing of them does. */
interface AddressRule {
  network: "official" | "none";
  channels: readonly string[] | "any";
}

/** The first address of a person, and what is left of the text without its links. */
export function findAddress(
  text: string,
  rule: AddressRule,
): { personal: PersonalData | null; rest: string } {
  const written = spelt(text);
  const link = written.match(LINK)?.find((one) => isPersons(one, rule));
  const plain = written.replace(LINK, " | ");
  const email = EMAIL.exec(plain) ?? SPELT_EMAIL.exec(plain) ?? MAILBOX.exec(plain);
  const account = link ?? (email ? null : accountIn(plain, rule));
  const personal: PersonalData | null = account
    ? { kind: "profile-link", found: account.trim() }
    : email && { kind: "email", found: email[0].trim() };
  return { personal, rest: text.replace(LINK, " | ").replace(DIGITLESS_ADDRESS, " | ") };
}

// Every repetition has its bound, so that no text of the lengths we take can make the search slow.
const LINK = /(?:https?:\/\/|www\.|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}(?::\d{1,5})?[/?])\S{1,2000}/gi;
const EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}(?:@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,20}|\s?@\s?(?:[\p{L}\p{N}-]{1,63} ?\. ?){1,4}(?:com|vn|net|org|edu|gov|info|me|io)(?![\p{L}\p{N}]))/iu;
/** "nguyenvana gmail.com", "nguyenvana@gmail". */
const SPELT_EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{3,64} ?(?:@ ?|\s)(?:(?:gmail|g-mail|yahoo|ymail|hotmail|outlook|icloud|live|proton|protonmail|zoho)(?: ?\. ?| ?)(?:com|vn|me|net)\b)|[\p{L}\p{N}._%+-]{1,64} ?@ ?(?:gmail|yahoo|hotmail|outlook|icloud|live|proton)\b/iu;
/** "gmail: nguyenvana88", "email của chị là hoa85", "hoa85.gmail.com". */
const MAILBOX =
  /(?<![\p{L}\d.@-])(?!www|mail|login)[a-z\d_-]{3,40}\.(?:gmail|hotmail|icloud)\.com(?![a-z])|\b(?:e-?mail|gmail|yahoo mail|hòm thư|hộp thư)(?: [^\s.:=\d]{1,10}){0,3} ?(?:[:=]|(?<=\s)là(?=\s)) ?[a-z][a-z._-]{2,40}\d{1,8}\b/iu;
const DIGITLESS_ADDRESS = /\b(?:[a-z0-9-]{1,63}\.){1,3}(?:vn|com|net|org)\b/gi;

/** Addresses put together again: "facebook [.] com / a", "a (a còng) gmail chấm com", "hxxps". */
function spelt(text: string): string {
  return text
    .replace(/&(?:#0*64|#x0*40|commat);/gi, "@")
    .replaceAll("\\", "/")
    .replace(/(?<![\p{L}\d])(?:[a-z\d@._-] ){5,80}[a-z\d](?![\p{L}\d])/giu, joined)
    .replace(/\bhxxp(s?)\b/gi, "http$1")
    .replace(/face[ -]?b[o0]{2}k/gi, "facebook")
    .replace(/%(?:2e|2f|40|3a)/gi, decodeURIComponent)
    .replace(/ ?[[({<] ?(?:\.|dot|chấm|cham) ?[\])}>] ?/giu, ".")
    .replace(/(?<=[\p{L}\d]) ?\b(?:chấm|dot|cham) ?(?=(?:com|vn|net|org|me|gov|edu|info|gmail)\b)/giu, ".")
    .replace(/ ?[[({<] ?(?:@|at|a còng|a cong|a móc|acong) ?[\])}>] ?/giu, "@")
    .replace(/ ?(?<![\p{L}\d])(?:a còng|a cong|a-còng|acòng|acong|a móc) ?/giu, "@")
    .replace(/ at (?=(?:gmail|yahoo|hotmail|outlook|icloud|live)\b)/gi, "@")
    .replace(/(?<=\.(?:com|vn|net|me)) ?(?:gạch chéo|xuyệt|suyệt|xẹt|slash) ?/giu, "/")
    .replace(NETWORK_HOST, (_, spoken, host, end) => (spoken ? `${spoken}.com/` : `${host}.${end}/`));
}

/** "l a n @ g m a i l . c o m": letters one by one are an address only around an @. */
const joined = (letters: string) => (letters.includes("@") ? letters.replaceAll(" ", "") : letters);

/**
 * The host of a network with blanks in it and a name after it: "facebook com/a", "www facebook com a",
 * "www facebook.com / a", "t.me /a".
 */
const NETWORK_HOST =
  /(?:(?<=\bwww[ .])(facebook|tiktok|instagram|youtube) com |\b(facebook|fb|messenger|zalo|tiktok|youtube|instagram|threads|twitter|telegram|linkedin|x|t|m|wa)(?: ?\. ?| (?=com\b|me\b|net\b))(com|me|net) ?\/ ?)/gi;

function isPersons(link: string, { network, channels }: AddressRule): boolean {
  const bare = link.replace(/[)\]}>"'”’.,;!?]{1,20}$/u, "");
  if (network === "official") return isPersonalLink(bare, channels);
  // What an address leads on to stands within it: "…/url?q=https://…", "…?u=facebook.com/…".
  return [bare, ...bare.split(/(?!^)(?=https?:\/\/)|[?&=]/i)].some(isSocialLink);
}

const NETWORKS =
  "(?:facebook|face ?book|face(?! ?book)|fb|phây|messenger|zalo|tik ?tok|you ?tube|youtube|yt|instagram|insta|ig|threads|twitter|telegram|tele|linked ?in|viber|whats ?app|skype|wechat|snapchat|discord)";
const IS =
  " ?(?:cá nhân|của tôi|của em|của anh|của chị|tên|nick|id|uid|acc|account|tài khoản|kênh|trang|link)?";
const AT_ACCOUNT = new RegExp(
  `\\b${NETWORKS}${IS}${IS} {0,2}[:=\\-]? {0,2}(?:là )?@[\\p{L}\\d._]{2,60}`,
  "iu",
);
/** A name that no sentence holds: letters with a full stop, an underline or digits among them. */
const NICK =
  "(?=[a-z\\d._]{4,60}(?![\\p{L}\\d._]))(?=[a-z._]{0,40}[a-z])(?:[a-z]{1,30}[._][a-z\\d][a-z\\d._]{1,40}|[a-z]{3,30}\\d{1,8}|[a-z]{2,30}[._]?\\d{2,8}[a-z]{0,10})";
const NICK_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d])${NETWORKS}${IS}${IS} {0,2}[:=\\-/ ]{0,4}(?:là )?${NICK}(?![\\p{L}\\d])`,
  "iu",
);
/** "Facebook của chị Lan: lan.tran.58": what stands between holds no end of a sentence. */
const LED_TO_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d])${NETWORKS} [^.:!?\\n|\\d]{1,40}: ?(?![a-z\\d.]{1,60}\\.(?:vn|com|net|org)(?![a-z]))${NICK}(?![\\p{L}\\d])`,
  "iu",
);
/** One word without marks after a colon ("fb: nguyenvana"); one syllable, and those of the trade, are plain words. */
const WORD_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d])${NETWORKS}${IS} ?[:=/] ?(?!fanpage|livestream|website|channel|official|facebook|youtube|internet|messenger|stories|instagram|telegram|linkedin|whatsapp)(?:[a-z]{8,40}|(?!video|status|share|group|story|admin|media|image|online|zalo|viber|tiktok|youtube|threads|twitter|wechat|skype|fanpage)(?=[a-z]{0,5}[aeiouy][bcdghklmnpqrstvx]{1,3}[aeiouy])[a-z]{5,7})(?![\\p{L}\\d.])`,
  "iu",
);
const ID_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d])(?:${NETWORKS} ?(?:id|uid)|uid|id ${NETWORKS}) {0,2}[:=]? {0,2}\\d{6,20}`,
  "iu",
);
/** "nick Facebook Nguyễn Văn A", "facebook: Trần Thị Hoa": in folded text, since the marks of surnames differ. */
const NAMED_ACCOUNT = new RegExp(
  `(?:\\b(?:nick|nickname|tai khoan|trang ca nhan|acc) (?:tren )?${NETWORKS}|\\b${NETWORKS}(?: ca nhan| ten| nick)|\\b${NETWORKS} ?:) ?(?:cua |ten |la |: ?|mang ten ){0,2}["“]?(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|dao|doan|luong|mai|trinh|ha|cao|to|ta|lam)(?: [a-z]{1,10}){2}`,
);
/** What opens a program at somebody's page: "viber://chat?number=…". */
const APP_ADDRESS =
  /\bskype ?:? ?live:[a-z\d._]{3,40}|\b(?:viber|tg|fb|fb-messenger|zalo|whatsapp|skype|twitter|instagram|tiktok):\/\/\S{1,200}/i;
const HANDLE = /(?<![\p{L}\d._@])@[\p{L}\d][\p{L}\d._]{2,60}/u;

function accountIn(text: string, { network, channels }: AddressRule): string | null {
  if (channels === "any") return null;
  const opened = APP_ADDRESS.exec(text)?.[0];
  if (opened) return opened;
  const named = AT_ACCOUNT.exec(text) ?? NICK_ACCOUNT.exec(text) ?? ID_ACCOUNT.exec(text);
  if (named) return isChannels(named[0], channels) ? null : named[0];
  if (network === "official") return null;
  const called = HANDLE.exec(text) ?? WORD_ACCOUNT.exec(text) ?? LED_TO_ACCOUNT.exec(text);
  return called?.[0] ?? namedAccount(text) ?? nicknamed(text);
}

function namedAccount(text: string): string | null {
  const match = NAMED_ACCOUNT.exec(foldInPlace(text));
  const found = match && text.slice(match.index, match.index + match[0].length);
  const name = found?.split(/[ :"“]+/).slice(-3) ?? [];
  return name.length > 0 && name.every((word) => /^\p{Lu}/u.test(word)) ? found : null;
}

/** "nick zalo Lan Còi", "trang cá nhân facebook “Lan Còi”": two capitalised words or more after a person's page. */
function nicknamed(text: string): string | null {
  for (const { index, 0: led } of foldInPlace(text).matchAll(PERSONS_PAGE)) {
    const name = /^["“]?\p{Lu}\p{Ll}{0,9}(?: \p{Lu}\p{Ll}{0,9}){1,3}/u.exec(text.slice(index + led.length));
    if (name) return text.slice(index, index + led.length) + name[0];
  }
  const [called = "", name = ""] = NICK_ON_NETWORK.exec(text) ?? [];
  return name !== "" && name.split(" ").every((word) => /^["“'\p{Lu}]/u.test(word) || /["”']$/.test(word))
    ? called
    : null;
}

/** "nick Hoa Lê trên facebook", "tài khoản “Hoa Lê” trên Facebook". */
const NICK_ON_NETWORK = new RegExp(
  `(?<![\\p{L}])(?:nick|nickname|acc|tài khoản(?= ["“'])) (["“']?[\\p{L}\\d]{1,12}(?: [\\p{L}\\d]{1,12}){1,4}["”']?) (?:trên|ở|bên) (?:mạng )?${NETWORKS}`,
  "iu",
);
const PERSONS_PAGE = new RegExp(
  `(?<![a-z])(?:nick|nickname|acc|trang ca nhan) (?:tren )?${NETWORKS} ?(?:ten |la |: ?)?`,
  "gu",
);

/** An account's name that ends the address of one of the official channels: "TikTok: @truyenhinhhalong". */
function isChannels(found: string, channels: readonly string[]): boolean {
  const name = /[\w.]{3,}$/.exec(found)?.[0].toLowerCase() ?? "";
  return name !== "" && channels.some((channel) => channel.toLowerCase().replace(/\/$/, "").endsWith(name));
}
