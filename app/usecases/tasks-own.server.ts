import type { AgendaItem } from "~/domain/agenda";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { isSettled } from "~/domain/tasks";
import { type OwnTask, taskPath } from "~/domain/tasks-page";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignTasks, readTasks, type TaskAtWork, timesThatMatter } from "./tasks-reading.server";
import { bySoonest, isOwn, taskRowOf } from "./tasks-rows.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/** Tasks for the first page: what is open, the most urgent first, and how many more there are. */
export interface OwnTasks {
  /** Of one's own units, or for those who answer for none everything that is late or due within a week. */
  isOwn: boolean;
  tasks: OwnTask[];
  more: number;
}

const shown = 6;

/**
 * What the person has still to do: tasks of their own units; for the secretary, the leader and the administrator what
 * is late or due soon anywhere. null for those who do not read the plan.
 */
export async function loadOwnTasks(
  open: CampaignContext,
  timeline: CampaignTimeline,
): Promise<OwnTasks | null> {
  if (!open.may("plan.view")) return null;
  const read = await readTasks(open, timeline);
  const own = open.unitsFor("task.report");
  const hasUnits = own !== "all" && own.length > 0;
  const near = ["late", "due-today", "due-soon"];
  const urgent = timesThatMatter(read.work, open.today).filter((one) =>
    hasUnits ? isOwn(one, own) : near.includes(one.state.code),
  );
  const rows = urgent
    .map((one) => taskRowOf(one, read, open, hasUnits ? own : undefined))
    .filter((row) => !isSettled(row.state) && !row.isCoordinating)
    .sort(bySoonest);
  return {
    isOwn: hasUnits,
    tasks: rows
      .slice(0, shown)
      .map((row) => ({ row, path: taskPath(open.campaign.slug, row.id, row.occurrence) })),
    more: Math.max(rows.length - shown, 0),
  };
}

/**
 * Dated tasks for calendars and reminders: the whole task for those who speak for all units or for none, and for the
 * people of a unit their unit's part. Nothing for those who do not read the plan.
 */
export async function taskAgenda(open: CampaignContext, timeline: CampaignTimeline): Promise<AgendaItem[]> {
  if (!open.may("plan.view")) return [];
  const read = await readTasks(open, timeline);
  const own = open.unitsFor("task.report");
  return read.work.flatMap((one) => {
    const { dueOn } = one.occurrence;
    if (dueOn === null) return [];
    if (own === "all" || own.length === 0) return [agendaItem(one, dueOn, null, read, open)];
    return one.standings
      .filter(({ unitId }) => unitId !== null && own.includes(unitId))
      .map(({ unitId }) => agendaItem(one, dueOn, unitId, read, open));
  });
}

function agendaItem(
  work: TaskAtWork,
  dueOn: CivilDate,
  unitId: string | null,
  read: CampaignTasks,
  open: CampaignContext,
): AgendaItem {
  const { task, occurrence } = work;
  const unit = unitId === null ? undefined : open.structure.tree.get(unitId);
  const row = taskRowOf(work, read, open, unitId === null ? undefined : [unitId]);
  const time = occurrence.key === "" ? "" : `:${occurrence.key}`;
  const said = read.events.filter(
    (event) =>
      event.taskId === task.id &&
      event.occurrence === occurrence.key &&
      (unitId === null || event.unitId === unitId),
  );
  return {
    key: `task:${task.id}${time}${unit ? `@${unit.key}` : ""}`,
    kind: unit ? "own-unit" : "plan",
    title: unit ? `${unit.shortName}: ${task.title}` : task.title,
    from: dueOn,
    to: dueOn,
    at: null,
    source: [row.document, row.clause].filter(Boolean).join(", "),
    duty: "ours",
    isOpen: !isSettled(row.state),
    path: taskPath(open.campaign.slug, task.id, occurrence.key),
    changes: task.version - 1 + said.length,
    changedAt: said.at(-1)?.recordedAt ?? null,
  };
}
