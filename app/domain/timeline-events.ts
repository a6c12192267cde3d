import { type CivilDate, civilDateOfInstant } from "./calendar/civil-date";
import type { Duty } from "./law/edition";

/** What happened to a milestone's dates and duty, … */
export type FactKind = "completed" | "reopened" | "overridden" | "override-removed" | "planned" | "duty-set";

/** … and what happened to the milestone itself, which changes none of its facts. */
export type EditKind = "edited" | "withdrawn" | "restored" | "units-set" | "dependencies-set";

export type MilestoneEventKind = FactKind | EditKind;

/** One appended line of a milestone's history; lines are never changed or taken away. */
export interface MilestoneEvent {
  milestoneKey: string;
  /** The unit it holds for; null = the whole campaign. */
  unitId: string | null;
  kind: MilestoneEventKind;
  /** The actual, overriding or planned day; a `planned` line without one clears the plan. */
  on?: CivilDate | null;
  /** An instant, where the hour matters; it gives the day when `on` is absent. */
  at?: string | null;
  duty?: Duty | null;
  /** What an edit changed, as JSON. */
  detail?: string | null;
  reason?: string | null;
  documentId?: string | null;
  accountId: string;
  recordedAt: string;
}

export interface MilestoneOverride {
  on: CivilDate;
  at: string | null;
  reason: string;
  documentId: string | null;
  accountId: string;
  recordedAt: string;
}

/** What holds for a milestone now, beside what the law or the plan says. */
export interface MilestoneFacts {
  plannedOn: CivilDate | null;
  actualOn: CivilDate | null;
  /** The document that shows it was done. */
  documentId: string | null;
  /** Set by the campaign; null = the edition's or the plan's own. */
  duty: Duty | null;
  override: MilestoneOverride | null;
}

/** The facts of the whole campaign, and of each unit that has facts of its own. */
export interface MilestoneRecord extends MilestoneFacts {
  units: ReadonlyMap<string, MilestoneFacts>;
}

const NO_FACTS: MilestoneFacts = Object.freeze({
  plannedOn: null,
  actualOn: null,
  documentId: null,
  duty: null,
  override: null,
});

/** The record of a milestone nobody has touched. */
export const NO_RECORD: MilestoneRecord = Object.freeze({ ...NO_FACTS, units: new Map() });

/**
 * The present facts of every milestone that has a history, by milestone key.
 *
 * With `asOf` the answer is the state of the world at the end of that day with today's knowledge: every line
 * counts, whenever it was recorded, and only then are actual days after `asOf` hidden. (Leaving out the later
 * lines instead would bring back a day that has since been corrected.)
 */
export function foldMilestoneEvents(
  events: readonly MilestoneEvent[],
  asOf?: CivilDate,
): Map<string, MilestoneRecord> {
  const records = new Map<string, OpenRecord>();
  for (const event of inOrderOfRecording(events)) {
    const record = records.get(event.milestoneKey) ?? { ...NO_FACTS, units: new Map() };
    records.set(event.milestoneKey, applied(record, event));
  }
  return new Map([...records].map(([key, record]) => [key, asOf ? knownBy(record, asOf) : record]));
}

/** The same record without what happened after `asOf`. */
export function knownBy(record: MilestoneRecord, asOf: CivilDate): MilestoneRecord {
  const units = [...record.units].map(([id, facts]): [string, MilestoneFacts] => [
    id,
    withoutLater(facts, asOf),
  ]);
  return { ...withoutLater(record, asOf), units: new Map(units) };
}

interface OpenRecord extends MilestoneFacts {
  units: Map<string, MilestoneFacts>;
}

/** Stable: lines of the same instant keep the order in which they were given. */
function inOrderOfRecording(events: readonly MilestoneEvent[]): MilestoneEvent[] {
  return [...events].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
}

function applied(record: OpenRecord, event: MilestoneEvent): OpenRecord {
  if (event.unitId === null) return { ...record, ...change(event) };
  const before = record.units.get(event.unitId) ?? NO_FACTS;
  record.units.set(event.unitId, { ...before, ...change(event) });
  return record;
}

function change(event: MilestoneEvent): Partial<MilestoneFacts> {
  switch (event.kind) {
    case "completed":
      return { actualOn: dayOf(event), documentId: event.documentId ?? null };
    case "reopened":
      return { actualOn: null, documentId: null };
    case "overridden":
      return { override: overrideOf(event) };
    case "override-removed":
      return { override: null };
    case "planned":
      return { plannedOn: dayOf(event) };
    case "duty-set":
      return { duty: event.duty ?? null };
    case "edited":
    case "withdrawn":
    case "restored":
    case "units-set":
    case "dependencies-set":
      return {};
  }
}

function overrideOf(event: MilestoneEvent): MilestoneOverride | null {
  const on = dayOf(event);
  if (!on) return null;
  const { at = null, reason, documentId = null, accountId, recordedAt } = event;
  return { on, at, reason: reason ?? "", documentId, accountId, recordedAt };
}

function dayOf(event: MilestoneEvent): CivilDate | null {
  return event.on ?? (event.at ? civilDateOfInstant(event.at) : null);
}

function withoutLater<T extends MilestoneFacts>(facts: T, asOf: CivilDate): T {
  return facts.actualOn && facts.actualOn > asOf ? { ...facts, actualOn: null, documentId: null } : facts;
}
