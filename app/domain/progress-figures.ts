import { noTally, plus, type Quantity, type Tally, totalOf } from "./quantities";

/** What a rollup says: how many records, and what they add up to. */
export interface Sums extends Tally {
  records: number;
}

/** A total as it is shown, with its qualifier; null: nothing was logged, which is not 0. */
export type Figure = Quantity | null;

export const noSums: Sums = { records: 0, ...noTally };

export function plusSums(a: Sums, b: Sums): Sums {
  return { records: a.records + b.records, ...plus(a, b) };
}

export function figureOf(sums: Sums): Figure {
  return sums.records > 0 ? totalOf(sums) : null;
}
