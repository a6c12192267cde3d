/** What was pasted as the rows of one list, whatever it was: a table, a sheet with a column for each category, a message. */
import type { CivilDate } from "./calendar/civil-date";
import { guessColumns, headOf, type OutputColumn } from "./output-columns";
import { keyNamed, type ListNames } from "./output-rows";
import { readMatrix } from "./pasted-matrix";
import { readMessage } from "./pasted-message";
import { readPastedTable, widthOf, writePastedTable } from "./pasted-table";
import { foldVietnamese } from "./vietnamese";
import { isWrittenDay } from "./written-days";

export interface PastedList {
  kind: "table" | "matrix" | "message";
  /** The names of the columns; empty when nothing named them. */
  head: string[];
  columns: (OutputColumn | null)[];
  rows: PastedRow[];
  /** Lines that are no item, and what they are. */
  aside: Aside[];
}

export interface PastedRow {
  /** Counted from 1, the head line among them. */
  line: number;
  cells: string[];
}

export interface Aside extends PastedRow {
  why: "above-head" | "total" | "holds-below" | "heading";
}

/** Heads of a list that was made out of something else; a pasted list with them is read the same. */
const listHead = ["Ngày", "Đơn vị", "Hình thức", "Số lượng", "Tiêu đề", "Liên kết", "Ghi chú"];
const messageHead = ["Ngày", "Tiêu đề", "Liên kết", "Ghi chú"];

/** Reads what was pasted. Nothing is left out: what is no item stands in `aside`. */
export function readPastedList(text: string, names: ListNames, today: CivilDate): PastedList {
  const table = readPastedTable(text);
  const width = widthOf(table);
  if (width === 1 && headOf(table[0]?.[0] ?? "") === null) {
    const { items, headings } = readMessage(
      table.map(([cell = ""]) => cell),
      today,
    );
    const rows = items.map((cells, at) => ({ line: at + 1, cells: [...cells] }));
    const aside = headings.map(({ line, text }) => ({ line, cells: [text], why: "heading" as const }));
    return { kind: "message", head: messageHead, columns: columnsOf(messageHead), rows, aside };
  }
  const above = linesAboveHead(table);
  const { hasHeader, columns } = guessColumns(table.slice(above));
  const head = hasHeader ? [...(table[above] ?? [])] : [];
  const aside: Aside[] = table
    .slice(0, above)
    .map((cells, at) => ({ line: at + 1, cells, why: "above-head" }));
  const first = above + (hasHeader ? 1 : 0);
  const body = table.slice(first).map((cells, at) => ({ line: first + at + 1, cells }));
  const kept = withoutTotals(carriedDown(body, { head, columns, names, aside }), aside);
  const matrix = hasHeader ? readMatrix(head, kept, names) : null;
  if (matrix) {
    const rows = matrix.map(({ cells }, at) => ({ line: at + 1, cells }));
    return { kind: "matrix", head: listHead, columns: columnsOf(listHead), rows, aside };
  }
  return { kind: "table", head, columns, rows: kept, aside };
}

type Lines = Pick<PastedList, "head" | "rows" | "aside">;

/** A list as it can be pasted again: what was above its head, its head, its rows and sums in their order. */
export const textOfList = (list: Lines): string => writePastedTable(linesOf(list).map(({ cells }) => cells));

/** The line that each row has in `textOfList`, by the line it has now: a list made of a message has no head line yet. */
export const renumbered = (list: Lines): ReadonlyMap<number, number> =>
  new Map(linesOf(list).map(({ line }, at) => [line, at + 1]));

/** A head line was counted by nobody: 0. */
function linesOf({ head, rows, aside }: Lines): PastedRow[] {
  const above = aside.filter(({ why }) => why === "above-head");
  const below = aside.filter(({ why }) => why === "total");
  const lines = [...rows, ...below].sort((a, b) => a.line - b.line);
  return [...above, ...(head.length > 0 ? [{ line: 0, cells: head }] : []), ...lines];
}

/** What tells one layout of a list from another, to remember it by; "" when nothing named the columns. */
export const layoutOf = ({ kind, head }: Pick<PastedList, "kind" | "head">): string =>
  kind === "table"
    ? Array.from(head, (cell) => foldVietnamese(cell ?? "").replace(/\s+/g, " "))
        .join("|")
        .slice(0, 400)
    : "";

const columnsOf = (head: readonly string[]) => head.map(headOf);

/** Reports begin with their title: the head line is the one among the first that names most columns, two at least. */
function linesAboveHead(table: readonly string[][]): number {
  const named = table.slice(0, 8).map((cells) => new Set(cells.map(headOf).filter(Boolean)).size);
  const most = Math.max(0, ...named);
  return most >= 2 ? named.indexOf(most) : 0;
}

interface Layout {
  head: string[];
  columns: (OutputColumn | null)[];
  names: ListNames;
  aside: Aside[];
}

/** A line with one cell that names a day or a unit speaks for the lines below it. */
function carriedDown(rows: readonly PastedRow[], layout: Layout): PastedRow[] {
  const held: Held = {};
  const width = layout.columns.length;
  return rows.flatMap(({ line, cells }) => {
    const filled = cells.filter(Boolean);
    const only = filled.length === 1 && width > 2 ? withoutNumber(filled[0] ?? "") : "";
    const names = keyNamed(layout.names.units, only);
    const kind = only === "" ? null : isWrittenDay(only) ? "day" : names === undefined ? null : "unit";
    if (!kind) return [{ line, cells: filledIn(cells, layout, held) }];
    held[kind] = only;
    layout.aside.push({ line, cells, why: "holds-below" });
    return [];
  });
}

type Held = Partial<Record<"day" | "unit", string>>;
const heldHead = { day: "Ngày", unit: "Đơn vị" } as const;

const withoutNumber = (text: string) =>
  text
    .replace(/^(?:[IVX]{1,5}|\d{1,2}|[A-Z])\s*[.)/-]\s+/, "")
    .replace(/(?<!\s)\s*:$/, "")
    .trim();

function filledIn(cells: string[], { head, columns }: Layout, held: Held): string[] {
  const filled = [...cells];
  for (const kind of ["day", "unit"] as const) {
    const value = held[kind];
    if (value === undefined) continue;
    if (!columns.includes(kind)) {
      if (head.length > 0) head[columns.length] = heldHead[kind];
      columns.push(kind);
    }
    const at = columns.indexOf(kind);
    while (filled.length <= at) filled.push("");
    if (filled[at] === "") filled[at] = value;
  }
  return filled;
}

/** "Cổng" is "Cộng" but for its mark: the portal, not a sum. */
export const isPortal = (text: string): boolean => /^\s*cổng/iu.test(text.normalize("NFC"));

function withoutTotals(rows: readonly PastedRow[], aside: Aside[]): PastedRow[] {
  return rows.filter(({ line, cells }) => {
    if (!isSum(cells)) return true;
    aside.push({ line, cells, why: "total" });
    return false;
  });
}

/** Sums at the foot of a report are no items: recording them would count everything twice. */
export function isSum(cells: readonly string[]): boolean {
  const written = cells.find((cell) => cell !== "") ?? "";
  const first = foldVietnamese(written);
  return (
    !isPortal(written) && /^(?:tong(?: cong| so)?|cong|luy ke|toan (?:thanh pho|tinh))[\s:.]*$/.test(first)
  );
}
