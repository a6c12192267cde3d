/** Two calendars side by side, milestone by milestone: what moved, by how many days, under which article. */
import { type CivilDate, daysBetween } from "./calendar/civil-date";
import { type LawEdition, type LocalText, mustBeChecked } from "./law/edition";
import { computeCalendar, dateOf } from "./timeline";
import type { MilestoneDate } from "./timeline-state";

/** One date of a calendar that can be compared. */
export interface CalendarDate {
  key: string;
  name: LocalText;
  /** The law's article; null for a plan's milestone. */
  article: string | null;
  date: MilestoneDate | null;
  mustBeChecked: boolean;
  isProvisional: boolean;
  /** When it really happened, as far as is known. */
  actualOn: CivilDate | null;
}

export interface ComparableCalendar {
  electionOn: CivilDate;
  dates: readonly CalendarDate[];
}

export interface ComparedDate extends CalendarDate {
  /** Days from election day to the first and the last day of the date; negative = before it; null when undated. */
  offset: { from: number; to: number } | null;
}

/**
 * `moved`: other days before or after election day. `one-dated`: only one side can be dated. `article`: the same days
 * under another article. `added`, `removed`: only the right, only the left side has it.
 */
export type ChangeKind = "same" | "article" | "moved" | "one-dated" | "added" | "removed";

export interface ComparedRow {
  key: string;
  left: ComparedDate | null;
  right: ComparedDate | null;
  change: ChangeKind;
  /**
   * How much later the right side is, in days (negative: earlier): counted from each election day, of the first and
   * the last day of a window, and on the calendar itself. null unless both sides are dated.
   */
  shift: { from: number; to: number; days: number } | null;
}

/** All milestones of either calendar: in the left one's order, then what only the right one has. */
export function compareCalendars(left: ComparableCalendar, right: ComparableCalendar): ComparedRow[] {
  const rightDates = new Map(right.dates.map((one) => [one.key, one]));
  const leftKeys = new Set(left.dates.map(({ key }) => key));
  const pairs: [CalendarDate | null, CalendarDate | null][] = [
    ...left.dates.map((one): [CalendarDate, CalendarDate | null] => [one, rightDates.get(one.key) ?? null]),
    ...right.dates.filter(({ key }) => !leftKeys.has(key)).map((one): [null, CalendarDate] => [null, one]),
  ];
  return pairs.map(([a, b]) => {
    const key = (a ?? b)?.key ?? "";
    const sides = {
      left: a && placed(a, left.electionOn),
      right: b && placed(b, right.electionOn),
    };
    const shift = shiftOf(sides.left, sides.right);
    return { key, ...sides, shift, change: changeOf(sides.left, sides.right, shift) };
  });
}

/** The bare calendar of a law for an election day, as if nothing had happened yet. */
export function calendarOfLaw(edition: LawEdition, electionOn: CivilDate): ComparableCalendar {
  const dates = computeCalendar(edition, electionOn).map((milestone): CalendarDate => {
    const { key, name, article, evidence } = milestone;
    return {
      key,
      name,
      article,
      date: dateOf(milestone),
      mustBeChecked: mustBeChecked(evidence),
      isProvisional: milestone.provisional === true,
      actualOn: null,
    };
  });
  return { electionOn, dates };
}

export interface ComparisonCounts {
  moved: number;
  article: number;
  added: number;
  removed: number;
  oneDated: number;
  same: number;
  /** The row that moved farthest from its place before election day; null when none moved. */
  farthest: ComparedRow | null;
}

export function comparisonCounts(rows: readonly ComparedRow[]): ComparisonCounts {
  const count = (kind: ChangeKind) => rows.filter(({ change }) => change === kind).length;
  const moved = rows.filter(({ change }) => change === "moved");
  const far = (row: ComparedRow) => Math.abs(row.shift?.to ?? 0);
  return {
    moved: moved.length,
    article: count("article"),
    added: count("added"),
    removed: count("removed"),
    oneDated: count("one-dated"),
    same: count("same"),
    farthest: moved.reduce<ComparedRow | null>(
      (best, row) => (best && far(best) >= far(row) ? best : row),
      null,
    ),
  };
}

function placed(one: CalendarDate, electionOn: CivilDate): ComparedDate {
  const { date } = one;
  if (!date) return { ...one, offset: null };
  const [from, to] = date.form === "window" ? [date.from, date.to] : [date.on, date.on];
  return { ...one, offset: { from: daysBetween(electionOn, from), to: daysBetween(electionOn, to) } };
}

function shiftOf(left: ComparedDate | null, right: ComparedDate | null): ComparedRow["shift"] {
  if (!left?.offset || !right?.offset || !left.date || !right.date) return null;
  return {
    from: right.offset.from - left.offset.from,
    to: right.offset.to - left.offset.to,
    days: daysBetween(lastDayOf(left.date), lastDayOf(right.date)),
  };
}

function changeOf(
  left: ComparedDate | null,
  right: ComparedDate | null,
  shift: ComparedRow["shift"],
): ChangeKind {
  if (!left) return "added";
  if (!right) return "removed";
  if (shift && (shift.from !== 0 || shift.to !== 0)) return "moved";
  if ((left.date === null) !== (right.date === null)) return "one-dated";
  return left.article === right.article ? "same" : "article";
}

const lastDayOf = (date: MilestoneDate): CivilDate => (date.form === "window" ? date.to : date.on);
