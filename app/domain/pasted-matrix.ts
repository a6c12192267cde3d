/** A sheet whose columns are categories and whose cells are figures: one item for each figure. */
import { headOf, longestHead } from "./output-columns";
import { keyNamed, type ListNames } from "./output-rows";
import type { PastedRow } from "./pasted-list";
import { readQuantityText } from "./quantity-text";
import { foldVietnamese } from "./vietnamese";

/**
 * Rows of day, unit, category, quantity, title, link, note; null when fewer than two columns are categories with figures.
 * An empty cell is not reported and gives no row; a 0 is a figure. The category's own head is the item's title.
 */
export function readMatrix(
  head: readonly string[],
  rows: readonly PastedRow[],
  names: ListNames,
): PastedRow[] | null {
  const counted = head.flatMap((name, at) => {
    const cells = rows.map(({ cells }) => cells[at] ?? "").filter(Boolean);
    const key = categoryOf(name, names);
    return key !== null && cells.length > 0 && cells.every(isFigure) ? [{ name, at, key }] : [];
  });
  if (counted.length < 2) return null;
  const places = { day: at("day"), unit: at("unit"), note: at("note") };
  function at(column: "day" | "unit" | "note") {
    return head.findIndex((name) => headOf(name) === column);
  }
  return rows.flatMap(({ line, cells }) =>
    counted.flatMap(({ name, at, key }) => {
      const figure = cells[at] ?? "";
      if (figure === "") return [];
      const row = [cells[places.day], cells[places.unit], key, figure, name, "", cells[places.note]];
      return [{ line, cells: row.map((cell) => cell ?? "") }];
    }),
  );
}

const isFigure = (cell: string): boolean => /\d/.test(cell) && readQuantityText(cell) !== null;

/** A head that is a category's name, or a part of exactly one name: "Pano", "Băng rôn", "Số bài đăng fanpage". */
function categoryOf(head: string, { categories }: ListNames): string | null {
  if (head.length > longestHead) return null;
  const exact = keyNamed(categories, head);
  if (exact !== undefined) return exact;
  const word = plain(head).replace(/^(?:so luong|so|sl|tong so) /, "");
  if (word.length < 4) return null;
  const keys = new Set(
    [...categories].filter(([name]) => ` ${name} `.includes(` ${word} `)).map(([, key]) => key),
  );
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
}

const plain = (text: string) =>
  foldVietnamese(text)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
