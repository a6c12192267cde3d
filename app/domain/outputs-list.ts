import { type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import type { CampaignStructure } from "./campaign";
import { type Category, categoryGroups } from "./categories";
import { categoriesNamed } from "./category-parts";
import { type Basis, bases, type RatePeriod } from "./outputs-terms";
import type { Problem } from "./problem";
import type { Quantity } from "./quantities";

/** Rows on one page of a list. */
export const pageSize = 50;

/** The address of a list: what each part of `?…` is called. */
export const listParams = {
  unit: "don-vi",
  category: "loai",
  measure: "donvi-tinh",
  group: "nhom",
  from: "tu",
  to: "den",
  message: "noi-dung",
  basis: "cach-tinh",
  bloc: "khoi",
  administrative: "hanh-chinh",
  channel: "kenh",
  text: "q",
  older: "truoc",
  newer: "sau",
} as const;

/** Which outputs a list is about; everything where a part is null. */
export interface ListFilter {
  /** A unit with all that reports below it. */
  unitId: string | null;
  /** null: all categories. */
  categories: readonly Category[] | null;
  from: CivilDate | null;
  to: CivilDate | null;
  /** `withoutOne`: those about no message. */
  messageId: string | null;
  basis: Basis | null;
  /** Units of a bloc (khối) with all that reports below them. */
  bloc: string | null;
  /** A unit with all that belongs to it administratively. */
  administrativeId: string | null;
  /** `withoutOne`: those without a channel. */
  channelId: string | null;
  text: string;
}

/** In place of a message or a channel: the outputs that have none. */
export const withoutOne = "-";

/** The filter that an address describes, and what is wrong with it; a wrong part filters nothing. */
export function readFilter(
  get: (name: string) => string,
  structure: CampaignStructure,
): { filter: ListFilter; problems: Problem[] } {
  const problems: Problem[] = [];
  const day = (field: "tu" | "den"): CivilDate | null => {
    if (get(field).trim() === "") return null;
    const parsed = parseVietnameseDate(get(field));
    if (parsed.ok) return parsed.date;
    const { code, ...params } = parsed.problem;
    problems.push({ field, code, params });
    return null;
  };
  const unitKey = get(listParams.unit);
  const unit = structure.tree.units.find((one) => one.key === unitKey);
  if (unitKey !== "" && !unit) problems.push({ field: listParams.unit, code: "unit-unknown" });
  const [from, to] = [day("tu"), day("den")];
  if (from !== null && to !== null && from > to) problems.push({ field: "tu", code: "period-reversed" });
  const filter: ListFilter = {
    unitId: unit?.id ?? null,
    categories: readCategories(get, structure.categories),
    from,
    to,
    messageId: oneOrNone(get(listParams.message), structure.messages, (one) => one.key),
    basis: bases.find((one) => one === get(listParams.basis)) ?? null,
    bloc:
      structure.tree.units.find((one) => one.bloc !== "" && one.bloc === get(listParams.bloc))?.bloc ?? null,
    administrativeId:
      structure.tree.units.find((one) => one.key === get(listParams.administrative))?.id ?? null,
    channelId: oneOrNone(get(listParams.channel), structure.channels, (one) => one.id),
    text: get(listParams.text).normalize("NFC").trim().slice(0, 200),
  };
  return { filter, problems };
}

function oneOrNone<T extends { id: string }>(
  key: string,
  known: readonly T[],
  keyOf: (one: T) => string,
): string | null {
  return key === withoutOne ? withoutOne : (known.find((one) => keyOf(one) === key)?.id ?? null);
}

/** One category, a group with its parts, or those of a measure, of a group or of both; null when none of them is asked for. */
function readCategories(
  get: (name: string) => string,
  known: readonly Category[],
): readonly Category[] | null {
  const named = categoriesNamed(get(listParams.category), known);
  if (named.length > 0) return named;
  const measure = known.some((one) => one.measure === get(listParams.measure))
    ? get(listParams.measure)
    : null;
  const group = categoryGroups.find((one) => one === get(listParams.group)) ?? null;
  if (measure === null && group === null) return null;
  return known.filter(
    (one) => (measure === null || one.measure === measure) && (group === null || one.group === group),
  );
}

/** Where a page begins: beyond an output of the list (day and id), beyond a number, or below a number in a search. */
export type ListCursor =
  | { kind: "key"; publishedOn: CivilDate; outputId: string }
  | { kind: "number"; beyond: number }
  | { kind: "search"; phase: "exact" | "folded"; below: number };

export function cursorText(cursor: ListCursor): string {
  if (cursor.kind === "key") return `${cursor.publishedOn}_${cursor.outputId}`;
  return cursor.kind === "number" ? `so_${cursor.beyond}` : `${cursor.phase}_${cursor.below}`;
}

/** The cursor in an address; null for none and for one that was tampered with. */
export function readCursor(text: string): ListCursor | null {
  const key = /^(\d{4}-\d{2}-\d{2})_([\w-]{1,64})$/.exec(text);
  if (key?.[1] && key[2]) return { kind: "key", publishedOn: key[1], outputId: key[2] };
  const number = /^so_(\d{1,10})$/.exec(text);
  if (number) return { kind: "number", beyond: Number(number[1]) };
  const search = /^(exact|folded)_(\d{1,10})$/.exec(text);
  if (!search?.[2]) return null;
  return { kind: "search", phase: search[1] === "exact" ? "exact" : "folded", below: Number(search[2]) };
}

/** One row of a list, ready to be shown in the reader's language. */
export interface OutputLine extends Quantity {
  number: number;
  publishedOn: CivilDate;
  periodFrom: CivilDate | null;
  basis: Basis;
  coverageOf: number | null;
  ratePer: RatePeriod | null;
  title: string;
  /** Short names of the credited units. */
  units: string[];
  category: string;
  /** Number of its group's colour. */
  colour: number;
  /** UTC instant. */
  loggedAt: string;
  /** How often it was corrected, and what the last correction changed about the figure. */
  corrected?: { times: number; before: Quantity; reason: string };
}

/**
 * Lines of a page as one text: the framework's own encoding of many small values is what makes big pages slow, and
 * one string passes it untouched.
 */
export const packLines = (lines: readonly OutputLine[]): string => JSON.stringify(lines);
export const unpackLines = (packed: string): OutputLine[] => JSON.parse(packed) as OutputLine[];
