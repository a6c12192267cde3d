import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Duty } from "~/domain/law/edition";
import { byUrgency, unitStandings } from "~/domain/milestone-units";
import { inTextOrder } from "~/domain/text-order";
import type { MilestoneDate, MilestoneState } from "~/domain/timeline";
import { lastDayOf } from "~/domain/timeline-page";
import type { CampaignContext } from "./campaigns.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/** A milestone that one of the person's own units has still to reach. */
export interface OwnUnitMilestone {
  key: string;
  title: string;
  unitKey: string;
  unit: string;
  latest: MilestoneDate | null;
  state: MilestoneState;
  duty: Duty;
  /** Of the form that marks it. */
  formKey: string;
}

/** What the person's own units have not done yet, the most urgent first; nothing for those who speak for all units. */
export function ownUnitMilestones(
  { entries, units, records }: CampaignTimeline,
  open: CampaignContext,
): OwnUnitMilestone[] {
  const own = open.unitsFor("milestone.unit-complete");
  if (own === "all") return [];
  const { tree } = open.structure;
  const found = entries.flatMap((entry) => {
    const concerned = (units.get(entry.key) ?? []).filter((unitId) => own.includes(unitId));
    return unitStandings(entry, records.get(entry.key), concerned, open.today)
      .filter(({ actualOn }) => actualOn === null)
      .map((standing) => ({ standing, entry }));
  });
  found.sort(
    (a, b) =>
      byUrgency(a.standing, b.standing) || inTextOrder(dayOf(a.standing.date), dayOf(b.standing.date)),
  );
  return found.map(({ standing, entry }) => ({
    key: entry.key,
    title: entry.title[open.actor.locale],
    unitKey: tree.keyOf(standing.unitId),
    unit: tree.shortNameOf(standing.unitId),
    latest: standing.date,
    state: standing.state,
    duty: entry.duty,
    formKey: open.newId(),
  }));
}

const dayOf = (date: MilestoneDate | null): CivilDate => (date ? lastDayOf(date) : "9999");
