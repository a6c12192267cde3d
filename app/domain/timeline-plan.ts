/** Milestones of a plan or of our own: on a day the plan names, or so many days from election day or from another one. */
import { addDays, type CivilDate, civilDateOfInstant, withOffset } from "./calendar/civil-date";
import type { Duty, MilestoneKind } from "./law/edition";
import { firstDayOf, type Known, recordedPart, type TimelineEntry } from "./timeline-entry";
import type { MilestoneDate } from "./timeline-state";

/** The anchor that is election day itself; any other anchor is a milestone's key. */
export const ELECTION_ANCHOR = "election";

/** A deadline counted in days (negative: before) from election day, or from another milestone's day. */
export interface DueRule {
  anchor: string;
  days: number;
}

/** A milestone of a plan document or of our own; users write it in one language. */
export interface PlanMilestone {
  key: string;
  origin: "plan" | "internal";
  kind: MilestoneKind;
  duty: Duty;
  title: string;
  responsible: string;
  /** The day the plan names; with a rule, the day it gave when it was saved. */
  dueOn: CivilDate;
  /** "chậm nhất ngày" (that day is still good) or "trước ngày" (the day before is the last). */
  inclusive: boolean;
  /** The instant, where the plan names an hour too; with a rule only its hour counts. */
  dueAt: string | null;
  /** What the day is counted from; absent or null: the plan names it. */
  rule?: DueRule | null;
  documentId: string | null;
  clause: string;
}

/** The last day on which a plan's deadline is still met. */
export function lastGoodDay(due: { dueOn: CivilDate; inclusive: boolean }): CivilDate {
  return due.inclusive ? due.dueOn : addDays(due.dueOn, -1);
}

/** The plan's milestones in the order given, each counted from the ones it hangs on. */
export function planEntries(known: Known, statutory: readonly TimelineEntry[]): TimelineEntry[] {
  const plans = new Map(known.planMilestones.map((plan) => [plan.key, plan]));
  const entries = new Map(statutory.map((entry) => [entry.key, entry]));
  const counting = new Set<string>();
  const entryOf = (key: string): TimelineEntry | undefined => {
    const found = entries.get(key);
    const plan = plans.get(key);
    // Saving refuses circles; should one stand in the data all the same, it is read as if the anchor were missing.
    if (found || !plan || counting.has(key)) return found;
    counting.add(key);
    const entry = planEntry(plan, known, entryOf);
    counting.delete(key);
    entries.set(key, entry);
    return entry;
  };
  return known.planMilestones.flatMap((plan) => entryOf(plan.key) ?? []);
}

/** The day another milestone is taken to fall on: the actual one, else the latest; null while it has neither. */
export function anchorDay(entry: Pick<TimelineEntry, "actualOn" | "latest" | "beginsWithWindow">) {
  if (entry.actualOn) return entry.actualOn;
  if (!entry.latest) return null;
  return entry.latest.form === "window" && !entry.beginsWithWindow
    ? entry.latest.to
    : firstDayOf(entry.latest);
}

interface Due {
  on: CivilDate | null;
  isProvisional: boolean;
}

function planEntry(
  plan: PlanMilestone,
  known: Known,
  entryOf: (key: string) => TimelineEntry | undefined,
): TimelineEntry {
  const { on, isProvisional } = dueOf(plan, known, entryOf);
  const original = on === null ? null : dateOf(plan, on);
  return {
    origin: plan.origin,
    kind: plan.kind,
    title: { vi: plan.title, en: plan.title },
    responsible: { vi: plan.responsible, en: plan.responsible },
    article: null,
    rule: null,
    evidence: null,
    mustBeChecked: false,
    note: null,
    sources: [],
    documentId: plan.documentId,
    clause: plan.clause || null,
    due: on === null ? null : { on, inclusive: plan.inclusive },
    isProvisional,
    dependsOn: on === null && plan.rule ? [plan.rule.anchor] : [],
    // Spread last: named properties after a spread make V8 build the object sixty times slower.
    ...recordedPart(plan.key, original, plan.duty, false, known),
  };
}

function dueOf(
  plan: PlanMilestone,
  { electionOn }: Known,
  entryOf: (key: string) => TimelineEntry | undefined,
): Due {
  const { rule } = plan;
  if (!rule) return { on: plan.dueOn, isProvisional: false };
  if (rule.anchor === ELECTION_ANCHOR) return { on: addDays(electionOn, rule.days), isProvisional: false };
  const anchor = entryOf(rule.anchor);
  if (!anchor) return { on: plan.dueOn, isProvisional: true };
  const day = anchorDay(anchor);
  return { on: day && addDays(day, rule.days), isProvisional: anchor.actualOn === null };
}

function dateOf(plan: PlanMilestone, on: CivilDate): MilestoneDate {
  const { dueAt } = plan;
  if (!dueAt) return { form: "day", on: lastGoodDay({ dueOn: on, inclusive: plan.inclusive }) };
  if (!plan.rule) return { form: "hour", on: civilDateOfInstant(dueAt), at: withOffset(dueAt) };
  return { form: "hour", on, at: `${on}${withOffset(dueAt).slice(10)}` };
}
