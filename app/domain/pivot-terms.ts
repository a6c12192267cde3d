/** What a summary table can be asked: its axes, what it counts, and its address. */
import type { CivilDate } from "./calendar/civil-date";
import type { Campaign, CampaignStructure } from "./campaign";
import type { Category } from "./categories";
import { type ListFilter, listParams, readFilter } from "./outputs-list";
import type { Problem } from "./problem";
import { asOfDay } from "./progress-scope";

/**
 * Units: each that reports, the levels below the unit in view, its administrative parts, or blocs (khối). Then what
 * outputs are, when they were published, what about, and where.
 */
export const pivotAxes = {
  unit: ["don-vi", "cap-1", "cap-2", "cap-3", "hanh-chinh", "khoi"],
  category: ["nhom", "loai"],
  time: ["thang", "dot", "tuan"],
  message: ["noi-dung"],
  channel: ["kenh"],
} as const;
export type PivotFamily = keyof typeof pivotAxes;
export type PivotAxis = (typeof pivotAxes)[PivotFamily][number];

export const families = Object.keys(pivotAxes) as PivotFamily[];
export const everyAxis: readonly PivotAxis[] = families.flatMap((family) => pivotAxes[family]);

export function familyOf(axis: PivotAxis): PivotFamily {
  const found = families.find((family) => (pivotAxes[family] as readonly string[]).includes(axis));
  if (!found) throw new Error(`no family of ${axis}`);
  return found;
}

/**
 * Outputs ("mục"), how many units have any ("độ phủ"), or the quantity of one unit of measure: never of two, since
 * "tin, bài" and "buổi" do not add up.
 */
export type PivotMeasure = { kind: "records" } | { kind: "coverage" } | { kind: "amount"; measure: string };

/** The address of a table; its filters are called as in the list of outputs. */
export const pivotParams = {
  rows: "hang",
  inner: "hang-2",
  columns: "cot",
  measure: "so-lieu",
  unit: listParams.unit,
  bloc: listParams.bloc,
  group: listParams.group,
  category: listParams.category,
  message: listParams.message,
  channel: listParams.channel,
  basis: listParams.basis,
  from: listParams.from,
  asOf: listParams.to,
  plan: "chi-tieu",
} as const;

export interface PivotView {
  /** Outer rows, rows within each of them, columns; null: none. No family of units, messages or channels twice. */
  axes: { rows: PivotAxis; inner: PivotAxis | null; columns: PivotAxis | null };
  measure: PivotMeasure;
  /** Its `to` is the last day whose figures are shown. */
  filter: ListFilter & { to: CivilDate };
  /** What the filter and the measure leave of the catalogue. */
  categories: readonly Category[];
  /** The filter says which categories: silence about them is no missing report. */
  isNarrow: boolean;
  /** Targets stand beside the figures. */
  hasPlan: boolean;
}

/** The table that an address describes; a wrong part is left out and said. */
export function readPivot(
  ask: (name: string) => string,
  frame: { structure: CampaignStructure; campaign: Pick<Campaign, "startsOn" | "endsOn">; today: CivilDate },
): { view: PivotView; problems: Problem[] } {
  const { structure, campaign, today } = frame;
  const ignored: readonly string[] = [listParams.text, listParams.to, listParams.measure];
  const read = readFilter((name) => (ignored.includes(name) ? "" : ask(name)), structure);
  const { asOf, problem } = asOfDay(ask(pivotParams.asOf), campaign, today);
  const problems = [...read.problems, ...(problem ? [problem] : [])];
  const isReversed = read.filter.from !== null && read.filter.from > asOf;
  if (isReversed) problems.push({ field: pivotParams.from, code: "period-reversed" });
  const filter = { ...read.filter, from: isReversed ? null : read.filter.from, to: asOf };
  const { axes, clash } = readAxes(ask);
  if (clash) problems.push({ field: clash, code: "pivot-axis-twice" });
  const measure = readMeasure(ask(pivotParams.measure), structure.categories);
  const chosen = filter.categories ?? structure.categories;
  const categories = chosen.filter((one) => measure.kind !== "amount" || one.measure === measure.measure);
  const isNarrow =
    filter.categories !== null ||
    filter.messageId !== null ||
    filter.basis !== null ||
    filter.channelId !== null ||
    measure.kind === "amount";
  return {
    view: { axes, measure, filter, categories, isNarrow, hasPlan: ask(pivotParams.plan) !== "" },
    problems,
  };
}

/** Units against groups of categories, where nothing is asked. */
function readAxes(ask: (name: string) => string): { axes: PivotView["axes"]; clash: string | null } {
  const axis = (name: string): PivotAxis | null => everyAxis.find((one) => one === ask(name)) ?? null;
  const rows = axis(pivotParams.rows) ?? "don-vi";
  const isAsked = everyAxis.some((one) => one === ask(pivotParams.rows));
  const [inner, columns] = [axis(pivotParams.inner), axis(pivotParams.columns)];
  const columnsAsked = columns ?? (isAsked ? null : "nhom");
  if (inner !== null && cannotMeet(rows, inner)) {
    return { axes: { rows, inner: null, columns: noClash(rows, columnsAsked) }, clash: pivotParams.inner };
  }
  const clashes = [rows, inner].some(
    (one) => one !== null && columnsAsked !== null && cannotMeet(one, columnsAsked),
  );
  return {
    axes: { rows, inner, columns: clashes ? null : columnsAsked },
    clash: clashes ? pivotParams.columns : null,
  };
}

const noClash = (rows: PivotAxis, columns: PivotAxis | null) =>
  columns !== null && cannotMeet(rows, columns) ? null : columns;

/** Weeks within months and categories within groups make sense; two cuts through the same units do not. */
function cannotMeet(one: PivotAxis, other: PivotAxis): boolean {
  const family = familyOf(one);
  return one === other || (family === familyOf(other) && family !== "time" && family !== "category");
}

function readMeasure(key: string, categories: readonly Category[]): PivotMeasure {
  if (key === "do-phu") return { kind: "coverage" };
  const known = categories.some((one) => one.measure === key);
  return known ? { kind: "amount", measure: key } : { kind: "records" };
}

/** An address as it was asked for, without what means nothing; `changes` replace parts of it ("" drops one). */
export function pivotQuery(
  ask: (name: string) => string,
  changes: Partial<Record<keyof typeof pivotParams, string>> = {},
): string {
  const query = new URLSearchParams();
  for (const part of Object.keys(pivotParams) as (keyof typeof pivotParams)[]) {
    const value = changes[part] ?? ask(pivotParams[part]).normalize("NFC").trim().slice(0, 200);
    if (value !== "") query.set(pivotParams[part], value);
  }
  return query.toString();
}
