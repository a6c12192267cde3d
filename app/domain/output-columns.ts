/** What the columns of a pasted list of outputs hold. */
import { widthOf } from "./pasted-table";
import { foldVietnamese } from "./vietnamese";

export const outputColumns = [
  "day",
  "unit",
  "category",
  "quantity",
  "title",
  "link",
  "message",
  "note",
] as const;
export type OutputColumn = (typeof outputColumns)[number];

export interface ColumnGuess {
  /** The first row names the columns. */
  hasHeader: boolean;
  /** For each column what it holds; null: nothing that is wanted. */
  columns: (OutputColumn | null)[];
}

/** Taken from the first row when it names columns, else from what the cells look like. Each kind is taken once. */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnGuess {
  const width = widthOf(rows);
  const named = onceEach((rows[0] ?? []).map(headOf));
  const isNamed = named.filter(Boolean).length >= Math.min(2, width);
  if (isNamed && named.some(Boolean)) {
    return { hasHeader: true, columns: Array.from({ length: width }, (_, at) => named[at] ?? null) };
  }
  return { hasHeader: false, columns: byContent(rows, width) };
}

/** Words of a head line, folded and without what stands in brackets. The product's own export is among them. */
const heads: Record<OutputColumn, RegExp> = {
  day: /^(?:(?:ngay|thoi gian|thoi diem)(?:,? (?:thang|thang nam|gio))?(?: (?:dang|dang tai|dang tin|dang bai|phat|phat song|phat hanh|thuc hien|to chuc|trien khai|xuat ban))?|den ngay|ngay\/thang|date|published on)$/,
  unit: /^(?:(?:ten )?(?:don vi|co quan|dia phuong|dia ban|phuong,? xa|xa,? phuong)(?: (?:thuc hien|dang|dang tai|bao cao|chu tri|to chuc|trien khai|phu trach))?|co quan,? don vi|don vi,? dia phuong|noi thuc hien|units?)$/,
  category:
    /^(?:hinh thuc(?: tuyen truyen| thuc hien)?|loai|the loai|loai tin,? bai|loai hinh(?: tuyen truyen)?|noi dung cong viec|san pham|category)$/,
  quantity:
    /^(?:so luong(?: .{0,24})?|sl|so tin,? bai|so (?:buoi|cuoc|luot|bai|tin)|ket qua|tong|tong so|quantity)$/,
  title:
    /^(?:tieu de(?: .{0,24})?|ten|ten (?:tin|bai|tin,? bai|tin,? bai,? anh|bai viet|san pham|tac pham|hoat dong|cong viec)|tin,? bai|tin|bai viet|noi dung|noi dung (?:tin,? bai|hoat dong|thuc hien|dang tai)|hoat dong|trich yeu|title)$/,
  link: /^(?:(?:duong |dia chi )?(?:link|lien ket|url)(?: (?:bai|bai viet|tin|tin,? bai|dang|dang tai|truy cap))?|duong dan|dia chi|dia chi truy cap|nguon|minh chung)$/,
  message: /^(?:noi dung tuyen truyen|chu de|chu de tuyen truyen|message)$/,
  note: /^(?:ghi chu|note|ghi chu khac)$/,
};

/** No column is called by more; what is longer is not searched. */
export const longestHead = 120;

/** What a head line's cell names; null: nothing that is wanted. */
export function headOf(cell: string): OutputColumn | null {
  if (cell.length > longestHead) return null;
  const word = foldVietnamese(cell)
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[:*.\s]+$/, "")
    .trim();
  return outputColumns.find((column) => heads[column].test(word)) ?? null;
}

function onceEach(columns: readonly (OutputColumn | null)[]): (OutputColumn | null)[] {
  return columns.map((column, at) => (column !== null && columns.indexOf(column) === at ? column : null));
}

const LINK = /^https?:\/\/\S+$|^(?:[\w-]+\.)+\w{2,}\/\S*$/i;
const DAY = /^\D{0,12}\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}(?:\D\s*\d{2,4})?(?:\s.*)?$/iu;
const QUANTITY = /^(?:(?:trên|hơn|gần|khoảng)\s)?\d[\d.]*(?:\s?\/\s?\d+)?(?:\s\D{1,20})?$/iu;

/** The longest texts are the titles; days, links and figures show themselves. */
function byContent(rows: readonly (readonly string[])[], width: number): (OutputColumn | null)[] {
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map((cells) => cells[at] ?? "").filter(Boolean),
  );
  const share = (cells: readonly string[], pattern: RegExp) =>
    cells.length === 0 ? 0 : cells.filter((cell) => pattern.test(cell)).length / cells.length;
  const found: (OutputColumn | null)[] = columns.map((cells) => {
    if (share(cells, LINK) > 0.5) return "link";
    if (share(cells, DAY) > 0.5) return "day";
    return share(cells, QUANTITY) > 0.5 && !isCounter(cells) ? "quantity" : null;
  });
  const lengths = columns.map((cells, at) =>
    found[at] === null ? cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length) : -1,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return onceEach(found.map((column, at) => (at === longest && column === null ? "title" : column)));
}

/** 1, 2, 3 … down the side says nothing about an output. */
const isCounter = (cells: readonly string[]) =>
  cells.length > 1 && cells.every((cell, at) => Number(cell) === Number(cells[0]) + at);
