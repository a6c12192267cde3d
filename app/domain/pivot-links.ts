/** Where a number of a table opens: the list of the outputs behind it. */
import type { CivilDate } from "./calendar/civil-date";

/** A member as its links need it. */
export interface LinkPart {
  /** "don-vi=phuong-bai-chay"; "" adds nothing. */
  link: string;
  from?: CivilDate;
  to?: CivilDate;
}

/** What holds for every number of a table. */
export interface LinkFrame {
  slug: string;
  /** Filters that no axis replaces. */
  link: string;
  /** First day; null: from the beginning. */
  from: CivilDate | null;
  to: CivilDate;
}

export function pivotLink({ slug, link, from, to }: LinkFrame, parts: readonly LinkPart[]): string {
  let [first, last] = [from, to];
  let query = link;
  for (const part of parts) {
    if (part.link !== "") query += query === "" ? part.link : `&${part.link}`;
    if (part.from !== undefined && (first === null || part.from > first)) first = part.from;
    if (part.to !== undefined && part.to < last) last = part.to;
  }
  const days = first === null ? `den=${last}` : `tu=${first}&den=${last}`;
  return `/${slug}/ket-qua?${query === "" ? days : `${query}&${days}`}`;
}

/** "don-vi=phuong-bai-chay&nhom=press". */
export const linkOf = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
