import { isSettled, taskMarks } from "~/domain/tasks";
import {
  type TaskGroup,
  type TaskListPage,
  type TaskQuery,
  type TaskRow,
  type TaskRowGroup,
  type TaskView,
  tasksInOrder,
} from "~/domain/tasks-page";
import { choiceOfUnit } from "~/domain/unit-choice";
import { foldVietnamese } from "~/domain/vietnamese";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { type CampaignTasks, readTasks, type TaskAtWork, timesThatMatter } from "./tasks-reading.server";
import { bySoonest, isOwn, taskRowOf } from "./tasks-rows.server";
import { documentName } from "./timeline-entries.server";

/** The tasks that an address asks for, in its groups, and how many each of the views holds. */
export async function loadTasks(ctx: UseCaseContext, slug: string, query: TaskQuery): Promise<TaskListPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { structure, today } = open;
  const read = await readTasks(open);
  const views = viewsOf(read, open, query);
  const hasOwn = read.work.some((one) => isOwn(one, open.unitsFor("task.report")));
  const view = query.view ?? (hasOwn ? "mine" : "all");
  const found = views[view].filter((one) => fits(one, query, read, open));
  const canEdit = open.may("task.edit");
  const used = new Set(read.tasks.flatMap((task) => task.responsible.concat(task.coordinating)));
  const sources = new Set(read.tasks.map((task) => task.documentId));
  return {
    slug,
    today,
    query: { ...query, view },
    groups: groupsOf(found, query, view, read, open),
    counts: {
      mine: views.mine.length,
      all: views.all.length,
      overdue: views.overdue.length,
      soon: views.soon.length,
    },
    hasOwn,
    canEdit,
    units: structure.tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit),
    documents: structure.documents
      .filter(({ id }) => sources.has(id))
      .map((one) => ({ id: one.id, name: documentName(one) })),
    removed: canEdit
      ? read.tasks
          .filter(({ isRemoved }) => isRemoved)
          .map(({ id, title, version }) => ({ id, title, version }))
      : [],
  };
}

/** The tasks at their times that the list's export holds, in the same order and reading. */
export async function listTaskRows(open: CampaignContext, query: TaskQuery): Promise<TaskRow[]> {
  const read = await readTasks(open);
  const own = open.unitsFor("task.report");
  const view = query.view ?? (read.work.some((one) => isOwn(one, own)) ? "mine" : "all");
  const found = viewsOf(read, open, query)[view].filter((one) => fits(one, query, read, open));
  return groupsOf(found, query, view, read, open).flatMap(({ rows }) => rows);
}

function viewsOf(
  { work }: CampaignTasks,
  open: CampaignContext,
  { mark }: TaskQuery,
): Record<TaskView, TaskAtWork[]> {
  const own = open.unitsFor("task.report");
  // Who asks for what is done is shown every time; else a weekly task would fill the list.
  const all = mark === "done" || mark === "not-done" ? work : timesThatMatter(work, open.today);
  return {
    mine: all.filter((one) => isOwn(one, own)),
    all,
    overdue: work.filter(({ state }) => state.code === "late"),
    soon: work.filter(({ state }) => state.code === "due-soon" || state.code === "due-today"),
  };
}

function fits(
  { task, mark }: TaskAtWork,
  query: TaskQuery,
  { clauses }: CampaignTasks,
  { structure }: CampaignContext,
): boolean {
  const unit = structure.tree.units.find(({ key }) => key === query.unitKey);
  if (unit && !task.responsible.includes(unit.id) && !task.coordinating.includes(unit.id)) return false;
  if (query.documentId !== "" && task.documentId !== query.documentId) return false;
  if (query.mark !== "" && mark !== query.mark) return false;
  const clause = task.clauseId ? clauses.get(task.clauseId) : undefined;
  const texts = foldVietnamese([task.title, task.note, clause?.label, clause?.content].join("\n"));
  return foldVietnamese(query.text)
    .split(/\s+/)
    .every((word) => texts.includes(word));
}

function groupsOf(
  found: readonly TaskAtWork[],
  { group, order }: TaskQuery,
  view: TaskView,
  read: CampaignTasks,
  open: CampaignContext,
): TaskRowGroup[] {
  const groups = soonestFirst(found, group, view, read, open);
  return order ? groups.map((one) => ({ ...one, rows: tasksInOrder(one.rows, order) })) : groups;
}

function soonestFirst(
  found: readonly TaskAtWork[],
  group: TaskGroup,
  view: TaskView,
  read: CampaignTasks,
  open: CampaignContext,
): TaskRowGroup[] {
  const { tree } = open.structure;
  const own = view === "mine" ? open.unitsFor("task.report") : "all";
  if (group === "unit") {
    const unitIds = new Set(found.flatMap(({ standings }) => standings.map(({ unitId }) => unitId)));
    const ids = own === "all" ? [...unitIds] : own.filter((id) => unitIds.has(id));
    const places = new Map<string | null, number>(tree.units.map(({ id }, index) => [id, index]));
    return ids
      .sort((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1))
      .map((unitId) => ({
        key: unitId ?? "sub-committee",
        title: unitId === null ? null : tree.nameOf(unitId),
        rows: found
          .filter(({ standings }) => standings.some((one) => one.unitId === unitId))
          .map((one) => taskRowOf(one, read, open, unitId === null ? undefined : [unitId]))
          .sort(bySoonest),
      }));
  }
  const rows = found
    .map((one) => taskRowOf(one, read, open, own === "all" ? undefined : own))
    .sort(bySoonest);
  return collected(rows, keyOf[group], group === "document" ? (row) => row.document || null : () => null)
    .map((one) => ({ one, at: order[group].indexOf(one.key) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Under which group a row stands. */
const keyOf: Record<Exclude<TaskGroup, "unit">, (row: TaskRow) => string> = {
  due: ({ state }) => (isSettled(state) ? "settled" : state.code === "due-today" ? "due-soon" : state.code),
  document: ({ documentId }) => documentId ?? "none",
  state: ({ mark }) => mark,
};

const order: Record<Exclude<TaskGroup, "unit">, readonly string[]> = {
  due: ["late", "due-soon", "open", "undated", "settled"],
  document: [],
  state: taskMarks,
};

function collected(
  rows: readonly TaskRow[],
  key: (row: TaskRow) => string,
  title: (row: TaskRow) => string | null,
): TaskRowGroup[] {
  const groups = new Map<string, TaskRowGroup>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? { key: key(row), title: title(row), rows: [] };
    group.rows.push(row);
    groups.set(group.key, group);
  }
  return [...groups.values()];
}
