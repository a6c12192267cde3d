import { formatCivil } from "~/domain/calendar/civil-date";
import { categoryWords } from "~/domain/categories";
import type { TaskHistoryLine, TaskPage, TaskUnitLine } from "~/domain/tasks-page";
import { ELECTION_ANCHOR } from "~/domain/timeline";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { listTaskOutputs } from "~db/queries/task-outputs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { outputsSeen } from "./publicity-outputs.server";
import { findOutputsToLink } from "./publicity-search.server";
import { mayLink } from "./tasks-links.server";
import { type CampaignTasks, readTasks, type TaskAtWork } from "./tasks-reading.server";
import { mayReport } from "./tasks-report.server";
import { taskRowOf } from "./tasks-rows.server";
import { documentName } from "./timeline-entries.server";

/** What a task's page is asked for: one of its times, and outputs to link; null: none are looked for. */
export interface TaskAsked {
  occurrence: string;
  search: string | null;
}

/** One task at one of its times. Throws NotFound for one that the campaign has not, or that was removed. */
export async function loadTask(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  asked: TaskAsked,
): Promise<TaskPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const read = await readTasks(open);
  const times = read.work.filter(({ task }) => task.id === id);
  const work = timeOf(times, asked.occurrence, open.today);
  if (!work) throw new NotFound();
  const { task, occurrence } = work;
  const { structure, actor } = open;
  const outputs = await linkedOutputs(open, work);
  const link = mayLink(open, task);
  const lines = work.standings.map((standing) => lineOf(standing, open));
  const own = read.events.filter(({ taskId }) => taskId === id);
  return {
    slug,
    today: open.today,
    row: taskRowOf(work, read, open),
    note: task.note,
    inclusive: task.inclusive,
    rule: task.rule && { anchor: anchorName(task.rule.anchor, read, open), days: task.rule.days },
    repeat: task.repeat,
    category: categoryWords(structure.categories, task.categoryId, actor.locale).name,
    coordinating: task.coordinating.map(structure.tree.nameOf),
    lines,
    outputs,
    search: link && asked.search !== null ? await searched(open, work, outputs, asked.search) : null,
    times: times.map((one) => ({
      occurrence: one.occurrence.key,
      dueOn: one.occurrence.dueOn,
      state: one.state,
    })),
    history: own
      .filter((one) => one.occurrence === occurrence.key)
      .map((one) => historyOf(one, open))
      .reverse(),
    documents: structure.documents.map((one) => ({ id: one.id, name: documentName(one) })),
    seen: own.at(-1)?.id ?? "",
    version: task.version,
    isRemoved: task.isRemoved,
    may: { edit: open.may("task.edit"), report: lines.some((line) => line.mayReport), link },
    formKey: ctx.newId(),
  };
}

/** The time asked for; else the first that is late or still to come, else the last. */
function timeOf(times: readonly TaskAtWork[], asked: string, today: string): TaskAtWork | undefined {
  if (asked !== "") return times.find(({ occurrence }) => occurrence.key === asked);
  const next = times.find(
    ({ state, occurrence }) => state.code === "late" || (occurrence.dueOn ?? "9999") >= today,
  );
  return next ?? times.at(-1);
}

async function linkedOutputs(open: CampaignContext, { task, occurrence }: TaskAtWork) {
  const rows = await listTaskOutputs(open.db.read, { taskId: task.id, occurrence: occurrence.key });
  const credited = await listCreditedUnits(
    open.db.read,
    rows.map(({ id }) => id),
  );
  return outputsSeen(rows, credited, open);
}

async function searched(
  open: CampaignContext,
  { task, occurrence }: TaskAtWork,
  outputs: TaskPage["outputs"],
  text: string,
): Promise<NonNullable<TaskPage["search"]>> {
  const { dueOn } = occurrence;
  const [only = null, ...others] = task.responsible;
  const sought = {
    id: task.id,
    name: task.title,
    side: "before" as const,
    categoryId: task.categoryId,
    unitId: others.length === 0 ? only : null,
    fromOn: null,
    // What was published until now may fulfil it, early or late.
    dueOn: dueOn === null || dueOn > open.today ? open.today : dueOn,
    outputs,
  };
  const anchor = { on: open.today, is: "actual" as const };
  const facts = { title: task.note, anchors: { before: anchor, after: anchor } };
  const { found, isProposal } = await findOutputsToLink(open, sought, text, facts);
  return { text, found, isProposal };
}

function lineOf(
  { unitId, mark, state, event }: TaskAtWork["standings"][number],
  open: CampaignContext,
): TaskUnitLine {
  const { tree, documents } = open.structure;
  const document = documents.find(({ id }) => id === event?.documentId);
  return {
    key: tree.keyOf(unitId),
    name: tree.nameOf(unitId),
    mark,
    state,
    doneOn: event?.doneOn ?? null,
    reason: event?.reason ?? "",
    note: event?.note ?? "",
    document: document ? { id: document.id, name: documentName(document) } : null,
    by: event?.by ?? "",
    at: event ? momentOf(event.recordedAt) : "",
    mayReport: mayReport(open, unitId),
  };
}

function historyOf(event: CampaignTasks["events"][number], { structure }: CampaignContext): TaskHistoryLine {
  const { id, occurrence, mark, doneOn, reason, note, by, recordedAt, withdrawnAt } = event;
  const unit = structure.tree.shortNameOf(event.unitId);
  const isWithdrawn = withdrawnAt !== null;
  return { id, unit, occurrence, mark, doneOn, reason, note, by, at: momentOf(recordedAt), isWithdrawn };
}

function anchorName(
  anchor: string,
  { timeline }: CampaignTasks,
  { actor, campaign }: CampaignContext,
): string {
  if (anchor === ELECTION_ANCHOR) return formatCivil(campaign.electionOn);
  return timeline.entries.find(({ key }) => key === anchor)?.title[actor.locale] ?? "";
}
