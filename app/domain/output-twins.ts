/** Rows of a pasted list that are already there, or stand twice in the list. */
import type { OutputDraft } from "./outputs-draft";
import { foldVietnamese, words } from "./vietnamese";

export interface KnownTitle {
  number: number;
  publishedOn: string;
  categoryId: string;
  unitId: string;
  title: string;
}

export type Twin = { of: "output"; number: number } | { of: "line"; line: number };

/**
 * The twin of each draft (null: none): the same link, or in one unit, day and category a title that says nearly the
 * same. One story in several categories (radio, portal, fanpage) is right and no twin. Lines count from 1.
 */
export function twinsOf(
  drafts: readonly { line: number; draft: OutputDraft; categoryIds: readonly string[] }[],
  known: { links: ReadonlyMap<string, { number: number }>; titles: readonly KnownTitle[] },
): Map<number, Twin> {
  const twins = new Map<number, Twin>();
  for (const [at, one] of drafts.entries()) {
    const { line, draft, categoryIds } = one;
    const byLink = draft.linkKey === null ? undefined : known.links.get(draft.linkKey);
    const byTitle = known.titles.find(
      (other) =>
        draft.unitIds.includes(other.unitId) &&
        other.publishedOn === draft.publishedOn &&
        categoryIds.includes(other.categoryId) &&
        isNearlySame(other.title, draft.title),
    );
    const there = byLink ?? byTitle;
    const above = drafts.slice(0, at).find((other) => isTwinInList(other, one));
    if (there) twins.set(line, { of: "output", number: there.number });
    else if (above) twins.set(line, { of: "line", line: above.line });
  }
  return twins;
}

interface Listed {
  draft: OutputDraft;
  categoryIds: readonly string[];
}

function isTwinInList(a: Listed, b: Listed): boolean {
  if (!a.categoryIds.some((id) => b.categoryIds.includes(id))) return false;
  if (a.draft.linkKey !== null && a.draft.linkKey === b.draft.linkKey) return true;
  return (
    a.draft.publishedOn === b.draft.publishedOn &&
    a.draft.unitIds.some((id) => b.draft.unitIds.includes(id)) &&
    isNearlySame(a.draft.title, b.draft.title)
  );
}

/** Nine words of ten are the same, marks aside; figures have to be the same ("tuần 16" is not "tuần 17"). */
export function isNearlySame(a: string, b: string): boolean {
  const [left, right] = [wordSet(a), wordSet(b)];
  const shared = [...left].filter((word) => right.has(word));
  const isFigure = (word: string) => /\d/.test(word);
  const figures = (set: ReadonlySet<string>) => [...set].filter(isFigure).sort().join(" ");
  return figures(left) === figures(right) && shared.length >= 0.9 * Math.max(left.size, right.size);
}

const wordSet = (text: string): ReadonlySet<string> => new Set(words(foldVietnamese(text)));
