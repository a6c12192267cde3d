/** Rows of the entry grid: what people write in its cells, and what that means. */
import { addDays, type CivilDate, formatCivil, parseVietnameseDate } from "./calendar/civil-date";
import { maxLinkLength } from "./links";
import { type GridChoices, type GridIndex, type Named, namedKey, nameOf } from "./output-grid-names";
import type { OutputFields } from "./outputs";
import { maxNote, maxTitle, maxUnits } from "./outputs-terms";
import type { Problem } from "./problem";
import { readQuantityText, type WrittenQuantity } from "./quantity-text";
import { foldVietnamese } from "./vietnamese";
import { readWrittenDay } from "./written-days";

export const gridColumns = [
  "day",
  "unit",
  "category",
  "channel",
  "quantity",
  "title",
  "link",
  "message",
  "note",
] as const;
export type GridColumn = (typeof gridColumns)[number];

/** A row as it is written. */
export type GridCells = Record<GridColumn, string>;

export const blankCells: GridCells = {
  day: "",
  unit: "",
  category: "",
  channel: "",
  quantity: "",
  title: "",
  link: "",
  message: "",
  note: "",
};

/** A recorded output as a row of the grid. */
export interface GridSaved {
  number: number;
  code: string;
  version: number;
  /** UTC instant on the campaign's clock. */
  loggedAt: string;
  cells: GridCells;
}

export const isSameCells = (a: GridCells, b: GridCells): boolean =>
  gridColumns.every((column) => a[column].trim() === b[column].trim());

export const isBlank = (cells: GridCells): boolean => gridColumns.every((column) => cells[column] === "");

/**
 * A row as a form, with the cells that name nothing or are no figure or day; all else is the form's to judge. Two
 * readers of one text (the page before it sends, the server) come to the same.
 */
export function readGridRow(
  cells: GridCells,
  index: GridIndex,
  today: CivilDate,
): { fields: OutputFields; problems: Problem[] } {
  const problems: Problem[] = [];
  const key = (column: "category" | "message", field: string) => {
    const found = namedKey(index[column], cells[column]);
    if (found === null) problems.push(unknown(field, column, cells[column]));
    return found ?? "";
  };
  const units = partsOf(cells.unit).flatMap((text) => {
    const found = namedKey(index.unit, text);
    if (found === null) problems.push(unknown("units", "unit", text));
    return found ?? [];
  });
  const channel = cells.channel === "" ? "" : index.channelOf(cells.channel, units);
  if (channel === null) problems.push(unknown("channels", "channel", cells.channel));
  const quantity = readQuantityText(cells.quantity);
  if (!quantity)
    problems.push({ field: "quantity", code: "quantity-unread", params: { text: cells.quantity } });
  const fields: OutputFields = {
    ...(quantity ?? onePiece),
    units,
    categories: [key("category", "categories")],
    channels: channel ? [channel] : [],
    from: "",
    date: writtenDay(cells.day, today),
    message: key("message", "message"),
    title: cells.title,
    link: cells.link,
    note: cells.note,
    confirm: [],
    confirmReason: "",
  };
  return { fields, problems: [...problems, ...dayProblems(fields.date, today), ...tooMuch(cells, units)] };
}

/** What the form's schema refuses, said at the cell. */
function tooMuch({ title, link, note }: GridCells, units: readonly string[]): Problem[] {
  const long = (field: string, text: string, max: number): Problem[] =>
    text.length > max ? [{ field, code: "too-long", params: { max } }] : [];
  return [
    ...long("title", title, maxTitle),
    ...long("link", link, maxLinkLength),
    ...long("note", note, maxNote),
    ...(units.length > maxUnits ? [{ field: "units", code: "too-many-units" }] : []),
  ];
}

const onePiece: WrittenQuantity = { quantity: "1", qualifier: "exact", basis: "item", whole: "", per: "" };

const unknown = (field: string, name: string, text: string): Problem => ({
  field,
  code: `${name}-not-found`,
  params: { text },
});

/** Several units stand in one cell with a semicolon between them. */
export const partsOf = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

function dayProblems(text: string, today: CivilDate): Problem[] {
  if (text === "") return [];
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return [{ field: "date", code, params }];
  }
  return parsed.date > today ? [{ field: "date", code: "future-date", params: { today } }] : [];
}

/** What a row still lacks before it can be recorded. A channel may have its own category. */
function missingIn(cells: GridCells): Problem[] {
  const needed: [boolean, field: string, code: string][] = [
    [cells.day === "", "date", "date-needed"],
    [cells.unit === "", "units", "unit-needed"],
    [cells.category === "" && cells.channel === "", "categories", "category-needed"],
    [cells.title === "", "title", "title-needed"],
  ];
  return needed.flatMap(([isMissing, field, code]) => (isMissing ? [{ field, code }] : []));
}

/** A day as it will be read, dd/mm/yyyy: "hôm nay", "4/5", "4.5.21"; any other text stays as it is. */
function writtenDay(text: string, today: CivilDate): string {
  const word = foldVietnamese(text).replace(/\s+/g, " ").trim();
  const back = daysBack[word];
  if (back !== undefined) return formatCivil(addDays(today, -back));
  const read = readWrittenDay(text.trim(), "day-first", today);
  const parsed = parseVietnameseDate(read);
  return parsed.ok ? formatCivil(parsed.date) : text.trim();
}

const daysBack: Record<string, number> = { "hom nay": 0, nay: 0, today: 0, "hom qua": 1, "hom kia": 2 };

/** A cell as it reads once it is left: a day in full, a name as it is written; what is not understood stays. */
export function settledCell(column: GridColumn, text: string, names: GridNames, today: CivilDate): string {
  const { choices, index } = names;
  const trimmed = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const named = (among: readonly Named[], known: GridIndex["unit"], name: string) => {
    const key = namedKey(known, name);
    return key ? nameOf(among, known, key) : name;
  };
  if (column === "day") return trimmed === "" ? "" : writtenDay(trimmed, today);
  if (column === "category") return named(choices.categories, index.category, trimmed);
  if (column === "message") return named(choices.messages, index.message, trimmed);
  if (column !== "unit") return trimmed;
  return partsOf(trimmed)
    .map((part) => named(choices.units, index.unit, part))
    .join("; ");
}

/** All names that a row may use, with their index. */
export interface GridNames {
  choices: GridChoices;
  index: GridIndex;
}

/** What stands against recording a row as far as it can be told without asking the server. */
export const problemsIn = (cells: GridCells, index: GridIndex, today: CivilDate): Problem[] => [
  ...missingIn(cells),
  ...readGridRow(cells, index, today).problems,
];

/** The column in which a problem of the form shows itself; null: it concerns the whole row. */
export const columnOf = (field: string): GridColumn | null => columnsByField[field] ?? null;

const columnsByField: Record<string, GridColumn> = {
  date: "day",
  from: "day",
  units: "unit",
  categories: "category",
  channels: "channel",
  quantity: "quantity",
  whole: "quantity",
  per: "quantity",
  qualifier: "quantity",
  basis: "quantity",
  title: "title",
  link: "link",
  message: "message",
  note: "note",
};

/** Refusals that no other wording of the row helps against: its week, or the whole campaign, is closed. */
export const isLocked = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => ["week-closed", "summary-week-closed", "campaign-closed"].includes(code));

/** A figure as people write it, and as `readQuantityText` reads it again: "trên 170", "10/12", "2/ngày". */
export function quantityText({
  quantity,
  qualifier,
  basis,
  whole,
  per,
}: Pick<OutputFields, "quantity" | "qualifier" | "basis" | "whole" | "per">): string {
  if (qualifier === "uncounted") return "chưa đếm";
  const figure = grouped(quantity);
  const rest = basis === "coverage" ? `/${grouped(whole)}` : basis === "rate" ? `/${perWords[per]}` : "";
  return `${qualifierWords[qualifier]}${figure}${rest}`;
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ".");
const qualifierWords = { exact: "", over: "trên ", nearly: "gần ", about: "khoảng " };
const perWords = { "": "", day: "ngày", week: "tuần", month: "tháng" };
