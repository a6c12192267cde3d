/** Tasks as their pages show them, and what the list is asked for in its address; plain JSON in one language. */

import type { CivilDate } from "./calendar/civil-date";
import { inOrder, type ListOrder, orderParam, orderText, readOrder } from "./list-order";
import type { PublicityOutput } from "./publicity-page";
import type { TaskFields } from "./task-forms";
import { type TaskMark, type TaskState, taskMarks } from "./tasks";
import type { TimelineEntry } from "./timeline-entry";
import type { UnitChoice } from "./unit-choice";

/** Whose or which tasks, by the word of the address. */
export const taskViews = { mine: "cua-toi", all: "tat-ca", overdue: "qua-han", soon: "sap-den" } as const;
export type TaskView = keyof typeof taskViews;

/** In what groups they stand. */
export const taskGroups = {
  due: "han",
  unit: "don-vi",
  document: "van-ban",
  state: "trang-thai",
} as const;
export type TaskGroup = keyof typeof taskGroups;

export interface TaskQuery {
  /** null: one's own where there are any, else all. */
  view: TaskView | null;
  group: TaskGroup;
  unitKey: string;
  documentId: string;
  mark: TaskMark | "";
  text: string;
  /** Within the groups; null: the soonest first. */
  order: ListOrder | null;
}

export function readTaskQuery(get: (name: string) => string): TaskQuery {
  const keyOf = <K extends string>(words: Record<K, string>, word: string) =>
    (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;
  return {
    view: keyOf(taskViews, get("xem")),
    group: keyOf(taskGroups, get("xep")) ?? "due",
    unitKey: get("dv").slice(0, 60),
    documentId: get("vb").slice(0, 60),
    mark: taskMarks.find((mark) => mark === get("tt")) ?? "",
    text: get("q").slice(0, 200),
    order: readOrder(get(orderParam)),
  };
}

export const tasksPath = (slug: string): string => `/${slug}/ke-hoach/nhiem-vu`;

/** The list as it is asked for, with other wishes in place of some. */
export function taskListPath(slug: string, query: TaskQuery, differs: Partial<TaskQuery> = {}): string {
  const search = taskSearch({ ...query, ...differs });
  return search === "" ? tasksPath(slug) : `${tasksPath(slug)}?${search}`;
}

export function taskSearch({ view, group, unitKey, documentId, mark, text, order }: TaskQuery): string {
  const asked = {
    xem: view === null ? "" : taskViews[view],
    xep: group === "due" ? "" : taskGroups[group],
    dv: unitKey,
    vb: documentId,
    tt: mark,
    q: text,
    [orderParam]: order === null ? "" : orderText(order),
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

export const taskPath = (slug: string, id: string, occurrence = ""): string =>
  `${tasksPath(slug)}/${id}${occurrence === "" ? "" : `?ky=${occurrence}`}`;

/** A task at one of its times, as a line of a list. */
export interface TaskRow {
  id: string;
  occurrence: string;
  title: string;
  dueOn: CivilDate | null;
  isProvisional: boolean;
  /** Days from its last day to election day, negative after it. */
  tMinus: number | null;
  documentId: string | null;
  document: string;
  clause: string;
  /** Names of the units, a few of them; "" for the sub-committee itself. */
  units: string;
  /** Of the units that have to do it, how many have done it or given a reason why not. */
  settled: number;
  total: number;
  mark: TaskMark;
  state: TaskState;
  outputs: number;
  wanted: number | null;
  /** None of its units is there any more. */
  isOrphan: boolean;
  /** The person's own unit only takes part. */
  isCoordinating: boolean;
}

/** Groups of the order by day and by state are named by their key. */
export interface TaskRowGroup {
  key: string;
  title: string | null;
  rows: TaskRow[];
}

/** Rows of a group in the order that is asked for. */
export const tasksInOrder = (rows: readonly TaskRow[], order: ListOrder | null): TaskRow[] =>
  inOrder(rows, order, {
    han: ({ dueOn }) => dueOn,
    "nhiem-vu": ({ title }) => title,
    "don-vi": ({ units }) => units,
    "ket-qua": ({ outputs }) => outputs,
    "tinh-trang": ({ mark }) => taskMarks.indexOf(mark),
  });

export interface TaskListPage {
  slug: string;
  today: CivilDate;
  query: TaskQuery & { view: TaskView };
  groups: TaskRowGroup[];
  /** Tasks at their times that each view holds. */
  counts: Record<TaskView, number>;
  hasOwn: boolean;
  canEdit: boolean;
  units: UnitChoice[];
  documents: { id: string; name: string }[];
  removed: { id: string; title: string; version: number }[];
}

/** What the form of a task offers. */
export interface TaskChoices {
  scopes: { value: string; name: string; count: number }[];
  units: { key: string; name: string }[];
  anchors: { key: string; title: string; origin: TimelineEntry["origin"] }[];
  sources: { document: string; documentId: string; clauses: { id: string; name: string }[] }[];
  categories: { id: string; name: string }[];
}

export interface TaskFormPage {
  slug: string;
  today: CivilDate;
  values: TaskFields;
  choices: TaskChoices;
  formKey: string;
}

/** How the task stands at one unit. */
export interface TaskUnitLine {
  /** "" for the sub-committee itself. */
  key: string;
  name: string;
  mark: TaskMark;
  state: TaskState;
  doneOn: CivilDate | null;
  reason: string;
  note: string;
  document: { id: string; name: string } | null;
  by: string;
  at: string;
  mayReport: boolean;
}

export interface TaskHistoryLine {
  id: string;
  unit: string;
  occurrence: string;
  mark: TaskMark;
  doneOn: CivilDate | null;
  reason: string;
  note: string;
  by: string;
  at: string;
  isWithdrawn: boolean;
}

export interface TaskPage {
  slug: string;
  today: CivilDate;
  row: TaskRow;
  note: string;
  inclusive: boolean;
  /** What its day is counted from, with the days between (negative: before). */
  rule: { anchor: string; days: number } | null;
  repeat: { every: "weekly" | "monthly"; day: number } | null;
  category: string;
  coordinating: string[];
  lines: TaskUnitLine[];
  outputs: PublicityOutput[];
  /** Outputs being looked for to link; null: not asked. */
  search: { text: string; found: PublicityOutput[]; isProposal: boolean } | null;
  /** All its times, when it comes back. */
  times: { occurrence: string; dueOn: CivilDate | null; state: TaskState }[];
  history: TaskHistoryLine[];
  documents: { id: string; name: string }[];
  /** The last event that there is; a report says which one it has seen. */
  seen: string;
  version: number;
  isRemoved: boolean;
  may: { edit: boolean; report: boolean; link: boolean };
  formKey: string;
}

/** A short line for the first page and for calendars. */
export interface OwnTask {
  row: TaskRow;
  path: string;
}
