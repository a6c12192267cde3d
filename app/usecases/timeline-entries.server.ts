import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { type Holidays, holidaysOf } from "~/domain/calendar/working-days";
import type { PlanDocument } from "~/domain/campaign";
import { warningsOf } from "~/domain/date-warnings";
import { EDITIONS } from "~/domain/law/editions";
import {
  foldMilestoneEvents,
  type MilestoneEvent,
  type MilestoneRecord,
  type TimelineEntry,
  timelineOf,
} from "~/domain/timeline";
import type { PlanKind, TimelineRow } from "~/domain/timeline-page";
import type { UnitTree } from "~/domain/units";
import { listHolidays } from "~db/queries/holidays.server";
import { listMilestoneUnits } from "~db/queries/milestone-units.server";
import {
  listMilestoneEvents,
  listPlanMilestones,
  type PlannedMilestone,
  type RecordedMilestoneEvent,
} from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import { FARTHEST_DAYS } from "./timeline-days.server";

export interface CampaignTimeline {
  entries: TimelineEntry[];
  planKinds: ReadonlyMap<string, PlanKind>;
  planned: readonly PlannedMilestone[];
  /** The units that each milestone done unit by unit applies to, by milestone key. */
  units: ReadonlyMap<string, readonly string[]>;
  /** Present facts by milestone key, later ones than the day asked for included. */
  records: ReadonlyMap<string, MilestoneRecord>;
  /** The whole history, in the order in which it was written. */
  events: RecordedMilestoneEvent[];
  /** The day it is told for. */
  asOf: CivilDate;
  holidays: Holidays;
}

/** The campaign's milestones as they stood at the end of a day, with today's knowledge. */
export async function readTimeline(open: CampaignContext, asOf: CivilDate): Promise<CampaignTimeline> {
  const { db, campaign, structure } = open;
  const [planned, events, assigned, daysOff] = await Promise.all([
    listPlanMilestones(db.read, campaign.id),
    listMilestoneEvents(db.read, campaign.id),
    listMilestoneUnits(db.read, campaign.id),
    listHolidays(db.read, yearsAround(campaign.electionOn, asOf)),
  ]);
  const records = foldMilestoneEvents(inWrittenOrder(events));
  const units = withoutEnded(assigned, records, structure.tree, asOf);
  const entries = timelineOf({
    edition: EDITIONS[campaign.lawEdition],
    electionOn: campaign.electionOn,
    phases: structure.phases,
    planMilestones: planned,
    states: records,
    units,
    asOf,
  });
  return {
    entries,
    planKinds: kindsOf(planned),
    planned,
    units,
    records,
    events,
    asOf,
    holidays: holidaysOf(daysOff),
  };
}

/** Without the units that have come to an end, merged or closed, before they did it: nobody can do it for them. */
export function withoutEnded(
  units: ReadonlyMap<string, readonly string[]>,
  records: ReadonlyMap<string, MilestoneRecord>,
  tree: UnitTree,
  asOf: CivilDate,
): ReadonlyMap<string, readonly string[]> {
  const isThere = (key: string) => (unitId: string) => {
    const ended = tree.endOf(unitId);
    return ended === null || asOf < ended || Boolean(records.get(key)?.units.get(unitId)?.actualOn);
  };
  return new Map([...units].map(([key, ids]) => [key, ids.filter(isThere(key))]));
}

/** The years in which a date of the election may lie, and those from the day it is told for to them. */
function yearsAround(electionOn: CivilDate, asOf: CivilDate): { from: number; to: number } {
  const year = (day: CivilDate) => Number(day.slice(0, 4));
  const [first, last] = [addDays(electionOn, -FARTHEST_DAYS), addDays(electionOn, FARTHEST_DAYS)];
  return { from: year(asOf < first ? asOf : first), to: year(last) };
}

/**
 * The same lines with times that never fall. The campaign's clock stamps them, and a demonstration's clock can be
 * turned back; what was written later still counts later.
 */
export function inWrittenOrder<Line extends MilestoneEvent>(events: readonly Line[]): Line[] {
  let latest = "";
  return events.map((event) => {
    latest = event.recordedAt > latest ? event.recordedAt : latest;
    return { ...event, recordedAt: latest };
  });
}

/** The milestone in the reader's language, with its document by name. */
export function rowOf(
  entry: TimelineEntry,
  { planKinds, asOf, holidays }: Pick<CampaignTimeline, "planKinds" | "asOf" | "holidays">,
  open: CampaignContext,
): TimelineRow {
  const { locale } = open.actor;
  const { overridden } = entry;
  return {
    key: entry.key,
    origin: entry.origin,
    kind: planKinds.get(entry.key) ?? entry.kind,
    duty: entry.duty,
    title: entry.title[locale],
    responsible: entry.responsible[locale],
    source: entry.article ?? sourceOf(entry, open.structure.documents),
    mustBeChecked: entry.mustBeChecked,
    isProvisional: entry.isProvisional,
    latest: entry.latest,
    original: overridden ? overridden.original : null,
    isOverridden: overridden !== null,
    plannedOn: entry.plannedOn,
    actualOn: entry.actualOn,
    tMinus: entry.tMinus,
    state: entry.state,
    warnings: warningsOf(entry.latest, asOf, open.campaign.electionOn, holidays),
    units: entry.units,
  };
}

/** A document as people name it: by number and symbol once it has them. */
export function documentName({ numberSymbol, title }: PlanDocument): string {
  return numberSymbol ?? title;
}

function sourceOf({ documentId, clause }: TimelineEntry, documents: readonly PlanDocument[]): string {
  const document = documents.find((one) => one.id === documentId);
  return [document ? documentName(document) : "", clause ?? ""].filter(Boolean).join(", ");
}

function kindsOf(planned: readonly PlannedMilestone[]): Map<string, PlanKind> {
  return new Map(planned.map(({ key, planKind }) => [key, planKind]));
}
