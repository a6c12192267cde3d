import { formatCivil } from "~/domain/calendar/civil-date";
import { CHOSEN_UNITS, NO_UNITS, reportingUnits, scopeOf, unitScopes } from "~/domain/milestone-units";
import type { TaskFields } from "~/domain/task-forms";
import type { Task } from "~/domain/tasks";
import type { TaskChoices, TaskFormPage } from "~/domain/tasks-page";
import { ELECTION_ANCHOR } from "~/domain/timeline";
import { listClauses } from "~db/queries/clauses.server";
import { findTask } from "~db/queries/tasks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { taskTitleFor } from "./interventions-tasks.server";
import { documentName, readTimeline } from "./timeline-entries.server";

/** What a new task begins with. */
export interface TaskBeginning {
  /** `clause:ID` or `document:ID`; "" for none. */
  source: string;
  /** Key of a matter that needs a leader's hand; "" for none. */
  matter: string;
  /** Keys of units. */
  units: readonly string[];
}

/** The form of a new task: of a clause or a document, or about a matter and its units. */
export async function loadNewTask(
  ctx: UseCaseContext,
  slug: string,
  { source, matter, units }: TaskBeginning,
): Promise<TaskFormPage> {
  const open = await openCampaign(ctx, slug, "task.edit");
  const title = matter === "" ? "" : await taskTitleFor(open, matter);
  const known = units.filter((key) => open.structure.tree.units.some((unit) => unit.key === key));
  return formPage(open, { ...emptyTask, source, title, units: known });
}

/** The form of a task as it stands; null for those who may not change it. Throws NotFound when it is not there. */
export async function loadTaskForm(
  ctx: UseCaseContext,
  slug: string,
  id: string,
): Promise<TaskFormPage | null> {
  const open = await openCampaign(ctx, slug, "plan.view");
  if (!open.may("task.edit")) return null;
  const task = await findTask(ctx.db.read, open.campaign.id, id);
  if (!task) throw new NotFound();
  return formPage(open, fieldsOf(task, open));
}

/** A form in which nothing has been said yet. */
export const emptyTask: TaskFields = {
  title: "",
  note: "",
  source: "",
  unitScope: CHOSEN_UNITS,
  units: [],
  coordinating: [],
  dueBy: "day",
  dueOn: "",
  limit: "by",
  ruleDays: "",
  ruleSide: "before",
  ruleAnchor: ELECTION_ANCHOR,
  weekday: "5",
  monthDay: "25",
  from: "",
  until: "",
  categoryId: "",
  wanted: "",
};

function fieldsOf(task: Task, { structure, today }: CampaignContext): TaskFields {
  const { rule, repeat, clauseId, documentId, dueOn } = task;
  const day = (on: string | null | undefined) => (on ? formatCivil(on) : "");
  return {
    ...emptyTask,
    title: task.title,
    note: task.note,
    source: clauseId ? `clause:${clauseId}` : documentId ? `document:${documentId}` : "",
    unitScope:
      task.responsible.length === 0 ? NO_UNITS : scopeOf(task.responsible, unitScopes(structure.tree, today)),
    units: task.responsible.map(structure.tree.keyOf),
    coordinating: task.coordinating.map(structure.tree.keyOf),
    dueBy: repeat ? repeat.every : rule ? "rule" : dueOn ? "day" : "none",
    dueOn: rule ? "" : day(dueOn),
    limit: task.inclusive ? "by" : "before",
    ruleDays: rule ? String(Math.abs(rule.days)) : "",
    ruleSide: rule && rule.days > 0 ? "after" : "before",
    ruleAnchor: rule?.anchor ?? ELECTION_ANCHOR,
    weekday: repeat?.every === "weekly" ? String(repeat.day) : emptyTask.weekday,
    monthDay: repeat?.every === "monthly" ? String(repeat.day) : emptyTask.monthDay,
    from: day(repeat?.from),
    until: day(repeat?.until),
    categoryId: task.categoryId ?? "",
    wanted: task.wanted === null ? "" : String(task.wanted),
  };
}

async function formPage(open: CampaignContext, values: TaskFields): Promise<TaskFormPage> {
  const { campaign, today, newId } = open;
  return { slug: campaign.slug, today, values, choices: await choicesOf(open), formKey: newId() };
}

async function choicesOf(open: CampaignContext): Promise<TaskChoices> {
  const { structure, today, actor, db, campaign } = open;
  const [{ entries }, clauses] = await Promise.all([
    readTimeline(open, today),
    listClauses(db.read, campaign.id),
  ]);
  return {
    scopes: unitScopes(structure.tree, today).map(({ value, name, unitIds }) => ({
      value,
      name,
      count: unitIds.length,
    })),
    units: reportingUnits(structure.tree, today).map(({ key, name }) => ({ key, name })),
    anchors: entries.map(({ key, title, origin }) => ({ key, title: title[actor.locale], origin })),
    sources: structure.documents.map((document) => ({
      documentId: document.id,
      document: documentName(document),
      clauses: clauses
        .filter(({ documentId }) => documentId === document.id)
        .map(({ id, label, content }) => ({
          id,
          name: [label, content.slice(0, 60)].filter(Boolean).join(" · "),
        })),
    })),
    categories: structure.categories
      .filter(({ isActive }) => isActive)
      .map(({ id, name }) => ({ id, name: name[actor.locale] })),
  };
}
