/** In which order the rows of a list stand: asked for in its address, the same for its page and its file. */

/** What the order is called in every list's address: `?thu-tu=han` upwards, `?thu-tu=-han` downwards. */
export const orderParam = "thu-tu";

/** Where a later page of a list begins; another order begins at its first page. */
export const pageParams = ["truoc", "sau", "trang"] as const;

export interface ListOrder {
  /** The column's word in the address. */
  word: string;
  isDown: boolean;
}

/** What a row stands by: text, a figure or a day; null and "" stand last in both directions. */
export type OrderValue = string | number | null;

export function readOrder(text: string | null): ListOrder | null {
  const [, down, word] = /^(-?)([a-z][a-z-]{0,39})$/.exec(text ?? "") ?? [];
  return word === undefined ? null : { word, isDown: down === "-" };
}

export const orderText = ({ word, isDown }: ListOrder): string => `${isDown ? "-" : ""}${word}`;

/**
 * What pressing a column's head asks for: its order (figures begin with the greatest), then the other direction, then
 * the list's own order again (null).
 */
export function nextOrder(now: ListOrder | null, word: string, isFigure: boolean): ListOrder | null {
  if (now?.word !== word) return { word, isDown: isFigure };
  return now.isDown === isFigure ? { word, isDown: !isFigure } : null;
}

/** The rows in that order; as they came where no order is asked for, or one that the list does not have. */
export function inOrder<Row>(
  rows: readonly Row[],
  order: ListOrder | null,
  by: Readonly<Record<string, (row: Row) => OrderValue>>,
): Row[] {
  const standsBy = order && Object.hasOwn(by, order.word) ? by[order.word] : undefined;
  if (!order || !standsBy) return [...rows];
  return rows
    .map((row) => ({ row, value: standsBy(row) }))
    .sort((a, b) => compared(a.value, b.value, order.isDown))
    .map(({ row }) => row);
}

const alphabet = new Intl.Collator("vi", { numeric: true });
const isNone = (value: OrderValue) => value === null || value === "";

function compared(a: OrderValue, b: OrderValue, isDown: boolean): number {
  if (isNone(a) || isNone(b)) return Number(isNone(a)) - Number(isNone(b));
  const upwards =
    typeof a === "number" && typeof b === "number" ? a - b : alphabet.compare(String(a), String(b));
  return isDown ? -upwards : upwards;
}
