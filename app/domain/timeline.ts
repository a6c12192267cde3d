/** The election's timeline as the screens show it: the law's calendar, the campaign's plan, and what has happened. */
import type { CivilDate } from "./calendar/civil-date";
import { type LawMilestone, mustBeChecked } from "./law/edition";
import { type ComputedMilestone, computeCalendar } from "./timeline-calendar";
import {
  firstDayOf,
  happenedOn,
  type Known,
  recordedPart,
  type TimelineEntry,
  type TimelineInput,
} from "./timeline-entry";
import { knownBy } from "./timeline-events";
import { planEntries } from "./timeline-plan";
import type { MilestoneDate } from "./timeline-state";

export type { ComputedMilestone } from "./timeline-calendar";
export { computeCalendar } from "./timeline-calendar";
export { checkMilestoneChange, type MilestoneChange } from "./timeline-checks";
export type { TimelineEntry, TimelineInput, UnitCoverage } from "./timeline-entry";
export {
  foldMilestoneEvents,
  type MilestoneEvent,
  type MilestoneEventKind,
  type MilestoneOverride,
  type MilestoneRecord,
} from "./timeline-events";
export { type DueRule, ELECTION_ANCHOR, lastGoodDay, type PlanMilestone } from "./timeline-plan";
export type { MilestoneDate, MilestoneState } from "./timeline-state";

/**
 * All milestones of a campaign as of a day, by date (undated ones last), the law's order within a day. What
 * happened after `asOf` is not shown; relative steps of the law follow the actual dates known by then.
 */
export function timelineOf(input: TimelineInput): TimelineEntry[] {
  const known = knownOf(input);
  const statutory = statutoryEntries(known);
  return [...statutory, ...planEntries(known, statutory)]
    .map((entry, order) => ({ entry, order, day: entry.latest ? firstDayOf(entry.latest) : "9999" }))
    .sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1))
    .map(({ entry }) => entry);
}

function knownOf(input: TimelineInput): Known {
  const states = new Map([...input.states].map(([key, record]) => [key, knownBy(record, input.asOf)]));
  const actuals = new Map<string, CivilDate>();
  for (const [key, record] of states) {
    const day = happenedOn(record, input.units?.get(key));
    if (day) actuals.set(key, day);
  }
  return { ...input, states, actuals };
}

function statutoryEntries(known: Known): TimelineEntry[] {
  const { edition, electionOn, states, actuals } = known;
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
