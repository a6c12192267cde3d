/** Rows of a pasted list that are already there, or stand twice in the list. */
import type { OutputDraft } from "./outputs-draft";
import { foldVietnamese, words } from "./vietnamese";

/** What tells one published thing from another, beside its link. */
export interface Told {
  publishedOn: string;
  categoryIds: readonly string[];
  unitIds: readonly string[];
  title: string;
  value: number | null;
  /** Each channel counts its own; null says nothing. */
  channelId: string | null;
}

export interface KnownTitle {
  id: string;
  number: number;
  publishedOn: string;
  categoryId: string;
  unitId: string;
  title: string;
  value: number | null;
  channelId: string | null;
  storyId: string | null;
}

/** An output that is there already, as far as a person needs to know it again. */
export interface TwinOutput {
  number: number;
  publishedOn: string;
  title: string;
  unitIds: readonly string[];
}

export type Twin =
  | { of: "output"; by: "link" | "title"; output: TwinOutput }
  | { of: "line"; by: "link" | "title"; line: number };

/** What is recorded already, as far as lines could be twins of it. */
export interface KnownOutputs {
  links: ReadonlyMap<string, TwinOutput>;
  titles: readonly KnownTitle[];
}

interface DraftLine {
  line: number;
  draft: OutputDraft;
  categoryIds: readonly string[];
}

/** The twin of each draft (no entry: none); see `listedTwins`. */
export function twinsOf(drafts: readonly DraftLine[], known: KnownOutputs): Map<number, Twin> {
  const listed = listedTwins();
  listed.know(known);
  return new Map(
    drafts.flatMap(({ line, draft, categoryIds }) => {
      const twin = listed.add(line, [{ ...draft, categoryIds, channelId: null }], draft.linkKey);
      return twin ? [[line, twin]] : [];
    }),
  );
}

/**
 * Holds the lines of a list, in their order, against what is recorded and against the lines above: the same link, or in
 * one unit, day and category a title that says nearly the same with the same figure. One story in several categories
 * (radio, portal, fanpage) is right and no twin, nor is one on two channels that are named.
 */
export function listedTwins() {
  const there = titleIndex<KnownTitle>();
  const above = titleIndex<number>();
  const links = new Map<string, TwinOutput>();
  const linksAbove = new Map<string, { told: Told; line: number }[]>();
  return {
    /** Learns what is recorded, each title once, before the lines that could be twins of it are added. */
    know(known: KnownOutputs): void {
      for (const [key, output] of known.links) links.set(key, output);
      for (const title of known.titles) there.add(toldOf(title), title);
    },
    /** Returns the twin of a line, which may tell of several things under one link, and remembers the line. */
    add(line: number, tellings: readonly Told[], linkKey: string | null): Twin | null {
      const first = <T>(find: (told: Told) => T | undefined): T | undefined => {
        for (const told of tellings) {
          const found = find(told);
          if (found !== undefined) return found;
        }
        return undefined;
      };
      const keysOf = (told: Told) =>
        linkKey === null ? [] : told.categoryIds.map((id) => `${id} ${linkKey}`);
      const byLink = linkKey === null ? undefined : links.get(linkKey);
      const byTitle = byLink ? undefined : first((told) => there.find(told));
      const linkLine = first(
        (told) =>
          keysOf(told)
            .flatMap((key) => linksAbove.get(key) ?? [])
            .find((other) => isOneChannel(other.told, told))?.line,
      );
      const titleLine = first((told) => above.find(told));
      for (const told of tellings) {
        above.add(told, line);
        for (const key of keysOf(told)) {
          const lines = linksAbove.get(key);
          if (lines) lines.push({ told, line });
          else linksAbove.set(key, [{ told, line }]);
        }
      }
      if (byLink) return { of: "output", by: "link", output: byLink };
      if (byTitle) return { of: "output", by: "title", output: outputOf(byTitle) };
      if (linkLine !== undefined) return { of: "line", by: "link", line: linkLine };
      return titleLine === undefined ? null : { of: "line", by: "title", line: titleLine };
    },
  };
}

export const toldOf = ({ categoryId, unitId, ...title }: KnownTitle): Told => ({
  ...title,
  categoryIds: [categoryId],
  unitIds: [unitId],
});

const outputOf = ({ number, publishedOn, title, unitId }: KnownTitle): TwinOutput => ({
  number,
  publishedOn,
  title,
  unitIds: [unitId],
});

/** Nine words of ten are the same, marks aside; figures have to be the same ("tuần 16" is not "tuần 17"). */
export function isNearlySame(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.figures === right.figures && sharesMost(left.all, right.all);
}

const sameShare = 0.9;

interface TitleWords {
  all: ReadonlySet<string>;
  figures: string;
}

function wordsOf(title: string): TitleWords {
  const all = [...new Set(words(foldVietnamese(title)))].sort();
  return { all: new Set(all), figures: all.filter((word) => /\d/.test(word)).join(" ") };
}

const sharesMost = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  const needed = sameShare * Math.max(left.size, right.size);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared >= needed;
};

interface TitleEntry<T> {
  words: TitleWords;
  told: Told;
  entry: T;
}

/**
 * Finds the first title added that is the same thing. Two sets that share nine words of ten have one of their first
 * words in common (in one order of all words), so only titles under such a word are compared: 2,000 lines of one day
 * take milliseconds instead of seconds.
 */
export function titleIndex<T>() {
  const places = new Map<string, TitleEntry<T>[]>();
  const keysOf = (told: Told, { all, figures }: TitleWords): string[] => {
    const first = [...all].slice(0, all.size - Math.ceil(sameShare * all.size) + 1);
    return told.unitIds.flatMap((unit) =>
      told.categoryIds.flatMap((category) =>
        first.map((word) => [unit, category, told.publishedOn, told.value, figures, word].join("|")),
      ),
    );
  };
  return {
    add(told: Told, entry: T): void {
      const words = wordsOf(told.title);
      for (const key of keysOf(told, words)) {
        const place = places.get(key);
        if (place) place.push({ words, told, entry });
        else places.set(key, [{ words, told, entry }]);
      }
    },
    find(told: Told): T | undefined {
      const words = wordsOf(told.title);
      for (const key of keysOf(told, words)) {
        const same = places
          .get(key)
          ?.find((other) => isOneChannel(other.told, told) && sharesMost(other.words.all, words.all));
        if (same) return same.entry;
      }
      return undefined;
    },
  };
}

const isOneChannel = (a: Told, b: Told): boolean =>
  a.channelId === null || b.channelId === null || a.channelId === b.channelId;

export interface LoggedTitle extends Told {
  id: string;
  number: number;
  storyId: string | null;
  linkKey: string | null;
  basis: string;
}

export interface TwinPair {
  by: "link" | "title";
  older: string;
  newer: string;
}

/** Outputs, in the order of their numbers, each with the first one before it that says the same; rows of one story do not. */
export function twinPairs(outputs: readonly LoggedTitle[], isSettled: (a: string, b: string) => boolean) {
  const links = new Map<string, LoggedTitle>();
  const titles = titleIndex<LoggedTitle>();
  const pairs: TwinPair[] = [];
  for (const output of outputs) {
    const isItem = output.basis === "item";
    const byLink = output.linkKey === null ? undefined : links.get(output.linkKey);
    const older = byLink ?? (isItem ? titles.find(output) : undefined);
    const isStory = older && older.storyId !== null && older.storyId === output.storyId;
    if (older && !isStory && !isSettled(older.id, output.id)) {
      pairs.push({ by: byLink ? "link" : "title", older: older.id, newer: output.id });
    }
    if (output.linkKey !== null && !byLink) links.set(output.linkKey, output);
    if (isItem) titles.add(output, output);
  }
  return pairs;
}
