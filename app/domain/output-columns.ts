/** What the columns of a pasted list of outputs hold. */
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
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const named = onceEach((rows[0] ?? []).map(headOf));
  const isNamed = named.filter(Boolean).length >= Math.min(2, width);
  if (isNamed && named.some(Boolean)) {
    return { hasHeader: true, columns: Array.from({ length: width }, (_, at) => named[at] ?? null) };
  }
  return { hasHeader: false, columns: byContent(rows, width) };
}

/** Words of a head line, folded. The product's own export is among them. */
const heads: Record<OutputColumn, RegExp> = {
  day: /^(ngay|ngay dang|ngay phat|ngay thuc hien|thoi gian|ngay thang|den ngay|date|published on)$/,
  unit: /^(don vi|don vi thuc hien|co quan|ten don vi|don vi bao cao|units?)$/,
  category: /^(hinh thuc|loai|the loai|loai hinh|hinh thuc tuyen truyen|noi dung cong viec|category)$/,
  quantity: /^(so luong|sl|so tin bai|so buoi|so cuoc|ket qua|tong|tong so|quantity)$/,
  title: /^(tieu de|ten|ten tin|ten tin,? bai|tin,? bai|noi dung|ten bai|ten san pham|trich yeu|title)$/,
  link: /^(lien ket|link|duong dan|duong link|dia chi|url|link bai)$/,
  message: /^(noi dung tuyen truyen|chu de|message)$/,
  note: /^(ghi chu|note)$/,
};

function headOf(cell: string): OutputColumn | null {
  const word = foldVietnamese(cell)
    .replace(/\s+/g, " ")
    .replace(/[:*]+$/, "")
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
