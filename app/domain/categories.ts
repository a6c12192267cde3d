/** The catalogue's groups, in the order of the colours c1–c8 that pictures use for them. */
export const categoryGroups = [
  "press",
  "broadcast",
  "social",
  "rebuttal",
  "internal",
  "oral",
  "visual",
  "mobile",
  "print",
  "culture",
] as const;
export type CategoryGroup = (typeof categoryGroups)[number];

/** Colour number 1–8 of a group (design/visual: oral with internal, mobile with print). */
export const colourOfGroup: Record<CategoryGroup, number> = {
  press: 1,
  broadcast: 2,
  social: 3,
  rebuttal: 4,
  internal: 5,
  oral: 5,
  visual: 6,
  mobile: 7,
  print: 7,
  culture: 8,
};

export interface Category {
  id: string;
  key: string;
  name: { vi: string; en: string };
  /** Unit of measure as printed, e.g. "tin, bài". */
  unit: { vi: string; en: string };
  group: CategoryGroup;
  /** Categories with the same measure may be added up; never across measures. */
  measure: string;
  kind: "single" | "combined";
  /** Keys of the single categories that a combined one lumps together; empty for a single one. */
  memberKeys: string[];
  isActive: boolean;
}

/** Measure of news items, whatever they are called: tin, bài, phóng sự. */
export const newsItemMeasure = "news-item";

/** What a category is called and what it is counted in, in a language; "" where there is none. */
export function categoryWords(
  categories: readonly Pick<Category, "id" | "name" | "unit">[],
  categoryId: string | null,
  locale: "vi" | "en",
): { name: string; unit: string } {
  const category = categories.find(({ id }) => id === categoryId);
  return { name: category?.name[locale] ?? "", unit: category?.unit[locale] ?? "" };
}
