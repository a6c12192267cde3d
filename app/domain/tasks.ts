/** Tasks of the plan: when they are due, how often they come back, and how they stand at each unit. */
import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import { type FirstWeekday, weekOf } from "./calendar/election-week";
import { type DueRule, lastGoodDay } from "./timeline-plan";
import { DUE_SOON_DAYS } from "./timeline-state";

/** How a task's day is given. */
export const dueKinds = ["day", "rule", "weekly", "monthly", "none"] as const;
export type DueKind = (typeof dueKinds)[number];

/** What a unit says of a task. */
export const taskMarks = ["not-started", "in-progress", "done", "not-done"] as const;
export type TaskMark = (typeof taskMarks)[number];

/** A task that comes back: each week on a weekday (1 = Monday), or each month on a day (the last when it has fewer). */
export interface Repeat {
  every: "weekly" | "monthly";
  day: number;
  /** null: from the campaign's first day, to its last. */
  from: CivilDate | null;
  until: CivilDate | null;
}

export interface Task {
  id: string;
  title: string;
  note: string;
  documentId: string | null;
  clauseId: string | null;
  /** The day the plan names, or with a rule the one it gave when it was saved; null: no day, or it comes back. */
  dueOn: CivilDate | null;
  /** "chậm nhất ngày", else "trước ngày". */
  inclusive: boolean;
  rule: DueRule | null;
  repeat: Repeat | null;
  /** A number of outputs it asks for, and of which category. */
  categoryId: string | null;
  wanted: number | null;
  /** Who has to do it; none: the sub-committee itself. */
  responsible: readonly string[];
  coordinating: readonly string[];
  isRemoved: boolean;
  version: number;
}

/** One time that a task has to be done. */
export interface Occurrence {
  /** "2021-W14", "2021-04"; "" for a task that does not come back. It stays when the days move. */
  key: string;
  /** Last day on which it is in time; null: no day. */
  dueOn: CivilDate | null;
  /** Counted from a day that is not certain yet. */
  isProvisional: boolean;
}

/** The days a campaign gives to what comes back. */
export interface CampaignSpan {
  startsOn: CivilDate;
  endsOn: CivilDate;
}

/** Every time a task comes back within the campaign, in order; `dueOf` dates one that does not. */
export function occurrencesOf(
  task: Pick<Task, "repeat" | "inclusive">,
  span: CampaignSpan,
  dueOf: () => { on: CivilDate | null; isProvisional: boolean },
): Occurrence[] {
  const { repeat, inclusive } = task;
  if (!repeat) {
    const { on, isProvisional } = dueOf();
    return [{ key: "", dueOn: on && lastGoodDay({ dueOn: on, inclusive }), isProvisional }];
  }
  const from = later(repeat.from ?? span.startsOn, span.startsOn);
  const until = earlier(repeat.until ?? span.endsOn, span.endsOn);
  const days = repeat.every === "weekly" ? weekly(repeat.day, from, until) : monthly(repeat.day, from, until);
  return days.map(({ key, on }) => ({ key, dueOn: on, isProvisional: false }));
}

const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b);
const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b);

function weekly(weekday: number, from: CivilDate, until: CivilDate) {
  const found: { key: string; on: CivilDate }[] = [];
  // The first day of a week that begins on that weekday is the wanted one.
  const { startsOn, endsOn } = weekOf(from, weekday as FirstWeekday);
  for (let on = startsOn === from ? from : addDays(endsOn, 1); on <= until; on = addDays(on, 7)) {
    const { year, number } = weekOf(on);
    found.push({ key: `${year}-W${String(number).padStart(2, "0")}`, on });
  }
  return found;
}

function monthly(day: number, from: CivilDate, until: CivilDate) {
  const found: { key: string; on: CivilDate }[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= until; first = nextMonth(first)) {
    const on = earlier(addDays(first, day - 1), addDays(nextMonth(first), -1));
    if (from <= on && on <= until) found.push({ key: on.slice(0, 7), on });
  }
  return found;
}

/** The first of the next month; 31 days after a first it is always that month. */
const nextMonth = (first: CivilDate): CivilDate => `${addDays(first, 31).slice(0, 7)}-01`;

/** What was last recorded for a task at a unit. */
export interface TaskRecord {
  mark: TaskMark;
  doneOn: CivilDate | null;
}

/** How a task stands; `days`: how late it is or was done, or how long until it is due. */
export interface TaskState {
  code: "done" | "done-late" | "not-done" | "late" | "due-today" | "due-soon" | "open" | "undated";
  days: number;
}

/** As of a day. Late stays: what is done after its day says by how many days. */
export function taskStateOf(
  dueOn: CivilDate | null,
  record: TaskRecord | undefined,
  today: CivilDate,
): TaskState {
  if (record?.mark === "not-done") return { code: "not-done", days: 0 };
  if (record?.mark === "done") {
    const days = dueOn && record.doneOn ? daysBetween(dueOn, record.doneOn) : 0;
    return days > 0 ? { code: "done-late", days } : { code: "done", days: 0 };
  }
  if (!dueOn) return { code: "undated", days: 0 };
  const days = daysBetween(today, dueOn);
  if (days < 0) return { code: "late", days: -days };
  if (days === 0) return { code: "due-today", days };
  return { code: days <= DUE_SOON_DAYS ? "due-soon" : "open", days };
}

/** Nothing is left to be done. */
export const isSettled = ({ code }: TaskState): boolean =>
  code === "done" || code === "done-late" || code === "not-done";

/** What all units together make of a task: as its open units stand; else done, as late as the latest of them. */
export function wholeState(states: readonly TaskState[]): TaskState {
  const [open] = states.filter((state) => !isSettled(state));
  if (open) return open;
  const late = states.filter(({ code }) => code === "done-late").sort((a, b) => b.days - a.days)[0];
  return late ?? states.find(({ code }) => code === "done") ?? { code: "not-done", days: 0 };
}

/** What is said of a task as a whole: nobody has begun, somebody has, all have done or given it up. */
export function wholeMark(marks: readonly TaskMark[]): TaskMark {
  const isOver = (mark: TaskMark) => mark === "done" || mark === "not-done";
  if (marks.length > 0 && marks.every(isOver)) return marks.includes("done") ? "done" : "not-done";
  return marks.every((mark) => mark === "not-started") ? "not-started" : "in-progress";
}
