/** What counts towards a target of one category or of a group of them. */
import type { Category } from "./categories";

export interface CategoryCover {
  /** Ids of the categories whose outputs count towards a target of this one, itself among them. */
  countsTowards(categoryId: string): readonly string[];
  /**
   * Ids of combined categories that hold some of it and something else: their outputs are shown beside the target,
   * for how much of them belongs to it nobody knows.
   */
  apartFrom(categoryId: string): readonly string[];
  /** Whether the two have a single category in common, so that targets of both would count the same work. */
  share(categoryId: string, otherId: string): boolean;
}

/** A group stands for its single categories; a single category for itself. */
export function categoryCover(categories: readonly Category[]): CategoryCover {
  const membersOf = new Map(
    categories.map((one) => [one.id, new Set(one.kind === "combined" ? one.memberKeys : [one.key])]),
  );
  const members = (id: string) => membersOf.get(id) ?? new Set<string>();
  const share = (a: string, b: string) => [...members(a)].some((key) => members(b).has(key));
  const isInside = (inner: string, outer: string) =>
    [...members(inner)].every((key) => members(outer).has(key));
  const within = (id: string) => categories.filter((one) => share(one.id, id));
  return {
    share,
    countsTowards: (id) => within(id).flatMap((one) => (isInside(one.id, id) ? [one.id] : [])),
    apartFrom: (id) => within(id).flatMap((one) => (isInside(one.id, id) ? [] : [one.id])),
  };
}
