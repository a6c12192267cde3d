/** A group of categories in an address: alone, or with everything that it holds. */
import type { Category } from "./categories";
import { categoryCover } from "./category-cover";

const PARTS = "gop";

/** The word in an address for a group with its parts; no key of a category has a dot. */
export const withParts = (categoryKey: string): string => `${categoryKey}.${PARTS}`;

/** The categories that a word in an address names; none for an unknown one. */
export function categoriesNamed(word: string, categories: readonly Category[]): readonly Category[] {
  const [key, parts] = word.split(".");
  const category = categories.find((one) => one.key === key);
  if (!category || (parts !== undefined && parts !== PARTS)) return [];
  return parts === undefined ? [category] : partsOf(category, categories);
}

/** A group with its single categories and the groups inside it; a single category by itself. */
export function partsOf(category: Category, categories: readonly Category[]): readonly Category[] {
  const inside = new Set(categoryCover(categories).countsTowards(category.id));
  return categories.filter(({ id }) => inside.has(id));
}
