/** Rows of a pasted list as forms of outputs. */

import type { CivilDate } from "./calendar/civil-date";
import type { CampaignStructure } from "./campaign";
import { bareName, foldedName, keysByNames, type NamedKeys } from "./folded-names";
import type { OutputColumn } from "./output-columns";
import type { OutputFields } from "./outputs";
import { linksIn, withoutLink } from "./pasted-links";
import type { Problem } from "./problem";
import { readQuantityText, type WrittenQuantity } from "./quantity-text";
import { type DayStyle, dayStyleOf, readWrittenDay } from "./written-days";

/** What stands for a column that is not there or a cell that is empty; keys of a unit and a category, a typed day. */
export interface RowDefaults {
  unit: string;
  category: string;
  date: string;
}

export interface ReadRow {
  fields: OutputFields;
  /** Cells that name nothing or are no figure; all else is the form's to judge. */
  problems: Problem[];
}

export interface RowFrame {
  structure: CampaignStructure;
  today: CivilDate;
  /** How a person says that days are written; left out: as their column shows. */
  dayStyle?: DayStyle;
}

/** Every row as a form, and the one way of writing days that was found in their column. */
export function readRows(
  rows: readonly (readonly string[])[],
  columns: readonly (OutputColumn | null)[],
  defaults: RowDefaults,
  { structure, today, dayStyle: chosen }: RowFrame,
): { rows: ReadRow[]; dayStyle: DayStyle } {
  const cellsOf = (column: OutputColumn) => rows.map((cells) => cells[columns.indexOf(column)] ?? "");
  const dayStyle = chosen ?? dayStyleOf(cellsOf("day"));
  const names = listNames(structure);
  const read = rows.map((cells) => {
    const cell = (column: OutputColumn) => cells[columns.indexOf(column)] ?? "";
    const date = cell("day") === "" ? defaults.date : readWrittenDay(cell("day"), dayStyle, today);
    return readRow(cell, { ...defaults, date }, names);
  });
  return { rows: read, dayStyle };
}

export type ListNames = Record<"units" | "categories" | "messages", NamedKeys>;

/** What lists call units, categories and topics, folded, with their keys. */
export function listNames(structure: CampaignStructure): ListNames {
  return {
    units: keysByNames(structure.tree.units.map((unit) => [unit.key, unit.name, unit.shortName])),
    categories: keysByNames(structure.categories.map((one) => [one.key, one.name.vi, one.name.en])),
    messages: keysByNames(structure.messages.map((message) => [message.key, message.name])),
  };
}

/** The key of what a cell names, marks, case and "phường" aside. */
export const keyNamed = (known: NamedKeys, text: string): string | undefined =>
  known.get(foldedName(text)) ?? known.get(bareName(text));

function readRow(cell: (column: OutputColumn) => string, defaults: RowDefaults, names: ListNames): ReadRow {
  const problems: Problem[] = [];
  const keyIn = (known: NamedKeys, text: string, field: string, code: string): string => {
    const key = keyNamed(known, text);
    if (text !== "" && key === undefined) problems.push({ field, code, params: { text } });
    return key ?? "";
  };
  const units = unitTexts(cell("unit"), names.units).map((text) =>
    keyIn(names.units, text, "units", "unit-not-found"),
  );
  const category = keyIn(names.categories, cell("category"), "categories", "category-not-found");
  const message = keyIn(names.messages, cell("message"), "message", "message-not-found");
  const quantity = readQuantityText(cell("quantity"));
  if (!quantity) {
    problems.push({ field: "quantity", code: "quantity-unread", params: { text: cell("quantity") } });
  }
  const fields: OutputFields = {
    ...(quantity ?? one),
    units: units.length > 0 ? units : [defaults.unit],
    categories: [category || defaults.category],
    channels: [],
    from: "",
    date: defaults.date,
    message,
    ...titleAndLink(cell("title"), cell("link")),
    note: cell("note"),
    confirm: [],
    confirmReason: "",
  };
  return { fields, problems };
}

/** A link that stands behind or after the words of a title is the item's link; words around a link go. */
function titleAndLink(title: string, link: string): { title: string; link: string } {
  const given = linksIn(link)[0] ?? link;
  if (given !== "") return { title, link: given };
  const [found] = linksIn(title);
  return found === undefined ? { title, link: "" } : { title: withoutLink(title, found), link: found };
}

/** "A; B", and where it names units and no single one also "A, B và C". */
function unitTexts(cell: string, known: NamedKeys): string[] {
  const parts = (text: string, between: RegExp) =>
    text
      .split(between)
      .map((part) => part.trim())
      .filter(Boolean);
  return parts(cell, /;/).flatMap((text) => {
    if (keyNamed(known, text) !== undefined) return [text];
    const finer = parts(text.replace(/[^\S\n]+/g, " "), /[,+&\n]|\s+và\s+|\s+[-–]\s+/u);
    return finer.every((one) => keyNamed(known, one) !== undefined) ? finer : [text];
  });
}

const one: WrittenQuantity = { quantity: "1", qualifier: "exact", basis: "item", whole: "", per: "" };
