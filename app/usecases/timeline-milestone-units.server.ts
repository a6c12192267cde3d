import { localTimeOf } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import type { MilestonePage, UnitDay, UnitRow, UnitSection } from "~/domain/milestone-page";
import {
  byUrgency,
  reportingUnits,
  scopeOf,
  type UnitStanding,
  unitScopes,
  unitStandings,
} from "~/domain/milestone-units";
import { POLLING_DAY, pollingHours } from "~/domain/polling-days";
import { inTextOrder } from "~/domain/text-order";
import type { TimelineEntry } from "~/domain/timeline";
import { choiceOfUnit } from "~/domain/unit-choice";
import { isLocal } from "~/domain/units";
import { foldVietnamese } from "~/domain/vietnamese";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignTimeline, documentName } from "./timeline-entries.server";
import { titleIn } from "./timeline-milestone-parts.server";

/** Who has done the milestone and who has not; null when it is not done unit by unit. */
export function unitSectionOf(
  entry: TimelineEntry,
  timeline: CampaignTimeline,
  open: CampaignContext,
  search: string,
): UnitSection | null {
  const unitIds = timeline.units.get(entry.key);
  if (!unitIds || !entry.units) return null;
  const standings = unitStandings(entry, timeline.records.get(entry.key), unitIds, open.today);
  const rowOf = (standing: UnitStanding) => unitRow(standing, entry, timeline, open);
  const missing = standings.filter(({ actualOn }) => actualOn === null).sort(byUrgency);
  const finished = standings
    .flatMap((one) => (one.actualOn === null ? [] : [{ ...one, actualOn: one.actualOn }]))
    .sort((a, b) => inTextOrder(b.actualOn, a.actualOn));
  const isFound = ({ name }: UnitRow) => foldVietnamese(name).includes(foldVietnamese(search));
  return {
    ...entry.units,
    late: finished.filter(({ state }) => state.code === "done-late").length,
    overdue: missing.filter(({ state }) => state.code === "overdue").length,
    search,
    open: missing.map(rowOf).filter(isFound),
    finished: finished.map(rowOf).filter(isFound),
    missing: missing.map(({ unitId }) => open.structure.tree.nameOf(unitId)),
  };
}

function unitRow(
  standing: UnitStanding,
  entry: TimelineEntry,
  { events }: CampaignTimeline,
  open: CampaignContext,
): UnitRow {
  const { structure } = open;
  const document = structure.documents.find(({ id }) => id === standing.documentId);
  return {
    key: structure.tree.keyOf(standing.unitId),
    name: structure.tree.nameOf(standing.unitId),
    latest: standing.date,
    actualOn: standing.actualOn,
    document: document ? documentName(document) : "",
    state: standing.state,
    isMine: open.may("milestone.unit-complete", [standing.unitId]),
    seen: lastLine(events, entry.key, standing.unitId),
  };
}

function lastLine(events: CampaignTimeline["events"], key: string, unitId: string): string {
  return events.findLast((event) => event.milestoneKey === key && event.unitId === unitId)?.id ?? "";
}

/** How the units were chosen, in the words of the form that changes it. */
export function unitChoiceOf(
  key: string,
  { units }: CampaignTimeline,
  { structure, today }: CampaignContext,
): MilestonePage["unitChoice"] {
  const unitIds = units.get(key) ?? [];
  return {
    scope: scopeOf(unitIds, unitScopes(structure.tree, today)),
    chosen: unitIds.map(structure.tree.keyOf),
  };
}

/** Units that vote on a day of their own, on the page of polling day and of each hour that is counted from it. */
export function unitDaysOf(
  entry: TimelineEntry,
  timeline: CampaignTimeline,
  open: CampaignContext,
): UnitDay[] {
  const { records, events } = timeline;
  const edition = EDITIONS[open.campaign.lawEdition];
  const rule = edition.milestones.find(({ key }) => key === entry.key)?.rule.type;
  if (entry.key !== POLLING_DAY && rule !== "hours-before-polls-open") return [];
  const days = [...(records.get(POLLING_DAY)?.units ?? [])].flatMap(([unitId, { override }]): UnitDay[] => {
    const unit = open.structure.tree.get(unitId);
    if (!unit || !override) return [];
    const document = open.structure.documents.find(({ id }) => id === override.documentId);
    const hours = pollingHours(edition, override.on, override.at);
    return [
      {
        key: unit.key,
        name: unit.name,
        on: override.on,
        time: override.at ? localTimeOf(override.at) : "",
        hours: hours
          .filter(({ key }) => entry.key === POLLING_DAY || key === entry.key)
          .map(({ key, at }) => ({ key, at, title: titleIn(key, timeline, open) })),
        reason: override.reason,
        document: document ? documentName(document) : "",
        seen: lastLine(events, POLLING_DAY, unitId),
      },
    ];
  });
  return days.sort((a, b) => inTextOrder(a.on, b.on));
}

/** Units that may be given a polling day of their own. */
export function unitDayOptionsOf(
  key: string,
  { structure, today }: CampaignContext,
): MilestonePage["unitDayOptions"] {
  if (key !== POLLING_DAY) return [];
  return reportingUnits(structure.tree, today)
    .filter((unit) => isLocal(unit) || unit.kind === "armed-forces")
    .map(choiceOfUnit);
}
