import type { CivilDate } from "~/domain/calendar/civil-date";
import type { PlanDocument } from "~/domain/campaign";
import { EDITIONS } from "~/domain/law/editions";
import {
  foldMilestoneEvents,
  type MilestoneEvent,
  type MilestoneRecord,
  type TimelineEntry,
  timelineOf,
} from "~/domain/timeline";
import type { PlanKind, TimelineRow } from "~/domain/timeline-page";
import { listMilestoneUnits } from "~db/queries/milestone-units.server";
import {
  listMilestoneEvents,
  listPlanMilestones,
  type PlannedMilestone,
  type RecordedMilestoneEvent,
} from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";

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
}

/** The campaign's milestones as they stood at the end of a day, with today's knowledge. */
export async function readTimeline(open: CampaignContext, asOf: CivilDate): Promise<CampaignTimeline> {
  const { db, campaign, structure } = open;
  const [planned, events, units] = await Promise.all([
    listPlanMilestones(db.read, campaign.id),
    listMilestoneEvents(db.read, campaign.id),
    listMilestoneUnits(db.read, campaign.id),
  ]);
  const records = foldMilestoneEvents(inWrittenOrder(events));
  const entries = timelineOf({
    edition: EDITIONS[campaign.lawEdition],
    electionOn: campaign.electionOn,
    phases: structure.phases,
    planMilestones: planned,
    states: records,
    units,
    asOf,
  });
  return { entries, planKinds: kindsOf(planned), planned, units, records, events };
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
  { planKinds }: Pick<CampaignTimeline, "planKinds">,
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
