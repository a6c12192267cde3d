import { type CivilDate, instantOf, parseVietnameseDate } from "./calendar/civil-date";
import type { WaitingReports } from "./report-acceptance";
import { type GridFilter, gridFilters } from "./report-grid";

export interface GridWeek {
  from: CivilDate;
  to: CivilDate;
  number: number;
  /** Days left to election day on its last day. */
  tMinus: number;
  /** "08:00 10/05/2021"; of the rule that most units follow. */
  dueText: string;
  /** Closed for all units: when and by whom. */
  closed: { at: string; by: string } | null;
  isNow: boolean;
  /** `packCounts` over everything that the filters leave, units that are not shown included. */
  counts: string;
}

export interface GridGroup {
  key: string;
  name: string;
  /** `packCounts` of each week, with commas between. */
  counts: string;
  /** Lines "key\tname\tcells"; none where the group is shown by its numbers. */
  rows: string[];
  units: number;
}

export interface ReportGridPage {
  slug: string;
  asOf: { text: string; isPast: boolean; moment: string; problem: string | null };
  query: GridQuery;
  weeks: GridWeek[];
  /** The week that the sentence and the state filter are about. */
  focus: CivilDate | null;
  /** Own units first, under their own head. */
  groups: GridGroup[];
  isCollapsed: boolean;
  /** Where one stands in the tree: the groups above the one that is shown. */
  path: { key: string; name: string }[];
  groupChoices: { key: string; name: string }[];
  shown: number;
  found: number;
  pages: number;
  /** Earlier and later weeks than the shown. */
  earlier: CivilDate | null;
  later: CivilDate | null;
  upward: UpwardLine[];
  /** What the person may accept of the week in question. */
  waiting: WaitingReports;
  canChase: boolean;
  canSettle: boolean;
  /** Units of the shown groups that are closed alone: "key week". */
  closedUnits: string[];
  isEmpty: boolean;
}

export interface UpwardLine {
  id: string;
  name: string;
  receiver: string;
  week: number;
  dueText: string;
  sentText: string | null;
  timeliness: "waiting" | "on-time" | "late" | "missing";
  lateMinutes: number | null;
}

/** At most so many rows are shown at once. */
export const mostRows = 200;
/** At most so many weeks stand side by side. */
export const mostWeeks = 20;

export interface GridQuery {
  /** As typed: "", a day, or a day with an hour. */
  asOf: string;
  /** Key of the group that is shown alone. */
  group: string;
  state: GridFilter | "";
  /** First day of the week in question; "" for the last that is due. */
  week: string;
  /** Groups by their numbers alone. */
  isFolded: boolean;
  /** First day of the last week shown. */
  until: string;
  page: number;
}

export function readGridQuery(ask: (name: string) => string): GridQuery {
  const state = ask("tt");
  const page = Number(ask("trang"));
  return {
    asOf: ask("den").trim(),
    group: ask("nhom"),
    state: gridFilters.find((one) => one === state) ?? "",
    week: ask("tuan"),
    isFolded: ask("gon") === "1",
    until: ask("den-tuan"),
    page: Number.isInteger(page) && page > 1 && page < 1000 ? page : 1,
  };
}

export const reportsPath = (slug: string) => `/${slug}/bao-cao`;
export const reportPath = (slug: string, unitKey: string, week: CivilDate) =>
  `/${slug}/bao-cao/${unitKey}/${week}`;
export const chasePath = (slug: string, week: CivilDate) => `/${slug}/bao-cao/don-doc?tuan=${week}`;

export function gridSearch(query: GridQuery, change: Partial<GridQuery> = {}): string {
  const q = { ...query, page: 1, ...change };
  const pairs: [string, string][] = [
    ["den", q.asOf],
    ["nhom", q.group],
    ["tuan", q.week],
    ["tt", q.state],
    ["gon", q.isFolded ? "1" : ""],
    ["den-tuan", q.until],
    ["trang", q.page > 1 ? String(q.page) : ""],
  ];
  return new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
}

export function gridPath(slug: string, query: GridQuery, change: Partial<GridQuery> = {}): string {
  const search = gridSearch(query, change);
  return `${reportsPath(slug)}${search === "" ? "" : `?${search}`}`;
}

/**
 * The instant as of which the grid is asked for: "" is now, a day means its end, "03/05/2021 08:00" that minute. null:
 * it is none of these. What has not come yet is now.
 */
export function readAsOf(typed: string, now: string): { at: string; isPast: boolean } | null {
  if (typed === "") return { at: now, isPast: false };
  const [day = "", time, ...more] = typed.split(/\s+/);
  const parsed = parseVietnameseDate(day);
  if (!parsed.ok || more.length > 0) return null;
  const hour = time === undefined ? null : /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/.exec(time);
  if (time !== undefined && hour === null) return null;
  const at = hour
    ? instantOf(parsed.date, `${hour[1]?.padStart(2, "0")}:${hour[2]}`)
    : lastInstantOf(parsed.date);
  return at >= now ? { at: now, isPast: false } : { at, isPast: true };
}

/** The last millisecond of the day in Vietnam. */
const lastInstantOf = (day: CivilDate) => instantOf(day, "23:59").replace(":00.000Z", ":59.999Z");
