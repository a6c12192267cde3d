import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Clause } from "~/domain/clauses";
import { CHOSEN_UNITS } from "~/domain/milestone-units";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { TaskFields } from "~/domain/task-forms";
import type { Repeat, Task } from "~/domain/tasks";
import { listClauses } from "~db/queries/clauses.server";
import type { TaskContent } from "~db/queries/tasks.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { checkNearElection, readDay } from "./timeline-days.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";
import { readDue } from "./timeline-plan.server";
import { readUnits } from "./timeline-units.server";

/**
 * What a form says of a task; `before` keeps the units that have ended meanwhile. Problems: `dueOn`, `ruleDays`,
 * `ruleAnchor` those of a plan's milestone; `weekday`, `monthDay` not-a-choice; `until` until-before-from; `units`,
 * `coordinating` choose-units, unit-unknown; `source` source-unknown; `categoryId` category-unknown; `wanted`
 * not-a-count {most}; personal-… at `title` and `note`.
 */
export async function readTaskFields(
  form: TaskFields,
  open: CampaignContext,
  before?: Task,
): Promise<Outcome<TaskContent>> {
  return readInFrame(form, await taskFrame(open), open, before);
}

/** What forms of tasks are read against. */
export interface TaskFrame {
  timeline: CampaignTimeline;
  clauses: Clause[];
}

export async function taskFrame(open: CampaignContext): Promise<TaskFrame> {
  const [timeline, clauses] = await Promise.all([
    readTimeline(open, open.today),
    listClauses(open.db.read, open.campaign.id),
  ]);
  return { timeline, clauses };
}

/** The same for many forms, with what they are read against. */
export function readInFrame(
  form: TaskFields,
  { timeline, clauses }: TaskFrame,
  open: CampaignContext,
  before?: Task,
): Outcome<TaskContent> {
  const { structure } = open;
  const problems: Problem[] = [];
  const days = readDays(form, timeline, open, problems);
  const units = readWho(form, open, problems, before);
  const source = sourceOf(form.source, clauses, open);
  if (!source) problems.push({ field: "source", code: "source-unknown" });
  if (form.categoryId !== "" && !structure.categories.some(({ id }) => id === form.categoryId))
    problems.push({ field: "categoryId", code: "category-unknown" });
  const wanted = readWanted(form.wanted, problems);
  problems.push(...textProblems({ title: form.title, note: form.note }, structure));
  if (problems.length > 0 || !source) return refused(...problems);
  return done({
    title: form.title.replace(/\s+/gu, " "),
    note: form.note,
    ...source,
    ...days,
    ...units,
    inclusive: form.limit === "by",
    categoryId: form.categoryId || null,
    wanted,
  });
}

type Days = Pick<TaskContent, "dueOn" | "rule" | "repeat">;

function readDays(
  form: TaskFields,
  timeline: CampaignTimeline,
  open: CampaignContext,
  problems: Problem[],
): Days {
  switch (form.dueBy) {
    case "none":
      return { dueOn: null, rule: null, repeat: null };
    case "weekly":
    case "monthly":
      return { dueOn: null, rule: null, repeat: readRepeat(form, form.dueBy, open, problems) };
    default: {
      const { on, rule } = readDue(form, timeline, open, problems);
      return { dueOn: on, rule, repeat: null };
    }
  }
}

function readRepeat(
  form: TaskFields,
  every: Repeat["every"],
  { campaign }: CampaignContext,
  problems: Problem[],
): Repeat | null {
  const [field, most] = every === "weekly" ? (["weekday", 7] as const) : (["monthDay", 31] as const);
  const typed = form[field];
  const day = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (day < 1 || day > most) problems.push({ field, code: "count-out-of-range", params: { most } });
  const end = (name: "from" | "until"): CivilDate | null => {
    const on = readDay(form[name], name, problems);
    problems.push(...checkNearElection(on, name, campaign));
    return on;
  };
  const [from, until] = [end("from"), end("until")];
  if (from && until && until < from) problems.push({ field: "until", code: "until-before-from" });
  return day < 1 ? null : { every, day, from, until };
}

function readWho(
  { unitScope, units, coordinating }: TaskFields,
  open: CampaignContext,
  problems: Problem[],
  before: Task | undefined,
): Pick<TaskContent, "responsible" | "coordinating"> {
  const chosen = (field: "units" | "coordinating", scope: string, keys: string[]): string[] => {
    const read = readUnits({ unitScope: scope, units: keys }, open);
    if (read.ok) return read.value;
    problems.push(...read.problems.map((problem) => ({ ...problem, field })));
    return [];
  };
  const isEnded = (unitId: string) => {
    const ended = open.structure.tree.endOf(unitId);
    return ended !== null && ended <= open.today;
  };
  const kept = (before?.responsible ?? []).filter(isEnded);
  const responsible = [...new Set([...chosen("units", unitScope, units), ...kept])];
  const others = chosen("coordinating", coordinating.length > 0 ? CHOSEN_UNITS : "", coordinating);
  return { responsible, coordinating: others.filter((unitId) => !responsible.includes(unitId)) };
}

/** A document, or a clause with its document. */
function sourceOf(
  source: string,
  clauses: readonly Clause[],
  { structure }: CampaignContext,
): Pick<TaskContent, "documentId" | "clauseId"> | null {
  if (source === "") return { documentId: null, clauseId: null };
  const [kind, id] = source.split(":");
  const clause = kind === "clause" ? clauses.find((one) => one.id === id) : undefined;
  const documentId = kind === "clause" ? clause?.documentId : id;
  const document = structure.documents.find((one) => one.id === documentId);
  return document ? { documentId: document.id, clauseId: clause?.id ?? null } : null;
}

const MOST_WANTED = 99_999;

function readWanted(typed: string, problems: Problem[]): number | null {
  if (typed === "") return null;
  const digits = typed.replace(/[.\s]/g, "");
  const wanted = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  if (wanted >= 1 && wanted <= MOST_WANTED) return wanted;
  problems.push({ field: "wanted", code: "count-out-of-range", params: { most: MOST_WANTED } });
  return null;
}
