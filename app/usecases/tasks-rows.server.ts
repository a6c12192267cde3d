import { tMinus } from "~/domain/calendar/election-week";
import { isSettled, wholeMark, wholeState } from "~/domain/tasks";
import type { TaskRow } from "~/domain/tasks-page";
import type { CampaignContext } from "./campaigns.server";
import type { CampaignTasks, TaskAtWork } from "./tasks-reading.server";
import { documentName } from "./timeline-entries.server";

/** So many units are named; more are told by their number. */
const NAMED = 3;

/** A task at one of its times as lists show it; of some units only, when they are named. */
export function taskRowOf(
  { task, occurrence, standings, mark, state, outputs }: TaskAtWork,
  { clauses }: Pick<CampaignTasks, "clauses">,
  { campaign, structure }: CampaignContext,
  only?: readonly string[],
): TaskRow {
  const { tree, documents } = structure;
  const own = only ? standings.filter(({ unitId }) => unitId !== null && only.includes(unitId)) : standings;
  const part = own.length > 0 ? own : standings;
  const names = part.flatMap(({ unitId }) => (unitId === null ? [] : tree.shortNameOf(unitId)));
  const document = documents.find(({ id }) => id === task.documentId);
  return {
    id: task.id,
    occurrence: occurrence.key,
    title: task.title,
    dueOn: occurrence.dueOn,
    isProvisional: occurrence.isProvisional,
    tMinus: occurrence.dueOn === null ? null : tMinus(campaign.electionOn, occurrence.dueOn),
    documentId: document?.id ?? null,
    document: document ? documentName(document) : "",
    clause: (task.clauseId && clauses.get(task.clauseId)?.label) || "",
    units: names.length > NAMED ? "" : names.join(", "),
    settled: part.filter((one) => isSettled(one.state)).length,
    total: names.length,
    mark: part === standings ? mark : wholeMark(part.map((one) => one.mark)),
    state: part === standings ? state : wholeState(part.map((one) => one.state)),
    outputs,
    wanted: task.wanted,
    isOrphan: standings.length === 0,
    isCoordinating: only !== undefined && own.length === 0,
  };
}

/** The soonest first, what has no day last; what is settled after what is not. */
export function bySoonest(a: TaskRow, b: TaskRow): number {
  const settled = Number(isSettled(a.state)) - Number(isSettled(b.state));
  if (settled !== 0) return settled;
  const [first, second] = [a.dueOn ?? "9999", b.dueOn ?? "9999"];
  if (first !== second) return first < second ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}

/**
 * The person's own part: tasks of the units that they report for, or take part in; the sub-committee's own for those
 * who report for all.
 */
export function isOwn({ task }: TaskAtWork, own: "all" | readonly string[]): boolean {
  if (own === "all") return task.responsible.length === 0;
  return [...task.responsible, ...task.coordinating].some((unitId) => own.includes(unitId));
}
