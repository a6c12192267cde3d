import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { type PlannedSpan, plannedThrough } from "~/domain/progress-plan";
import { type DutyRow, decorationTally, sitesByUnit, targetTally } from "~/domain/readiness";
import { inTextOrder } from "~/domain/text-order";
import { lastDayOf } from "~/domain/timeline-page";
import { countSitesOn, sumWork } from "~db/queries/readiness.server";
import type { CampaignContext } from "./campaigns.server";
import { rebuttalDuties } from "./cases-own.server";
import {
  conclusionDuties,
  milestoneDuties,
  publicityDuties,
  reportDuties,
  taskDuties,
} from "./readiness-duties.server";
import { targetsFor } from "./targets-planned.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";

/** The campaign as it stood at the end of a day that has passed. */
export const atEndOf = (open: CampaignContext, asOf: CivilDate): CampaignContext => ({
  ...open,
  today: asOf,
});

export interface Duties {
  rows: DutyRow[];
  timeline: CampaignTimeline;
}

/** Every duty of every unit as of the day of `open`: a few queries, however many units there are. */
export async function readDuties(open: CampaignContext): Promise<Duties> {
  const timeline = await readTimeline(open, open.today);
  const read = await Promise.all([
    milestoneDuties(open, timeline),
    publicityDuties(open, timeline),
    targetDuties(open),
    decorationDuties(open, timeline),
    reportDuties(open),
    taskDuties(open, timeline),
    conclusionDuties(open),
    rebuttalDuties(open),
  ]);
  return { rows: read.flat(), timeline };
}

/** The days of the phase that the day lies in (the earliest, where they overlap); without one, of the campaign. */
export function phaseDays({ campaign, structure, today }: CampaignContext): {
  from: CivilDate;
  name: string | null;
} {
  const [phase] = structure.phases
    .filter(({ kind, startOn, endOn }) => kind === "phase" && startOn <= today && today <= endOn)
    .sort((a, b) => inTextOrder(a.startOn, b.startOn));
  return phase ? { from: phase.startOn, name: phase.name } : { from: campaign.startsOn, name: null };
}

interface WantedTarget {
  unitId: string;
  categoryId: string;
  spans: PlannedSpan[];
}

/** Each unit's targets of the phase: what is published in it beside what is planned for it by the day. */
async function targetDuties(open: CampaignContext): Promise<DutyRow[]> {
  const { structure, today, actor } = open;
  const { from } = phaseDays(open);
  const { targets, cover } = await targetsFor(open, "all");
  const wanted = wantedTargets(targets, from, today);
  const counting = new Map(
    [...new Set(wanted.map(({ categoryId }) => categoryId))].map((id) => [id, cover.countsTowards(id)]),
  );
  const work = await readWork(open, from, wanted, [...new Set([...counting.values()].flat())]);
  const categories = new Map(structure.categories.map((one) => [one.id, one]));
  return wanted.flatMap(({ unitId, categoryId, spans }): DutyRow[] => {
    const planned = plannedThrough(spans, today) - plannedThrough(spans, addDays(from, -1));
    if (planned <= 0) return [];
    const parts = (counting.get(categoryId) ?? []).map((id) => work.get(`${unitId} ${id}`));
    const actual = parts.reduce((sum, part) => sum + (part?.amount ?? 0), 0);
    // What was published and nobody has counted can be held neither for nor against anybody.
    if (actual === 0 && parts.some((part) => (part?.uncounted ?? 0) > 0)) return [];
    const category = categories.get(categoryId);
    return [
      {
        ...{ dimension: "targets", unitId, dueOn: null, doneOn: null },
        ...{ title: category?.name[actor.locale] ?? "", ref: category?.key ?? "" },
        tally: targetTally(actual, planned),
        figures: { actual, planned },
      },
    ];
  });
}

/** By unit and category those whose days touch the phase up to the day. */
function wantedTargets(
  targets: readonly (PlannedSpan & { unitId: string; categoryId: string })[],
  from: CivilDate,
  today: CivilDate,
): WantedTarget[] {
  const wanted = new Map<string, WantedTarget>();
  for (const target of targets) {
    if (target.from > today || target.to < from) continue;
    const { unitId, categoryId } = target;
    const own = wanted.get(`${unitId} ${categoryId}`);
    if (own) own.spans.push(target);
    else wanted.set(`${unitId} ${categoryId}`, { unitId, categoryId, spans: [target] });
  }
  return [...wanted.values()];
}

/** What units published from a day on, by "unit category". */
async function readWork(
  { db, campaign, today }: CampaignContext,
  from: CivilDate,
  wanted: readonly WantedTarget[],
  categoryIds: readonly string[],
): Promise<Map<string, { amount: number; uncounted: number }>> {
  const firstWeek = weekOf(from, campaign.weekFirstDay);
  const rows = await sumWork(db.read, [...new Set(wanted.map(({ unitId }) => unitId))], categoryIds, {
    ...{ from, to: today },
    firstWeek: firstWeek.startsOn === from ? from : addDays(firstWeek.endsOn, 1),
    afterWeeks: weekOf(today, campaign.weekFirstDay).startsOn,
  });
  const work = new Map<string, { amount: number; uncounted: number }>();
  for (const { unitId, categoryId, amount, nUncounted } of rows) {
    const key = `${unitId} ${categoryId}`;
    const before = work.get(key) ?? { amount: 0, uncounted: 0 };
    work.set(key, { amount: before.amount + amount, uncounted: before.uncounted + nUncounted });
  }
  return work;
}

async function decorationDuties(open: CampaignContext, timeline: CampaignTimeline): Promise<DutyRow[]> {
  const { db, campaign, today } = open;
  const decorationOn = decorationDay(open, timeline);
  const counts = await countSitesOn(db.read, campaign.id, today);
  return [...sitesByUnit(counts)].map(([unitId, sites]) => ({
    ...{ dimension: "decoration", unitId, title: "", ref: "", dueOn: decorationOn, doneOn: null },
    tally: decorationTally(sites, decorationOn, today),
    figures: { actual: sites.complete, planned: sites.planned },
  }));
}

/** By when everything is to be decorated; null: the plan does not say. */
export function decorationDay(
  { campaign }: CampaignContext,
  { entries }: CampaignTimeline,
): CivilDate | null {
  const entry = entries.find(({ key }) => key === campaign.decorationKey);
  return entry?.latest ? lastDayOf(entry.latest) : null;
}
