import type { AddTaskForm, EditTaskForm, TaskVersionForm } from "~/domain/task-forms";
import type { Task } from "~/domain/tasks";
import type { WriteTransaction } from "~db/client.server";
import {
  findTask,
  insertTask,
  type TaskContent,
  updateTask,
  updateTaskRemoved,
} from "~db/queries/tasks.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readTaskFields } from "./tasks-fields.server";

/** A task that was changed: its name, and the version that it has now. */
export interface ChangedTask {
  id: string;
  title: string;
  version: number;
}

/** Adds a task. Problems: those of `readTaskFields`. */
export async function addTask(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddTaskForm,
): Promise<Outcome<ChangedTask>> {
  const open = await openCampaign(ctx, slug, "task.edit");
  const read = await readTaskFields(form, open);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => done(await writeTask(tx, open, read.value))),
  );
}

/** Writes one new task with its line of the audit trail. */
export async function writeTask(
  tx: WriteTransaction,
  open: CampaignContext,
  content: TaskContent,
): Promise<ChangedTask> {
  const id = open.newId();
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  await insertTask(tx, { id, campaignId: open.campaign.id }, content, by);
  await auditTask(tx, open, "task.added", id, { after: content });
  return { id, title: content.title, version: 1 };
}

/** Changes a task. Problems: those of `readTaskFields`; at `form` task-changed when somebody else was first. */
export async function editTask(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, ...form }: EditTaskForm,
): Promise<Outcome<ChangedTask>> {
  const open = await openCampaign(ctx, slug, "task.edit");
  const read = await readTaskFields(form, open, await findTask(ctx.db.read, open.campaign.id, id));
  if (!read.ok) return read;
  const after = read.value;
  return change(open, id, async (tx, before) => {
    if (before.isRemoved) return refused({ field: "form", code: "task-removed" });
    if (!(await updateTask(tx, { id, version }, after)))
      return refused({ field: "form", code: "task-changed" });
    await auditTask(tx, open, "task.edited", id, changesOf(before, after));
    return done({ id, title: after.title, version: version + 1 });
  });
}

/** Takes a task out of the plan; what was said of it stays for the day it is put back. Problem: task-changed. */
export const removeTask = (ctx: UseCaseContext, slug: string, id: string, form: TaskVersionForm) =>
  setRemoved(ctx, slug, id, form, ctx.now());

/** Puts a removed task back. Problem: task-changed. */
export const restoreTask = (ctx: UseCaseContext, slug: string, id: string, form: TaskVersionForm) =>
  setRemoved(ctx, slug, id, form, null);

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: TaskVersionForm,
  removedAt: string | null,
): Promise<Outcome<ChangedTask>> {
  const open = await openCampaign(ctx, slug, "task.edit");
  return change(open, id, async (tx, { title }) => {
    if (!(await updateTaskRemoved(tx, { id, version }, removedAt)))
      return refused({ field: "form", code: "task-changed" });
    const action = removedAt === null ? "task.restored" : "task.removed";
    await auditTask(tx, open, action, id, { before: { title } });
    return done({ id, title, version: version + 1 });
  });
}

function change(
  { db, campaign }: CampaignContext,
  id: string,
  work: (tx: WriteTransaction, before: Task) => Promise<Outcome<ChangedTask>>,
): Promise<Outcome<ChangedTask>> {
  return db.write(campaign.id, async (tx) => {
    const before = await findTask(tx, campaign.id, id);
    if (!before) throw new NotFound();
    return work(tx, before);
  });
}

/** Writes a line about a task into the audit trail. */
export function auditTask(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  taskId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "task",
    subjectId: taskId,
    campaignId: open.campaign.id,
    payload,
  });
}

/** Only the parts that differ, as they were and as they are. */
function changesOf(before: Task, after: TaskContent) {
  const parts = Object.keys(after) as (keyof TaskContent)[];
  const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  const side = (content: TaskContent) => Object.fromEntries(changed.map((part) => [part, content[part]]));
  return { before: side(before), after: side(after) };
}
