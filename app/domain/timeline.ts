/** The election's timeline as the screens show it: the law's calendar, the campaign's plan, and what has happened. */
import { addDays, type CivilDate, civilDateOfInstant, withOffset } from "./calendar/civil-date";
import { tMinus } from "./calendar/election-week";
import type { Phase } from "./campaign";
import {
  type Duty,
  type Evidence,
  type LawEdition,
  type LawMilestone,
  type LocalText,
  type MilestoneKey,
  type MilestoneKind,
  mustBeChecked,
} from "./law/edition";
import { type ComputedMilestone, computeCalendar } from "./timeline-calendar";
import { knownBy, type MilestoneOverride, type MilestoneRecord, NO_RECORD } from "./timeline-events";
import { type MilestoneDate, type MilestoneState, stateOf } from "./timeline-state";

export type { ComputedMilestone } from "./timeline-calendar";
export { computeCalendar } from "./timeline-calendar";
export { checkMilestoneChange, type MilestoneChange } from "./timeline-checks";
export {
  foldMilestoneEvents,
  type MilestoneEvent,
  type MilestoneEventKind,
  type MilestoneOverride,
  type MilestoneRecord,
} from "./timeline-events";
export type { MilestoneDate, MilestoneState } from "./timeline-state";

/** A milestone of a plan document or of our own; users write it in one language. */
export interface PlanMilestone {
  key: string;
  origin: "plan" | "internal";
  kind: MilestoneKind;
  duty: Duty;
  title: string;
  responsible: string;
  /** The day the plan names. */
  dueOn: CivilDate;
  /** "chậm nhất ngày" (that day is still good) or "trước ngày" (the day before is the last). */
  inclusive: boolean;
  /** The instant, where the plan names an hour too. */
  dueAt: string | null;
  documentId: string | null;
  clause: string;
}

export interface TimelineInput {
  edition: LawEdition;
  electionOn: CivilDate;
  phases: readonly Pick<Phase, "key" | "startOn" | "endOn">[];
  planMilestones: readonly PlanMilestone[];
  /** Present facts by milestone key, from `foldMilestoneEvents`. */
  states: ReadonlyMap<string, MilestoneRecord>;
  asOf: CivilDate;
}

export interface TimelineEntry {
  key: string;
  origin: "statutory" | "plan" | "internal";
  kind: MilestoneKind;
  duty: Duty;
  title: LocalText;
  responsible: LocalText;
  /** The law's article; null for plan and internal milestones. */
  article: string | null;
  /** The law's rule as a code, for example `no-later-than T−95`. */
  rule: string | null;
  evidence: Evidence | null;
  /** "cần kiểm tra": the figure was never read in a source. */
  mustBeChecked: boolean;
  note: LocalText | null;
  sources: readonly string[];
  /** The plan document and the clause in it. */
  documentId: string | null;
  clause: string | null;
  /** How a plan words its deadline; null for statutory milestones. */
  due: { on: CivilDate; inclusive: boolean } | null;
  /** The latest date that holds now: the overriding one, else the computed one; null when it cannot be dated. */
  latest: MilestoneDate | null;
  /** The override and the date it replaced, so that both stay visible. */
  overridden: (MilestoneOverride & { original: MilestoneDate | null }) | null;
  /** Leans on a latest date because the actual one is not known yet. */
  isProvisional: boolean;
  /** The milestones whose actual dates it waits for. */
  dependsOn: readonly MilestoneKey[];
  plannedOn: CivilDate | null;
  actualOn: CivilDate | null;
  /** The document that shows it was done. */
  actualDocumentId: string | null;
  /** Units that have done it by `asOf`, where it is done unit by unit. */
  unitsDone: number;
  /** Days from the latest date to election day: 19 = T−19, negative = after it; null when undated. */
  tMinus: number | null;
  state: MilestoneState;
  /** The phases and peaks its latest date falls in. */
  phaseKeys: readonly string[];
}

/**
 * All milestones of a campaign as of a day, by date (undated ones last), the law's order within a day. What
 * happened after `asOf` is not shown; relative steps of the law follow the actual dates known by then.
 */
export function timelineOf(input: TimelineInput): TimelineEntry[] {
  const records = new Map([...input.states].map(([key, record]) => [key, knownBy(record, input.asOf)]));
  const known: Known = { ...input, states: records };
  const entries = [...statutoryEntries(known), ...input.planMilestones.map((plan) => planEntry(plan, known))];
  return entries
    .map((entry, order) => ({ entry, order, day: entry.latest ? firstDayOf(entry.latest) : "9999" }))
    .sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The last day on which a plan's deadline is still met. */
export function lastGoodDay(due: { dueOn: CivilDate; inclusive: boolean }): CivilDate {
  return due.inclusive ? due.dueOn : addDays(due.dueOn, -1);
}

/** The input once what happened after `asOf` is hidden. */
type Known = TimelineInput;

function statutoryEntries(known: Known): TimelineEntry[] {
  const { edition, electionOn, states } = known;
  const actuals = new Map([...states].flatMap(([key, { actualOn }]) => (actualOn ? [[key, actualOn]] : [])));
  const overrides = new Map(
    [...states].flatMap(([key, { override }]) => (override ? [[key, override.on]] : [])),
  );
  const calendar = computeCalendar(edition, electionOn, actuals, overrides);
  return edition.milestones.flatMap((milestone, index) => {
    const computed = calendar[index];
    return computed ? [statutoryEntry(milestone, computed, known)] : [];
  });
}

function statutoryEntry(milestone: LawMilestone, computed: ComputedMilestone, known: Known): TimelineEntry {
  const beginsWithWindow = milestone.rule.type === "window-start";
  return {
    origin: "statutory",
    kind: milestone.kind,
    title: milestone.name,
    responsible: milestone.responsible,
    article: milestone.article,
    rule: computed.rule,
    evidence: milestone.evidence,
    mustBeChecked: mustBeChecked(milestone.evidence),
    note: milestone.note,
    sources: milestone.sources,
    documentId: null,
    clause: null,
    due: null,
    isProvisional: computed.provisional === true,
    dependsOn: "dependsOn" in computed ? computed.dependsOn : [],
    // Spread last: named properties after a spread make V8 build the object sixty times slower.
    ...recordedPart(milestone.key, dateOf(computed), milestone.defaultDuty, beginsWithWindow, known),
  };
}

/** A computed date in the form in which screens show dates; null when it cannot be dated. */
export function dateOf(computed: ComputedMilestone): MilestoneDate | null {
  // Written with the local offset, so its first ten characters are the local day.
  if ("at" in computed) return { form: "hour", on: computed.at.slice(0, 10), at: computed.at };
  if ("from" in computed) return { form: "window", from: computed.from, to: computed.to };
  return computed.date === null ? null : { form: "day", on: computed.date };
}

function planEntry(plan: PlanMilestone, known: Known): TimelineEntry {
  const original: MilestoneDate = plan.dueAt
    ? { form: "hour", on: civilDateOfInstant(plan.dueAt), at: withOffset(plan.dueAt) }
    : { form: "day", on: lastGoodDay(plan) };
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
    due: { on: plan.dueOn, inclusive: plan.inclusive },
    isProvisional: false,
    dependsOn: [],
    ...recordedPart(plan.key, original, plan.duty, false, known),
  };
}

type RecordedPart = Pick<
  TimelineEntry,
  | "key"
  | "duty"
  | "latest"
  | "overridden"
  | "plannedOn"
  | "actualOn"
  | "actualDocumentId"
  | "unitsDone"
  | "tMinus"
  | "state"
  | "phaseKeys"
>;

/** Everything about a milestone that follows from its date and its history. */
function recordedPart(
  key: string,
  original: MilestoneDate | null,
  defaultDuty: Duty,
  beginsWithWindow: boolean,
  known: Known,
): RecordedPart {
  const { asOf, electionOn, phases, states } = known;
  const record = states.get(key) ?? NO_RECORD;
  const { override, actualOn } = record;
  const latest = override ? overridingDate(override) : original;
  const duty = record.duty ?? defaultDuty;
  const day = latest ? firstDayOf(latest) : null;
  return {
    key,
    duty,
    latest,
    overridden: override && { ...override, original },
    plannedOn: record.plannedOn,
    actualOn,
    actualDocumentId: record.documentId,
    unitsDone: [...record.units.values()].filter((unit) => unit.actualOn !== null).length,
    tMinus: day ? tMinus(electionOn, day) : null,
    state: stateOf({ date: latest, beginsWithWindow, duty, actualOn, asOf }),
    phaseKeys: day
      ? phases.filter((phase) => phase.startOn <= day && day <= phase.endOn).map(({ key }) => key)
      : [],
  };
}

function overridingDate({ on, at }: MilestoneOverride): MilestoneDate {
  return at ? { form: "hour", on, at: withOffset(at) } : { form: "day", on };
}

function firstDayOf(date: MilestoneDate): CivilDate {
  return date.form === "window" ? date.from : date.on;
}
