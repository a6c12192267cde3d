import { figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import type { Quantity, Tally } from "./quantities";

/** One category of a report: what was listed in the week, the week before and since the start. */
export interface ReportFigure {
  /** Key of the category; a name that stays when the category is renamed. */
  key: string;
  name: string;
  measure: string;
  inWeek: Sums;
  lastWeek: Sums;
  sinceStart: Sums;
  /** What the head signs for beyond what is listed, and why. */
  signed: { value: number; reason: string } | null;
}

/** What was sent, kept as JSON under its hash. Parts are only ever added. */
export interface SentReport {
  words: { results: string; difficulties: string; proposals: string; nextWeek: string };
  isNothing: boolean;
  figures: ReportFigure[];
  /** UTC instant as of which the figures are. */
  asOf: string;
}

export interface CategoryName {
  id: string;
  key: string;
  name: string;
  measure: string;
}

export interface FigureSums {
  inWeek: ReadonlyMap<string, Sums>;
  lastWeek: ReadonlyMap<string, Sums>;
  /** Up to the week's last day. */
  sinceStart: ReadonlyMap<string, Sums>;
  signed: ReadonlyMap<string, { value: number; reason: string }>;
}

/** The lines of a report, by category, in the campaign's order; categories that were never used and not signed are left out. */
export function reportFigures(categories: readonly CategoryName[], sums: FigureSums): ReportFigure[] {
  return categories.flatMap(({ id, key, name, measure }) => {
    const figure = {
      key,
      name,
      measure,
      inWeek: sums.inWeek.get(id) ?? noSums,
      lastWeek: sums.lastWeek.get(id) ?? noSums,
      sinceStart: sums.sinceStart.get(id) ?? noSums,
      signed: sums.signed.get(id) ?? null,
    };
    const isUsed = [figure.inWeek, figure.lastWeek, figure.sinceStart].some(({ records }) => records > 0);
    return isUsed || figure.signed ? [figure] : [];
  });
}

/** Adds up rows of the same category. */
export function byCategory(
  rows: readonly (Tally & { categoryId: string; records: number })[],
): Map<string, Sums> {
  const found = new Map<string, Sums>();
  for (const { categoryId, records, amount, nOver, nNearly, nAbout, nUncounted } of rows) {
    const sums = { records, amount, nOver, nNearly, nAbout, nUncounted };
    found.set(categoryId, plusSums(found.get(categoryId) ?? noSums, sums));
  }
  return found;
}

/** How much of a signed figure is not listed: listed 61, signed 84 leaves 23. */
export const unlisted = ({ inWeek, signed }: Pick<ReportFigure, "inWeek" | "signed">): number =>
  signed ? Math.max(0, signed.value - inWeek.amount) : 0;

/** A figure that is not what it was. */
export interface FigureDifference {
  key: string;
  name: string;
  measure: string;
  was: Quantity | null;
  now: Quantity | null;
}

/** The categories whose figure of the week has changed between two looks at it. */
export function differencesBetween(
  was: readonly Pick<ReportFigure, "key" | "name" | "measure" | "inWeek">[],
  now: readonly Pick<ReportFigure, "key" | "name" | "measure" | "inWeek">[],
): FigureDifference[] {
  const named = new Map([...was, ...now].map((one) => [one.key, one]));
  return [...named.values()].flatMap(({ key, name, measure }) => {
    const before = was.find((one) => one.key === key)?.inWeek ?? noSums;
    const after = now.find((one) => one.key === key)?.inWeek ?? noSums;
    if (sumsText(before) === sumsText(after)) return [];
    return [{ key, name, measure, was: figureOf(before), now: figureOf(after) }];
  });
}

const sumsText = ({ records, amount, nOver, nNearly, nAbout, nUncounted }: Sums): string =>
  [records, amount, nOver, nNearly, nAbout, nUncounted].join(" ");
