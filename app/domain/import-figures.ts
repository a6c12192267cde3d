/** Figures and days of reports that give only totals: several figures in a cell, periods, running totals. */
import type { Basis } from "./outputs-terms";
import { readQuantityText, type WrittenQuantity } from "./quantity-text";
import { foldVietnamese } from "./vietnamese";

export interface Figure extends WrittenQuantity {
  /** What is counted, as written behind the figure: "lượt người dự". */
  of: string;
}

export type ReadFigures = { ok: true; figures: Figure[] } | { ok: false; code: string };

/** A cell of figures is a few words; what is longer is not searched for the places between them. */
const longestFigures = 500;

/**
 * The figures of a cell: "hơn 260 cuộc, hơn 8.300 lượt người dự" are two, "84 tin, bài, phóng sự" is one. Refused
 * with count-not-whole for "8,3", with quantity-is-date for what a worksheet has made a day of ("10/10" typed).
 */
export function readFigures(cell: string): ReadFigures {
  if (cell.length > longestFigures) return { ok: false, code: "quantity-unread" };
  const text = cell.replace(/\s+/g, " ");
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return { ok: false, code: "quantity-is-date" };
  if (/^\d+[.,](?!\d{3}(?!\d))\d+(?!\d|[.,]\d)/.test(text)) return { ok: false, code: "count-not-whole" };
  const figures: Figure[] = [];
  for (const part of text.split(NEXT_FIGURE)) {
    const read = readQuantityText(part);
    if (!read) return { ok: false, code: "quantity-unread" };
    figures.push({ ...read, of: part.replace(/^[^\d]*[\d.,/\s]*/, "").trim() });
  }
  return { ok: true, figures };
}

/** A comma, "với" or "và" between two figures, each with what it counts. */
const NEXT_FIGURE =
  /(?<=\d\s*\p{L}[^,;]*?)\s*(?:[,;]|\svới\s|\svà\s)\s*(?:với\s+|và\s+|thu hút\s+)?(?=(?:(?:trên|hơn|gần|khoảng|ước)\s+)?\d)/u;

/** What the figure is about, as a cell or the words around a figure say it; null: nothing is said. */
export function basisIn(text: string): Basis | null {
  const folded = foldVietnamese(text).replace(/\s+/g, " ").trim();
  return spoken.find(([words]) => words.test(folded))?.[1] ?? null;
}

const spoken: readonly [RegExp, Basis][] = [
  [/\b(luy ke|cong don|tinh den|tu dau (nam|ky|cuoc))\b/, "cumulative"],
  [/\b(trong ky|ca ky|trong tuan|trong thang|trong quy|trong dot)\b/, "period"],
  [/\b(trong mot ngay|mot ngay)\b/, "item"],
  [/\bdinh ky\b/, "rate"],
  [/^n tren m$/, "coverage"],
];

export interface WrittenDays {
  /** "" when it is one day. */
  from: string;
  to: string;
}

/** "01/01–26/3/2021", "từ 1/1 đến 26/3": two days; any other text is one. A first day takes its year of the second. */
export function readDays(text: string): WrittenDays {
  const found = RANGE.exec(text);
  const [, first = "", last = ""] = found ?? [];
  if (!found) return { from: "", to: text };
  const year = /[/.-](\d{4})$/.exec(last.trim())?.[1];
  const isShort = /^\d{1,2}[/.-]\d{1,2}$/.test(first.trim());
  return { from: isShort && year ? `${first.trim()}/${year}` : first.trim(), to: last.trim() };
}

const DAY = "\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?";
const RANGE = new RegExp(
  `^(?:từ\\s+)?(?:ngày\\s+)?(${DAY})\\s*(?:–|—|-|~|đến)\\s*(?:hết\\s+)?(?:ngày\\s+)?(${DAY})$`,
  "iu",
);
