import type { CivilDate } from "~/domain/calendar/civil-date";
import type { ItemKind, SiteState } from "~/domain/decoration";
import { listFigureCounts, listFigureEvents } from "~db/queries/decoration-events.server";
import { listSites } from "~db/queries/decoration-sites.server";
import type { CampaignContext } from "./campaigns.server";

/**
 * How many of a unit's sites have come how far. Each step counts those that have gone beyond it: what is checked is
 * complete and approved too. What is to be mended is approved and not complete; what was taken down is in none but
 * `planned`, `approved`, `complete` and `takenDown`.
 */
export interface DecorationFigures {
  planned: number;
  approved: number;
  complete: number;
  checked: number;
  needsRepair: number;
  takenDown: number;
}

/** Planned and put up of one kind, in pieces; kinds are never added to one another. */
export interface KindFigures {
  planned: number;
  done: number;
}

export interface UnitDecoration {
  sites: DecorationFigures;
  /** Lines of the sites' plans (hạng mục): complete when all their pieces are up. */
  items: { planned: number; complete: number };
  kinds: Partial<Record<ItemKind, KindFigures>>;
}

/** By when a figure holds: what happened through a day, and where `known` is given only what was written by then. */
export interface DecorationAsOf {
  /** The last day whose moves count. */
  on: CivilDate;
  /** UTC instant on the campaign's clock; absent: with all that is known today. */
  known?: string;
}

/**
 * Figures of each unit with sites as of a day, for meetings, readiness and reports. A unit stands for its own sites
 * alone; callers add up what they need along the tree (sites belong to one unit, so nothing counts twice).
 */
export async function decorationFigures(
  open: CampaignContext,
  asOf: DecorationAsOf,
): Promise<Map<string, UnitDecoration>> {
  const { standing, counts, unitOf } = await readFigures(open, asOf);
  const byUnit = new Map<string, UnitDecoration>();
  for (const { id, site_id, state } of standing.values()) {
    const unitId = unitOf.get(site_id);
    if (unitId === undefined) continue;
    const unit = byUnit.get(unitId) ?? emptyUnit();
    byUnit.set(unitId, unit);
    countSite(unit.sites, state, 1);
    for (const { kind, quantity, done } of counts.get(id) ?? []) {
      unit.items.planned += 1;
      if (done >= quantity) unit.items.complete += 1;
      const before = unit.kinds[kind] ?? { planned: 0, done: 0 };
      unit.kinds[kind] = { planned: before.planned + quantity, done: before.done + done };
    }
  }
  return byUnit;
}

export interface DecorationDay extends DecorationFigures {
  day: CivilDate;
}

/**
 * The figures of all these units together (all: the campaign) on every day on which something moved, in order: a curve
 * holds its value from one of them to the next.
 */
export async function decorationCurve(
  open: CampaignContext,
  unitIds: readonly string[] | "all",
  asOf: DecorationAsOf,
): Promise<DecorationDay[]> {
  const { events, unitOf } = await readFigures(open, asOf);
  const wanted = events.filter(({ site_id }) => {
    const unitId = unitOf.get(site_id);
    return unitId !== undefined && (unitIds === "all" || unitIds.includes(unitId));
  });
  // What was written last holds: a proposal typed in late takes nothing back that had been done before.
  const inOrder = wanted
    .map((event, index) => ({ event, index }))
    .sort((a, b) =>
      a.event.happened_on === b.event.happened_on
        ? a.index - b.index
        : a.event.happened_on < b.event.happened_on
          ? -1
          : 1,
    );
  const standing = new Map<string, { state: SiteState; index: number }>();
  const figures = emptyFigures();
  const days = new Map<CivilDate, DecorationDay>();
  for (const { event, index } of inOrder) {
    const before = standing.get(event.site_id);
    if (before && before.index > index) continue;
    if (before) countSite(figures, before.state, -1);
    countSite(figures, event.state, 1);
    standing.set(event.site_id, { state: event.state, index });
    days.set(event.happened_on, { day: event.happened_on, ...figures });
  }
  return [...days.values()];
}

async function readFigures(open: CampaignContext, { on, known }: DecorationAsOf) {
  const { db, campaign } = open;
  const [all, rows, sites] = await Promise.all([
    listFigureEvents(db.read, campaign.id, known ?? null),
    listFigureCounts(db.read, campaign.id),
    listSites(db.read, campaign.id),
  ]);
  const events = all.filter(({ happened_on }) => happened_on <= on);
  const standing = new Map(events.map((event) => [event.site_id, event]));
  const wanted = new Set([...standing.values()].map(({ id }) => id));
  const counts = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    if (!wanted.has(row.event_id)) continue;
    const own = counts.get(row.event_id);
    if (own) own.push(row);
    else counts.set(row.event_id, [row]);
  }
  return { events, standing, counts, unitOf: new Map(sites.map(({ id, unitId }) => [id, unitId])) };
}

const emptyFigures = (): DecorationFigures => ({
  ...{ planned: 0, approved: 0, complete: 0, checked: 0, needsRepair: 0, takenDown: 0 },
});

const emptyUnit = (): UnitDecoration => ({
  ...{ sites: emptyFigures(), items: { planned: 0, complete: 0 }, kinds: {} },
});

const stepsOf: Record<SiteState, readonly (keyof DecorationFigures)[]> = {
  proposed: ["planned"],
  approved: ["planned", "approved"],
  "in-progress": ["planned", "approved"],
  complete: ["planned", "approved", "complete"],
  checked: ["planned", "approved", "complete", "checked"],
  "needs-repair": ["planned", "approved", "needsRepair"],
  "taken-down": ["planned", "approved", "complete", "takenDown"],
};

function countSite(figures: DecorationFigures, state: SiteState, by: 1 | -1): void {
  for (const step of stepsOf[state]) figures[step] += by;
}
