import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { ReportForm, TakeBackForm } from "~/domain/task-forms";
import type { Task } from "~/domain/tasks";
import type { Connection } from "~db/client.server";
import {
  insertTaskEvents,
  listTaskEvents,
  type NewTaskEvent,
  type TaskEvent,
  withdrawTaskEvents,
} from "~db/queries/task-events.server";
import { findTask } from "~db/queries/tasks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { auditTask } from "./tasks-edit.server";
import { lastEvents, standingKey, taskTimes } from "./tasks-reading.server";
import { checkNearElection, readDay } from "./timeline-days.server";
import { readTimeline } from "./timeline-entries.server";

export interface Reported {
  title: string;
  count: number;
  /** The unit's short name when it is only one; "" otherwise. */
  unit: string;
  /** The first line written: with `count`, what takes all of them back. */
  first: string;
}

/**
 * Says how a task stands at units. Problems: `units` choose-units, unit-not-of-task; `on` required, those of a typed
 * day, in-future; `reason` required; `documentId` document-unknown; personal-…; at `form` task-reported {by, at, unit}
 * when somebody has said something else since the page was read. Throws AccessDenied for other people's units.
 */
export async function reportTask(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, ...form }: ReportForm,
): Promise<Outcome<Reported>> {
  const open = await openCampaign(ctx, slug, "task.report");
  const { campaign } = open;
  const task = await openTaskTime(open, id, form.occurrence);
  const problems: Problem[] = [];
  const unitIds = readUnitIds(form, task, open, problems);
  const said = readReport(form, open, problems);
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, ...form } }, async () => {
      const lost = newerThan(form.seen, await listTaskEvents(tx, campaign.id, id), unitIds, form, open);
      if (lost) return refused(lost);
      const events = unitIds.map(
        (unitId): NewTaskEvent => ({ ...said, id: ctx.newId(), taskId: id, unitId }),
      );
      await insertTaskEvents(tx, events, { campaignId: campaign.id, accountId: open.actor.accountId });
      const units = unitIds.flatMap((unitId) => (unitId ? open.structure.tree.shortNameOf(unitId) : []));
      const { mark, doneOn, reason, occurrence } = said;
      const payload = { after: { mark, doneOn, reason, occurrence, units } };
      await auditTask(tx, open, "task.reported", id, payload);
      const [unit = "", ...others] = units;
      return done({
        title: task.title,
        count: events.length,
        unit: others.length === 0 ? unit : "",
        first: events[0]?.id ?? "",
      });
    }),
  );
}

/**
 * Takes back what was said last; it stays in the history, struck out. Problem: `form` report-not-last when somebody
 * has said something since, or it was taken back already.
 */
export async function takeBackReport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, first, count }: TakeBackForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "task.report");
  const { campaign, actor } = open;
  const task = await findTask(ctx.db.read, campaign.id, id);
  if (!task || task.isRemoved) throw new NotFound();
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, first, count } }, async () => {
      const events = await listTaskEvents(tx, campaign.id, id);
      const start = events.findIndex((event) => event.id === first);
      const own = start < 0 ? [] : events.slice(start, start + count);
      if (own.length === 0) throw new NotFound();
      if (!own.every(({ unitId }) => mayReport(open, unitId))) throw new AccessDenied();
      const last = lastEvents(events);
      const isLast = (event: TaskEvent) =>
        last.get(standingKey(id, event.occurrence, event.unitId))?.id === event.id;
      if (!own.every(isLast)) return refused({ field: "form", code: "report-not-last" });
      const ids = own.map((event) => event.id);
      await withdrawTaskEvents(tx, ids, { accountId: actor.accountId, at: open.campaignNow });
      await auditTask(tx, open, "task.report-withdrawn", id, { before: { events: ids } });
      return done(task.title);
    }),
  );
}

/** A task that is there, at a time that it has. Throws NotFound otherwise. */
export async function openTaskTime(
  open: CampaignContext,
  id: string,
  occurrence: string,
  db: Connection = open.db.read,
): Promise<Task> {
  const task = await findTask(db, open.campaign.id, id);
  if (!task || task.isRemoved) throw new NotFound();
  const times = taskTimes(task, await readTimeline(open, open.today), open);
  if (!times.some(({ key }) => key === occurrence)) throw new NotFound();
  return task;
}

/** The sub-committee's own tasks are said of by those who speak for all units. */
export function mayReport(open: CampaignContext, unitId: string | null): boolean {
  return unitId === null ? open.unitsFor("task.report") === "all" : open.may("task.report", [unitId]);
}

type Said = Omit<ReportForm, "_key">;

function readUnitIds(
  { units }: Said,
  task: Task,
  open: CampaignContext,
  problems: Problem[],
): (string | null)[] {
  if (task.responsible.length === 0) {
    if (!mayReport(open, null)) throw new AccessDenied();
    return [null];
  }
  const wanted = [...new Set(units)];
  const ids = open.structure.tree.units
    .filter(({ key, id }) => wanted.includes(key) && task.responsible.includes(id))
    .map(({ id }) => id);
  if (!ids.every((unitId) => mayReport(open, unitId))) throw new AccessDenied();
  if (wanted.length === 0) problems.push({ field: "units", code: "choose-units" });
  else if (ids.length < wanted.length) problems.push({ field: "units", code: "unit-not-of-task" });
  return ids;
}

function readReport(
  form: Said,
  open: CampaignContext,
  problems: Problem[],
): Omit<NewTaskEvent, "id" | "taskId" | "unitId"> {
  const { mark, reason, note, occurrence } = form;
  const isDone = mark === "done";
  const on = isDone ? readDay(form.on, "on", problems) : null;
  if (isDone && form.on === "") problems.push({ field: "on", code: "required" });
  problems.push(...checkNearElection(on, "on", open.campaign));
  if (on && on > open.today) problems.push({ field: "on", code: "in-future" });
  if (mark === "not-done" && reason === "") problems.push({ field: "reason", code: "required" });
  if (form.documentId !== "" && !open.structure.documents.some(({ id }) => id === form.documentId))
    problems.push({ field: "documentId", code: "document-unknown" });
  problems.push(...textProblems({ reason, note }, open.structure));
  const documentId = form.documentId || null;
  return { mark, doneOn: on, reason, note, occurrence, documentId, recordedAt: open.campaignNow };
}

/** What somebody has said of these units since the page was read. */
function newerThan(
  seen: string,
  events: readonly TaskEvent[],
  unitIds: readonly (string | null)[],
  { occurrence }: Said,
  { structure }: CampaignContext,
): Problem | null {
  const newer = events.findLast(
    (event) => event.id > seen && event.occurrence === occurrence && unitIds.includes(event.unitId),
  );
  if (!newer) return null;
  const unit = structure.tree.shortNameOf(newer.unitId);
  return {
    field: "form",
    code: "task-reported",
    params: { by: newer.by, at: momentOf(newer.recordedAt), unit, mark: newer.mark },
  };
}
