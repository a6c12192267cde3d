/** Rows of an imported file as forms of outputs, with the columns that only files have. */
import type { CivilDate } from "./calendar/civil-date";
import type { CampaignStructure } from "./campaign";
import type { Category } from "./categories";
import type { NamedKeys } from "./folded-names";
import type { ImportColumn } from "./import-columns";
import { basisIn, type Figure, readDays, readFigures } from "./import-figures";
import { keyNamed, type ListNames, listNames, type RowDefaults } from "./output-rows";
import type { OutputFields } from "./outputs";
import type { Basis, RatePeriod } from "./outputs-terms";
import type { Problem } from "./problem";
import type { Qualifier } from "./quantities";
import { foldVietnamese } from "./vietnamese";
import { type DayStyle, dayStyleOf, readWrittenDay } from "./written-days";

/** The words that the product itself writes for what is chosen from a list, folded, in all its languages. */
export interface ImportWords {
  bases: ReadonlyMap<string, Basis>;
  qualifiers: ReadonlyMap<string, Qualifier>;
  pers: ReadonlyMap<string, RatePeriod>;
}

export interface ImportFrame {
  structure: CampaignStructure;
  today: CivilDate;
  words: ImportWords;
}

/** What a row says: one form for each of its figures. */
export interface ImportedRow {
  entries: OutputFields[];
  problems: Problem[];
}

export interface RowReader {
  dayStyle: DayStyle;
  read(cells: readonly string[]): ImportedRow;
}

/** Decides how the column of days is written and gives what reads a row: a file is read in portions. */
export function rowReader(
  rows: readonly (readonly string[])[],
  columns: readonly (ImportColumn | null)[],
  defaults: RowDefaults,
  frame: ImportFrame,
): RowReader {
  const days = (column: ImportColumn) => rows.map((cells) => cells[columns.indexOf(column)] ?? "");
  const dayStyle = dayStyleOf(days("day").filter((cell) => readDays(cell).from === ""));
  const names = listNames(frame.structure);
  return {
    dayStyle,
    read: (cells) => {
      const cell = (column: ImportColumn) => cells[columns.indexOf(column)]?.trim() ?? "";
      return readRow({ cell, defaults, frame, names, dayStyle });
    },
  };
}

interface Row {
  cell: (column: ImportColumn) => string;
  defaults: RowDefaults;
  frame: ImportFrame;
  names: ListNames;
  dayStyle: DayStyle;
}

function readRow(row: Row): ImportedRow {
  const { cell, defaults, names } = row;
  const problems: Problem[] = [];
  const unknown = (field: string, code: string, text: string) =>
    problems.push({ field, code, params: { text } });
  const units = cell("unit")
    .split(";")
    .map((text) => text.trim())
    .filter(Boolean);
  const unitKeys = units.flatMap((text) => {
    const key = keyNamed(names.units, text);
    if (key === undefined) unknown("units", "unit-not-found", text);
    return key ?? [];
  });
  const category = categoryKeys(cell("category"), names.categories);
  if (!category) unknown("categories", "category-not-found", cell("category"));
  const message = cell("message") === "" ? "" : keyNamed(names.messages, cell("message"));
  if (message === undefined) unknown("message", "message-not-found", cell("message"));
  const creditedKeys = units.length > 0 ? unitKeys : [defaults.unit];
  const channels = channelIds(cell("channel"), creditedKeys, row.frame.structure);
  if (!channels) unknown("channels", "channel-not-of-line", cell("channel"));
  else if (category?.length && contradicts(channels, category, row.frame.structure))
    unknown("channels", "channel-of-other-category", cell("channel"));
  const figures = readFigures(cell("quantity"));
  if (!figures.ok) unknown("quantity", figures.code, cell("quantity"));
  const base: OutputFields = {
    ...blank,
    ...daysOf(row),
    units: creditedKeys,
    categories: category && category.length > 0 ? category : [defaults.category],
    channels: channels ?? [],
    message: message ?? "",
    title: cell("title"),
    link: cell("link"),
    note: cell("note"),
  };
  // A figure that is not understood stands in its own problem; the rest of the row is judged all the same.
  const entries = (figures.ok ? figures.figures : [unread]).map((figure, at) => {
    const entry = { ...base, ...figureOf(figure, row, base.from !== "") };
    if (at === 0) return entry;
    const other = counting(figure.of, row.frame.structure.categories);
    if (!other) unknown("categories", "figure-of-unknown", figure.of || figure.quantity);
    return { ...entry, categories: other ? [other.key] : entry.categories, link: "", channels: [] };
  });
  return { entries, problems };
}

const blank: OutputFields = {
  ...{ units: [], categories: [], channels: [], basis: "item", from: "", date: "", quantity: "1" },
  ...{ qualifier: "exact", whole: "", per: "", message: "", title: "", link: "", note: "" },
  ...{ confirm: [], confirmReason: "" },
};

const unread: Figure = { quantity: "1", qualifier: "exact", basis: "item", whole: "", per: "", of: "" };

/** One category, or several joined by "+" as the own export does, or by ";"; null: one of them is not known. */
function categoryKeys(text: string, known: NamedKeys): string[] | null {
  if (text === "") return [];
  const whole = keyNamed(known, text);
  if (whole !== undefined) return [whole];
  const parts = text
    .split(/[+;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const keys = parts.flatMap((part) => keyNamed(known, part) ?? []);
  return parts.length > 1 && keys.length === parts.length ? keys : null;
}

/** Channels by name, of the units that the row credits; null: one of them has none of that name. */
function channelIds(
  text: string,
  unitKeys: readonly string[],
  { channels, tree }: CampaignStructure,
): string[] | null {
  const names = text
    .split(";")
    .map((name) => name.trim())
    .filter(Boolean);
  const found = names.flatMap((name) => {
    const same = channels.filter((channel) => foldVietnamese(channel.name) === foldVietnamese(name));
    return same.find(({ unitId }) => unitKeys.includes(tree.keyOf(unitId)))?.id ?? [];
  });
  return found.length === names.length ? found : null;
}

/** A channel's own category goes before a chosen one: what the row says would be lost without a word. */
function contradicts(ids: readonly string[], keys: readonly string[], structure: CampaignStructure): boolean {
  return structure.channels.some(({ id, categoryId }) => {
    const own = structure.categories.find((one) => one.id === categoryId);
    return ids.includes(id) && own !== undefined && !keys.includes(own.key);
  });
}

function daysOf({ cell, defaults, dayStyle, frame }: Row): Pick<OutputFields, "from" | "date"> {
  const written = readDays(cell("day"));
  const dayIn = (text: string) => (text === "" ? "" : readWrittenDay(text, dayStyle, frame.today));
  return {
    from: dayIn(cell("from") || written.from),
    date: written.to === "" ? defaults.date : dayIn(written.to.replace(UNTIL, "")),
  };
}

/** "lũy kế đến hết ngày 26/3": all that there was until then. */
const UNTIL = /^(?:(?:lũy kế|cộng dồn|tính)\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?/iu;

type FigureFields = Pick<OutputFields, "basis" | "quantity" | "qualifier" | "whole" | "per">;

/** The columns beside a figure say more of it; without them its own words do. */
function figureOf({ of, ...figure }: Figure, { cell, frame }: Row, isPeriod: boolean): FigureFields {
  const { words } = frame;
  const told = foldVietnamese(cell("basis")).trim();
  const basis =
    words.bases.get(told) ??
    basisIn(cell("basis")) ??
    (figure.basis === "item" ? null : figure.basis) ??
    basisIn(`${cell("quantity")} ${UNTIL.test(cell("day")) ? "tính đến" : ""}`) ??
    (isPeriod ? "period" : "item");
  const qualifier = words.qualifiers.get(foldVietnamese(cell("qualifier")).trim()) ?? figure.qualifier;
  const isUncounted = qualifier === "uncounted";
  return {
    basis,
    quantity: isUncounted && cell("quantity") === "" ? "" : figure.quantity,
    qualifier,
    whole: basis === "coverage" ? cell("whole") || figure.whole : "",
    per: basis === "rate" ? (words.pers.get(foldVietnamese(cell("per")).trim()) ?? figure.per) : "",
  };
}

/** The category that is counted in these words; the longest match says most ("lượt người" is not "lượt"). */
function counting(words: string, categories: readonly Category[]): Category | null {
  const text = foldVietnamese(words);
  const matches = categories
    .filter((one) => one.kind === "single" && one.isActive)
    .filter((one) => text.startsWith(foldVietnamese(one.unit.vi)))
    .sort((a, b) => b.unit.vi.length - a.unit.vi.length);
  const [first] = matches;
  const isAlone = matches.filter((one) => one.unit.vi.length === first?.unit.vi.length).length === 1;
  return first && isAlone ? first : null;
}
