import type { CivilDate } from "./calendar/civil-date";
import { type Category, type CategoryGroup, colourOfGroup } from "./categories";
import { type Figure, figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import type { Declared } from "./progress-heat";
import { type PlannedSpan, plannedInAll, plannedThrough } from "./progress-plan";

export interface CategorySums extends Sums {
  categoryId: string;
}

export interface CategoryInput {
  categories: readonly Category[];
  asOf: CivilDate;
  sums: readonly CategorySums[];
  spansOf(categoryId: string): readonly PlannedSpan[];
  /** Ids of the categories whose outputs count towards a target of this one, itself among them. */
  countsTowards(categoryId: string): readonly string[];
  /** Units of the view that report. */
  unitIds: readonly string[];
  declared: readonly Declared[];
}

/** One category's figure beside its target. Without a record it is blank, unless all its units said why. */
export interface CategoryRow {
  key: string;
  measure: string;
  group: CategoryGroup;
  colour: number;
  actual: Figure;
  /** Why there is no figure; null when there is one. */
  blank: "missing" | "not-applicable" | null;
  records: number;
  /** What is held against its target: of a group, also what its categories have singly. */
  compared: Figure;
  /** By the day shown, and at the end; null: no target. */
  planned: number | null;
  plannedInAll: number | null;
}

/** The categories that have records or targets, in the order of the catalogue. */
export function categoryRows(input: CategoryInput): CategoryRow[] {
  const sums = new Map(input.sums.map((one) => [one.categoryId, one]));
  return input.categories.flatMap((category) => {
    const found = sums.get(category.id);
    const spans = input.spansOf(category.id);
    if (spans.length === 0 && (found?.records ?? 0) === 0) return [];
    const actual = actualOf(found, category.id, input);
    const counted = input.countsTowards(category.id).filter((id) => id !== category.id);
    const inside = counted.flatMap((id) => sums.get(id) ?? []);
    return [
      {
        key: category.key,
        measure: category.measure,
        group: category.group,
        colour: colourOfGroup[category.group],
        ...actual,
        records: found?.records ?? 0,
        compared: inside.length === 0 ? actual.actual : figureOf(inside.reduce(plusSums, found ?? noSums)),
        planned: spans.length > 0 ? plannedThrough(spans, input.asOf) : null,
        plannedInAll: spans.length > 0 ? plannedInAll(spans) : null,
      },
    ];
  });
}

function actualOf(
  sums: Sums | undefined,
  categoryId: string,
  input: CategoryInput,
): Pick<CategoryRow, "actual" | "blank"> {
  const actual = sums ? figureOf(sums) : null;
  if (actual) return { actual, blank: null };
  const said = input.unitIds.map((unitId) => saidBy(unitId, categoryId, input.declared));
  if (said.length === 0 || said.includes(null)) return { actual: null, blank: "missing" };
  if (said.includes("zero")) return { actual: { value: 0, qualifier: "exact" }, blank: null };
  return { actual: null, blank: "not-applicable" };
}

/** What a unit has declared about a category: zero counts before not applicable; null: nothing. */
function saidBy(unitId: string, categoryId: string, declared: readonly Declared[]): Declared["kind"] | null {
  const about = declared.filter(
    (one) => one.unitId === unitId && (one.categoryId === null || one.categoryId === categoryId),
  );
  return about.find((one) => one.kind === "zero")?.kind ?? about[0]?.kind ?? null;
}
