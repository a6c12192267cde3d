/** Entries of a file that are there already, or stand in the file twice; for thousands of rows. */
import { isNearlySame } from "./output-twins";
import type { OutputDraft } from "./outputs-draft";

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

  /** Returns the line of the twin, if any, and remembers this one. */
  add(one: Listed): number | null {
    const places = placesOf(one);
    const near = places.flatMap((place) => this.#byPlace.get(place) ?? []);
    const linked = one.draft.linkKey === null ? [] : (this.#byLink.get(one.draft.linkKey) ?? []);
    const twin =
      linked.find((other) => sharesCategory(one, other) && maySharePlace(channelsOf(one), channelsOf(other))) ??
      near.find((other) => isSameFigureTwice(one, other) || saysSame(one, other));
    for (const place of places) this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), one]);
    const { linkKey } = one.draft;
    if (linkKey !== null) this.#byLink.set(linkKey, [...(this.#byLink.get(linkKey) ?? []), one]);
    return twin?.line ?? null;
  }
}

/** The recorded output that says the same: same unit, day, category and kind of figure, and nearly the same title. */
export function knownTwin(one: Listed, known: readonly KnownOutput[]): number | null {
  const { draft, categoryIds } = one;
  const channels = channelsOf(one);
  const twin = known.find(
    (other) =>
      draft.unitIds.includes(other.unitId) &&
      other.publishedOn === draft.publishedOn &&
      other.basis === draft.basis &&
      categoryIds.includes(other.categoryId) &&
      maySharePlace(channels, other.channelId === null ? [] : [other.channelId]) &&
      isNearlySame(other.title, draft.title),
  );
  return twin?.number ?? null;
}

const channelsOf = ({ draft }: Listed) => draft.placements.flatMap(({ channelId }) => channelId ?? []);

const placesOf = ({ draft, categoryIds }: Listed) =>
  draft.unitIds.flatMap((unit) =>
    categoryIds.map((category) => `${unit} ${draft.publishedOn} ${draft.basis} ${category}`),
  );

const sharesCategory = (a: Listed, b: Listed) => a.categoryIds.some((id) => b.categoryIds.includes(id));

/** Two channels that are named and differ are two publications of one story. */
const maySharePlace = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));

function saysSame(a: Listed, b: Listed): boolean {
  return maySharePlace(channelsOf(a), channelsOf(b)) && isNearlySame(a.draft.title, b.draft.title);
}

/** Two figures for the same units and days claim the same total, whatever they are called. */
function isSameFigureTwice({ draft: a }: Listed, { draft: b }: Listed): boolean {
  const isSummary = a.basis === "period" || a.basis === "cumulative";
  const isSameUnits = a.unitIds.length === b.unitIds.length && a.unitIds.every((id) => b.unitIds.includes(id));
  return isSummary && isSameUnits && a.periodFrom === b.periodFrom;
}
