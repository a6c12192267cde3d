/** One entry of the timeline, and the part of it that follows from its date and its history. */
import { type CivilDate, withOffset } from "./calendar/civil-date";
import { tMinus } from "./calendar/election-week";
import type { Phase } from "./campaign";
import type { Duty, Evidence, LawEdition, LocalText, MilestoneKind } from "./law/edition";
import { type MilestoneOverride, type MilestoneRecord, NO_RECORD } from "./timeline-events";
import type { PlanMilestone } from "./timeline-plan";
import { type MilestoneDate, type MilestoneState, stateOf } from "./timeline-state";

export interface TimelineInput {
  edition: LawEdition;
  electionOn: CivilDate;
  phases: readonly Pick<Phase, "key" | "startOn" | "endOn">[];
  planMilestones: readonly PlanMilestone[];
  /** Present facts by milestone key, from `foldMilestoneEvents`. */
  states: ReadonlyMap<string, MilestoneRecord>;
  /** The units that each milestone done unit by unit applies to, by milestone key. */
  units?: ReadonlyMap<string, readonly string[]>;
  asOf: CivilDate;
}

/** How many of the units that a milestone applies to have done it. */
export interface UnitCoverage {
  done: number;
  total: number;
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
  /** How a plan words its deadline; null for statutory milestones and for what cannot be dated yet. */
  due: { on: CivilDate; inclusive: boolean } | null;
  /** The latest date that holds now: the overriding one, else the computed one; null when it cannot be dated. */
  latest: MilestoneDate | null;
  /** The override and the date it replaced, so that both stay visible. */
  overridden: (MilestoneOverride & { original: MilestoneDate | null }) | null;
  /** Leans on a latest date because the actual one is not known yet. */
  isProvisional: boolean;
  /** The milestones whose actual dates it waits for. */
  dependsOn: readonly string[];
  /** The duty is to begin when the window opens (Điều 70). */
  beginsWithWindow: boolean;
  plannedOn: CivilDate | null;
  actualOn: CivilDate | null;
  /** Nobody recorded the milestone itself as done: every unit has done it, the last one on `actualOn`. */
  isActualOfUnits: boolean;
  /** The document that shows it was done. */
  actualDocumentId: string | null;
  /** Units that have done it by `asOf`, where it is done unit by unit. */
  unitsDone: number;
  /** Of the units it applies to; null when it is not done unit by unit. */
  units: UnitCoverage | null;
  /** Days from the latest date to election day: 19 = T−19, negative = after it; null when undated. */
  tMinus: number | null;
  state: MilestoneState;
  /** The phases and peaks its latest date falls in. */
  phaseKeys: readonly string[];
}

/** The input once what happened after `asOf` is hidden, and when each milestone happened by then. */
export interface Known extends TimelineInput {
  actuals: ReadonlyMap<string, CivilDate>;
}

export type RecordedPart = Pick<
  TimelineEntry,
  | "key"
  | "duty"
  | "latest"
  | "overridden"
  | "beginsWithWindow"
  | "plannedOn"
  | "actualOn"
  | "isActualOfUnits"
  | "actualDocumentId"
  | "unitsDone"
  | "units"
  | "tMinus"
  | "state"
  | "phaseKeys"
>;

/** Everything about a milestone that follows from its date and its history. */
export function recordedPart(
  key: string,
  original: MilestoneDate | null,
  defaultDuty: Duty,
  beginsWithWindow: boolean,
  known: Known,
): RecordedPart {
  const { asOf, electionOn, phases, states, units } = known;
  const record = states.get(key) ?? NO_RECORD;
  const { override } = record;
  const actualOn = known.actuals.get(key) ?? null;
  const latest = override ? overridingDate(override) : original;
  const duty = record.duty ?? defaultDuty;
  const day = latest ? firstDayOf(latest) : null;
  return {
    key,
    duty,
    latest,
    overridden: override && { ...override, original },
    beginsWithWindow,
    plannedOn: record.plannedOn,
    actualOn,
    isActualOfUnits: actualOn !== null && record.actualOn === null,
    actualDocumentId: record.documentId,
    unitsDone: unitsDone(record),
    units: coverageOf(record, units?.get(key)),
    tMinus: day ? tMinus(electionOn, day) : null,
    state: stateOf({ date: latest, beginsWithWindow, duty, actualOn, asOf }),
    phaseKeys: day
      ? phases.filter((phase) => phase.startOn <= day && day <= phase.endOn).map((phase) => phase.key)
      : [],
  };
}

/** When a milestone happened: on its own recorded day, else when the last of its units had done it. */
export function happenedOn(
  record: MilestoneRecord,
  unitIds: readonly string[] | undefined,
): CivilDate | null {
  if (record.actualOn || !unitIds || unitIds.length === 0) return record.actualOn;
  let last = "";
  for (const unitId of unitIds) {
    const day = record.units.get(unitId)?.actualOn;
    if (!day) return null;
    if (day > last) last = day;
  }
  return last;
}

export function overridingDate({ on, at }: Pick<MilestoneOverride, "on" | "at">): MilestoneDate {
  return at ? { form: "hour", on, at: withOffset(at) } : { form: "day", on };
}

export function firstDayOf(date: MilestoneDate): CivilDate {
  return date.form === "window" ? date.from : date.on;
}

function unitsDone({ units }: MilestoneRecord): number {
  let done = 0;
  for (const unit of units.values()) if (unit.actualOn) done += 1;
  return done;
}

function coverageOf(record: MilestoneRecord, unitIds: readonly string[] | undefined): UnitCoverage | null {
  if (!unitIds || unitIds.length === 0) return null;
  const done = unitIds.filter((unitId) => record.units.get(unitId)?.actualOn).length;
  return { done, total: unitIds.length };
}
