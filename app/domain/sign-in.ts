/** Tries that may fail within a window of minutes; one more is refused until the window ends. */
export const tryLimits = {
  account: { tries: 10, minutes: 10 },
  address: { tries: 25, minutes: 5 },
} as const;

/** A name as it is looked up: people type it with capitals on a phone. */
export function normalLogin(typed: string): string {
  return typed.normalize("NFC").trim().toLowerCase();
}

/**
 * What of a visitor's address is counted: IPv6 by its /64, which one subscriber holds whole, and an IPv4 address
 * mapped into IPv6 as itself.
 */
export function countedAddress(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = plain.includes("::")
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
    : [];
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}

const nowhere = "https://cot-moc.invalid";
const maxPathLength = 2_000;

/**
 * A place inside this site to go on to after signing in, as path and query; null for anything that a browser or a
 * proxy could read as another site, and for the sign-in pages themselves.
 */
export function safeReturnPath(typed: string): string | null {
  if (typed.length > maxPathLength || !/^\/(?![/\\])/.test(typed)) return null;
  // Control characters and white space vanish or turn in browsers' parsers; encoded slashes in proxies.
  if (/[\s\\\p{Cc}]/u.test(typed) || /%(?:2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(typed.split("?")[0] ?? ""))
    return null;
  if (!URL.canParse(typed, nowhere)) return null;
  const { origin, pathname, search } = new URL(typed, nowhere);
  // "/a/..//evil.example" starts with two slashes only once it is resolved.
  if (origin !== nowhere || pathname.startsWith("//")) return null;
  return /^\/(?:dang-nhap|dang-xuat)(?:[/.]|$)/.test(pathname) ? null : pathname + search;
}
