import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { type PlannedSpan, plannedThrough } from "~/domain/progress-plan";
import { type DutyRow, decorationTally, targetTally } from "~/domain/readiness";
import { sumWork } from "~db/queries/readiness.server";
import type { CampaignContext } from "./campaigns.server";
import { decorationFigures } from "./decoration-figures.server";
import {
  conclusionDuties,
  milestoneDuties,
  publicityDuties,
  reportDuties,
  taskDuties,
} from "./readiness-duties.server";
import { targetsFor } from "./targets-planned.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";
import { loadGreatDays } from "./timeline-great-days.server";

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
    publicityDuties(open),
    targetDuties(open),
    decorationDuties(open),
    reportDuties(open),
    taskDuties(open, timeline),
    conclusionDuties(open),
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
    .sort((a, b) => (a.startOn < b.startOn ? -1 : 1));
  return phase ? { from: phase.startOn, name: phase.name } : { from: campaign.startsOn, name: null };
}

/** Each unit's targets of the phase: what is published in it beside what is planned for it by the day. */
async function targetDuties(open: CampaignContext): Promise<DutyRow[]> {
  const { db, campaign, structure, today, actor } = open;
  const { from } = phaseDays(open);
  const { targets, cover } = await targetsFor(open, "all");
  const spans = new Map<string, { unitId: string; categoryId: string; spans: PlannedSpan[] }>();
  for (const target of targets) {
    if (target.from > today || target.to < from) continue;
    const key = `${target.unitId} ${target.categoryId}`;
    const own = spans.get(key);
    if (own) own.spans.push(target);
    else spans.set(key, { unitId: target.unitId, categoryId: target.categoryId, spans: [target] });
  }
  const wanted = [...spans.values()];
  const counting = new Map(
    [...new Set(wanted.map(({ categoryId }) => categoryId))].map((id) => [id, cover.countsTowards(id)]),
  );
  const firstWeek = weekOf(from, campaign.weekFirstDay);
  const rows = await sumWork(
    db.read,
    [...new Set(wanted.map(({ unitId }) => unitId))],
    [...new Set([...counting.values()].flat())],
    {
      ...{ from, to: today },
      firstWeek: firstWeek.startsOn === from ? from : addDays(firstWeek.endsOn, 1),
      afterWeeks: weekOf(today, campaign.weekFirstDay).startsOn,
    },
  );
  const work = new Map<string, { amount: number; uncounted: number }>();
  for (const { unitId, categoryId, amount, nUncounted } of rows) {
    const key = `${unitId} ${categoryId}`;
    const before = work.get(key) ?? { amount: 0, uncounted: 0 };
    work.set(key, { amount: before.amount + amount, uncounted: before.uncounted + nUncounted });
  }
  const categories = new Map(structure.categories.map((one) => [one.id, one]));
  return wanted.flatMap(({ unitId, categoryId, spans: own }): DutyRow[] => {
    const planned = plannedThrough(own, today) - plannedThrough(own, addDays(from, -1));
    if (planned <= 0) return [];
    const parts = (counting.get(categoryId) ?? []).map((id) => work.get(`${unitId} ${id}`));
    const amount = parts.reduce((sum, part) => sum + (part?.amount ?? 0), 0);
    // What was published and nobody has counted can be held neither for nor against anybody.
    if (amount === 0 && parts.some((part) => (part?.uncounted ?? 0) > 0)) return [];
    const category = categories.get(categoryId);
    return [
      {
        ...{ dimension: "targets", unitId, dueOn: null, doneOn: null },
        ...{ title: category?.name[actor.locale] ?? "", ref: category?.key ?? "" },
        tally: targetTally(amount, planned),
        figures: { actual: amount, planned },
      },
    ];
  });
}

async function decorationDuties(open: CampaignContext): Promise<DutyRow[]> {
  const { today } = open;
  const [figures, { decorationOn }] = await Promise.all([
    decorationFigures(open, { on: today }),
    loadGreatDays(open),
  ]);
  return [...figures].map(([unitId, { sites }]) => ({
    ...{ dimension: "decoration", unitId, title: "", ref: "", dueOn: decorationOn, doneOn: null },
    tally: decorationTally(sites, decorationOn, today),
    figures: { actual: sites.complete, planned: sites.planned },
  }));
}
