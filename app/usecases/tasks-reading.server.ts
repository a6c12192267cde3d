import { addDays } from "~/domain/calendar/civil-date";
import type { Clause } from "~/domain/clauses";
import {
  isSettled,
  type Occurrence,
  occurrencesOf,
  type Task,
  type TaskMark,
  type TaskState,
  taskStateOf,
  wholeMark,
  wholeState,
} from "~/domain/tasks";
import { ELECTION_ANCHOR, type TimelineEntry } from "~/domain/timeline";
import { anchorDay } from "~/domain/timeline-plan";
import type { UnitTree } from "~/domain/units";
import { listClauses } from "~db/queries/clauses.server";
import { listTaskEvents, type TaskEvent } from "~db/queries/task-events.server";
import { countTaskOutputs } from "~db/queries/task-outputs.server";
import { listTasks } from "~db/queries/tasks.server";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";

/** How a task stands at one unit, at one of its times. */
export interface TaskStanding {
  /** null: the sub-committee itself. */
  unitId: string | null;
  mark: TaskMark;
  state: TaskState;
  /** What was last said of it. */
  event: TaskEvent | null;
}

/** A task at one of its times. */
export interface TaskAtWork {
  task: Task;
  occurrence: Occurrence;
  standings: TaskStanding[];
  mark: TaskMark;
  state: TaskState;
  /** Linked outputs that count. */
  outputs: number;
}

export interface CampaignTasks {
  tasks: Task[];
  /** Of the tasks that are there, at every time. */
  work: TaskAtWork[];
  events: TaskEvent[];
  clauses: ReadonlyMap<string, Clause>;
  timeline: CampaignTimeline;
}

/** Every task of the campaign, and how it stands at each of its times as of the campaign's day. */
export async function readTasks(open: CampaignContext, read?: CampaignTimeline): Promise<CampaignTasks> {
  const { db, campaign } = open;
  const [tasks, events, counts, clauses, timeline] = await Promise.all([
    listTasks(db.read, campaign.id),
    listTaskEvents(db.read, campaign.id),
    countTaskOutputs(db.read, campaign.id),
    listClauses(db.read, campaign.id),
    read ?? readTimeline(open, open.today),
  ]);
  const last = lastEvents(events);
  const linked = new Map<string, typeof counts>();
  for (const count of counts) {
    const key = `${count.task_id} ${count.occurrence}`;
    linked.set(key, [...(linked.get(key) ?? []), count]);
  }
  const work = tasks
    .filter(({ isRemoved }) => !isRemoved)
    .flatMap((task) =>
      taskTimes(task, timeline, open).map((occurrence) => {
        const own = linked.get(`${task.id} ${occurrence.key}`) ?? [];
        const counting = own.filter((one) => task.categoryId === null || one.category_id === task.categoryId);
        const outputs = counting.reduce((sum, { count }) => sum + count, 0);
        return { task, occurrence, outputs, ...standingOf(task, occurrence, last, open) };
      }),
    );
  return { tasks, work, events, timeline, clauses: new Map(clauses.map((one) => [one.id, one])) };
}

/** The times of a task; one whose milestone is gone keeps the day that it had. */
export function taskTimes(
  task: Task,
  { entries }: { entries: readonly TimelineEntry[] },
  { campaign }: CampaignContext,
): Occurrence[] {
  return occurrencesOf(task, campaign, () => {
    const { rule } = task;
    if (!rule) return { on: task.dueOn, isProvisional: false };
    if (rule.anchor === ELECTION_ANCHOR)
      return { on: addDays(campaign.electionOn, rule.days), isProvisional: false };
    const anchor = entries.find(({ key }) => key === rule.anchor);
    const day = anchor && anchorDay(anchor);
    return day
      ? { on: addDays(day, rule.days), isProvisional: anchor.actualOn === null }
      : { on: task.dueOn, isProvisional: true };
  });
}

export const standingKey = (taskId: string, occurrence: string, unitId: string | null): string =>
  `${taskId} ${occurrence} ${unitId ?? ""}`;

/** What was said last, and not taken back, of each task at each time for each unit. */
export function lastEvents(events: readonly TaskEvent[]): Map<string, TaskEvent> {
  const last = new Map<string, TaskEvent>();
  for (const event of events) {
    if (event.withdrawnAt === null)
      last.set(standingKey(event.taskId, event.occurrence, event.unitId), event);
  }
  return last;
}

function standingOf(
  task: Task,
  { key, dueOn }: Occurrence,
  last: ReadonlyMap<string, TaskEvent>,
  { structure, today }: CampaignContext,
): Pick<TaskAtWork, "standings" | "mark" | "state"> {
  const unitIds = task.responsible.length > 0 ? task.responsible : [null];
  const standings = unitIds
    .map((unitId): TaskStanding => {
      const event = last.get(standingKey(task.id, key, unitId)) ?? null;
      const state = taskStateOf(dueOn, event ?? undefined, today);
      return { unitId, event, mark: event?.mark ?? "not-started", state };
    })
    .filter(({ unitId, state }) => isSettled(state) || isThere(unitId, structure.tree, today));
  // Nobody can do it for units that have all come to an end; it stays, to be given to another.
  if (standings.length === 0)
    return { standings, mark: "not-started", state: taskStateOf(dueOn, undefined, today) };
  return {
    standings,
    mark: wholeMark(standings.map(({ mark }) => mark)),
    state: wholeState(standings.map(({ state }) => state)),
  };
}

function isThere(unitId: string | null, tree: UnitTree, today: string): boolean {
  const ended = tree.endOf(unitId);
  return ended === null || today < ended;
}

/**
 * Of a task that comes back only what matters now: what is open up to the next time, or the last one when none is
 * left; all other tasks as they are.
 */
export function timesThatMatter(work: readonly TaskAtWork[], today: string): TaskAtWork[] {
  const byTask = new Map<string, TaskAtWork[]>();
  for (const one of work) byTask.set(one.task.id, [...(byTask.get(one.task.id) ?? []), one]);
  return [...byTask.values()].flatMap((times) => {
    if (times.length < 2) return times;
    const next = times.find(
      ({ occurrence, state }) => (occurrence.dueOn ?? "") >= today && !isSettled(state),
    );
    const overdue = times.filter(({ state }) => state.code === "late");
    const shown = next ? [...overdue, next] : overdue;
    return shown.length > 0 ? shown : times.slice(-1);
  });
}
