/** Entries of a file that are there already, or stand in the file twice; for thousands of rows. */
import { isNearlySame } from "./output-twins";
import type { OutputDraft } from "./outputs-draft";
import { foldVietnamese, words } from "./vietnamese";

/** An entry, with the ids of the categories and channels of its placements. */
export interface Listed {
  line: number;
  draft: OutputDraft;
  categoryIds: readonly string[];
}

/** An active output of one of the units on one of the days. */
export interface KnownOutput {
  number: number;
  publishedOn: string;
  unitId: string;
  categoryId: string;
  channelId: string | null;
  basis: string;
  title: string;
}

/** The first line above that says the same; lines are to be asked for in their order. */
export class FileTwins {
  readonly #byPlace = new Map<string, Listed[]>();
  readonly #byLink = new Map<string, Listed[]>();
  readonly #bySpan = new Map<string, Listed>();

  /** Returns the line of the twin, if any, and remembers this one. */
  add(one: Listed): number | null {
    const places = placesOf(one);
    const { linkKey } = one.draft;
    const linked = linkKey === null ? [] : (this.#byLink.get(linkKey) ?? []);
    const spans = spansOf(one);
    const twin =
      linked.find(
        (other) => sharesCategory(one, other) && maySharePlace(channelsOf(one), channelsOf(other)),
      ) ??
      spans.map((span) => this.#bySpan.get(span)).find((other) => other !== undefined) ??
      places
        .flatMap((place) => this.#byPlace.get(place) ?? [])
        .find((other) => saysSame(one, channelsOf(other), other.draft.title));
    for (const place of places) gather(this.#byPlace, place, one);
    for (const span of spans) if (!this.#bySpan.has(span)) this.#bySpan.set(span, one);
    if (linkKey !== null) gather(this.#byLink, linkKey, one);
    return twin?.line ?? null;
  }
}

/** What is recorded already, to be asked for many rows. */
export class KnownTwins {
  readonly #byPlace = new Map<string, KnownOutput[]>();

  constructor(known: readonly KnownOutput[]) {
    for (const one of known) {
      const { unitId, publishedOn, basis, categoryId, title } = one;
      gather(this.#byPlace, placeOf(unitId, publishedOn, basis, categoryId, title), one);
    }
  }

  /** The output that says the same: same unit, day, category and kind of figure, and nearly the same title. */
  find(one: Listed): number | null {
    const twin = placesOf(one)
      .flatMap((place) => this.#byPlace.get(place) ?? [])
      .find(({ channelId, title }) => saysSame(one, channelId === null ? [] : [channelId], title));
    return twin?.number ?? null;
  }
}

function gather<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

const channelsOf = ({ draft }: Listed) => draft.placements.flatMap(({ channelId }) => channelId ?? []);

const placesOf = ({ draft, categoryIds }: Listed) =>
  draft.unitIds.flatMap((unit) =>
    categoryIds.map((category) => placeOf(unit, draft.publishedOn, draft.basis, category, draft.title)),
  );

/** Titles that are nearly the same have the same figures, so that only those need to be held against each other. */
function placeOf(unitId: string, day: string, basis: string, categoryId: string, title: string): string {
  const figures = words(foldVietnamese(title)).filter((word) => /\d/.test(word));
  return [unitId, day, basis, categoryId, ...[...new Set(figures)].sort()].join(" ");
}

/** Two figures for the same units and days claim the same total, whatever they are called. */
function spansOf({ draft, categoryIds }: Listed): string[] {
  if (draft.basis !== "period" && draft.basis !== "cumulative") return [];
  const span = [draft.basis, draft.periodFrom, draft.publishedOn, ...[...draft.unitIds].sort()].join(" ");
  return categoryIds.map((category) => `${category} ${span}`);
}

const sharesCategory = (a: Listed, b: Listed) => a.categoryIds.some((id) => b.categoryIds.includes(id));

/** Two channels that are named and differ are two publications of one story. */
const maySharePlace = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));

function saysSame(one: Listed, channels: readonly string[], title: string): boolean {
  return maySharePlace(channelsOf(one), channels) && isNearlySame(title, one.draft.title);
}
