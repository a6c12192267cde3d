import { type PageForm, partsOf } from "./page-forms";
import type { Person } from "./person";

export interface CrawledPage {
  address: string;
  status: number;
  forms: PageForm[];
}

export interface CrawlLimits {
  /** Pages of one kind (the same path but for keys, numbers and days) that are opened. */
  perKind: number;
  most: number;
}

/** Signing out, and files, which have neither forms nor links. */
const isNoPage =
  /^\/(dang-xuat|assets\b)|\/(tai-ve|bieu-mau|bien-ban|cong-van|hinh|mau|tep|chua-lam\.csv|minh-chung\/.+)(\/[^/]*)?$/;

/** Opens what a person reaches by links, each kind of page a few times; never signs out. */
export async function crawl(
  person: Person,
  seeds: readonly string[],
  { perKind, most }: CrawlLimits,
): Promise<CrawledPage[]> {
  const seen = new Set<string>();
  const ofKind = new Map<string, number>();
  const countOf = (kind: string) => ofKind.get(kind) ?? 0;
  const waiting: string[] = [];
  const add = (link: string, from: string) => {
    const url = URL.canParse(link, `http://a${from}`) ? new URL(link, `http://a${from}`) : null;
    if (url?.host !== "a" || isNoPage.test(url.pathname)) return;
    const address = url.pathname + url.search;
    const [kind, path] = [kindOf(url), kindOf(new URL(url.pathname, url))];
    if (seen.has(address) || countOf(kind) >= perKind || countOf(`all ${path}`) >= perKind * 4) return;
    seen.add(address);
    for (const one of [kind, `all ${path}`]) ofKind.set(one, countOf(one) + 1);
    waiting.push(address);
  };
  for (const seed of seeds) add(seed, "/");
  const pages: CrawledPage[] = [];
  for (
    let address = waiting.shift();
    address !== undefined && pages.length < most;
    address = waiting.shift()
  ) {
    const { status, headers, text } = await person.open(address);
    const isPage = headers["content-type"]?.startsWith("text/html") ?? false;
    const { forms, links } = isPage ? partsOf(text, address) : { forms: [], links: [] };
    pages.push({ address, status, forms });
    for (const link of [...links, headers.location ?? []].flat()) add(link, address);
  }
  return pages;
}

/** The path without what tells one record from another, and the names of what is asked for. */
export function kindOf(url: URL): string {
  const path = url.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/\d{4}-\d{2}-\d{2}|\d{4}-W\d\d|\d+/g, ":n")
    .replace(
      /(\/lich\/|\/don-vi\/|\/bao-cao\/)(?!dang-ky|so-sanh|hiep-thuong|cua-toi|chot|dieu|phieu|don-doc)[a-z0-9-]+/g,
      "$1:key",
    );
  return `${path}?${[...new Set(url.searchParams.keys())].sort().join("&")}`;
}
