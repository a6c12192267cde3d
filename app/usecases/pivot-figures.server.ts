import { weeksBetween } from "~/domain/calendar/election-week";
import type { Member, UnitMember } from "~/domain/pivot-axes";
import { type PivotCoverage, pivotCoverage } from "~/domain/pivot-coverage";
import { daysOf, pivotSpans } from "~/domain/pivot-periods";
import { countedTooOften, needsShared } from "~/domain/pivot-shared";
import { type PivotAxisMembers, type PivotCells, type PivotFact, pivotSums } from "~/domain/pivot-sums";
import { familyOf, type PivotView } from "~/domain/pivot-terms";
import { listShared, listTotals, sumRows, sumTotals } from "~db/queries/pivot.server";
import type { CampaignContext } from "./campaigns.server";

/** A table's axes with their members, before any figure is read. */
export interface PivotPlan {
  view: PivotView;
  /** Outer rows, inner rows, columns. */
  axes: readonly (PivotAxisMembers | null)[];
  whole: UnitMember;
}

export interface PivotFigures {
  cells: PivotCells;
  coverage: PivotCoverage | null;
}

/** The figures of every cell: from stored totals, and from rows only where those do not know (messages, channels …). */
export async function readPivotFigures(open: CampaignContext, plan: PivotPlan): Promise<PivotFigures> {
  const { axes, whole, view } = plan;
  const sums = pivotSums(axes, whole);
  const tops = new Set([...whole.tops, ...unitMembers(plan).flatMap((one) => one.units?.tops ?? [])]);
  for (const fact of await readFacts(open, plan, [...tops])) sums.add(fact);
  if (needsShared(axes, whole)) await takeBackShared(open, plan, sums.add);
  if (view.measure.kind !== "coverage") return { cells: sums.cells, coverage: null };
  const reporting = new Set([
    ...whole.reporting,
    ...unitMembers(plan).flatMap((one) => one.units?.reporting ?? []),
  ]);
  const ofUnits = await readFacts(
    open,
    plan,
    [...reporting].map((unit) => unit.id),
  );
  return { cells: sums.cells, coverage: pivotCoverage(axes, whole, byUnit(ofUnits)) };
}

const unitMembers = ({ axes }: PivotPlan): readonly Member[] =>
  axes.find((axis) => axis !== null && familyOf(axis.axis) === "unit")?.members ?? [];

const byUnit = (facts: readonly PivotFact[]): PivotFact[] =>
  [...facts].sort((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0));

async function takeBackShared(
  { db, campaign, structure }: CampaignContext,
  plan: PivotPlan,
  add: (fact: PivotFact, times: number, only: number | null) => void,
): Promise<void> {
  const { view, whole } = plan;
  const categoryIds = view.categories.map((one) => one.id);
  if (categoryIds.length === 0) return;
  const asked = { ...daysOf({ view, campaign }), categoryIds, filter: view.filter };
  const shared = await listShared(db.read, campaign.id, asked);
  const members = unitMembers(plan);
  const sets = [...members.map((one) => one.units ?? { tops: [], reporting: [] }), whole];
  for (const [index, set] of sets.entries()) {
    for (const { fact, times } of countedTooOften(shared, structure.tree, set)) add(fact, -times, index);
  }
}

/** Units are read so many at a time, so that other requests get their turn. */
const unitsAtOnce = 100;

async function readFacts(
  open: CampaignContext,
  plan: PivotPlan,
  unitIds: readonly string[],
): Promise<PivotFact[]> {
  const categoryIds = plan.view.categories.map((one) => one.id);
  if (categoryIds.length === 0) return [];
  const read = needsRows(plan) ? readRows : readTotals;
  const found: PivotFact[][] = [];
  for (let at = 0; at < unitIds.length; at += unitsAtOnce) {
    found.push(await read(open, plan, { unitIds: unitIds.slice(at, at + unitsAtOnce), categoryIds }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found.flat();
}

interface FactsAsked {
  unitIds: readonly string[];
  categoryIds: readonly string[];
}

async function readTotals(
  { db, campaign, structure }: CampaignContext,
  { view, axes }: PivotPlan,
  asked: FactsAsked,
): Promise<PivotFact[]> {
  const periods = axes.flatMap((axis) => axis?.members.flatMap((member) => member.period ?? []) ?? []);
  const { weeks, days } = pivotSpans({ view, campaign, structure }, periods);
  const read = periods.length > 0 ? listTotals : sumTotals;
  const [first, last] = [weeks[0], weeks.at(-1)];
  const ofWeeks =
    first && last ? await read(db.read, "weeks", { ...asked, from: first.key, to: last.key }) : [];
  // A week between that is cut by a month or a phase is read by its days.
  const dayOf = new Map([["", ""], ...weeks.map(({ key, day }): [string, string] => [key, day])]);
  const found: PivotFact[] = [];
  for (const one of ofWeeks) {
    const day = dayOf.get(one.day);
    if (day === undefined) continue;
    // In place: a hundred thousand copies would cost more than the query.
    one.day = day;
    found.push(one);
  }
  for (const span of days) {
    const ofDays = await read(db.read, "days", { ...asked, ...span });
    for (const one of ofDays) found.push(one);
  }
  return found;
}

function needsRows({ view: { filter }, axes }: PivotPlan): boolean {
  const ofRows = axes.some((axis) => axis !== null && ["message", "channel"].includes(familyOf(axis.axis)));
  return ofRows || filter.messageId !== null || filter.channelId !== null || filter.basis !== null;
}

/** Week by week: a whole election of rows at once would keep everybody else waiting. */
async function readRows(
  { db, campaign }: CampaignContext,
  { view, axes }: PivotPlan,
  asked: FactsAsked,
): Promise<PivotFact[]> {
  const has = (family: string) => axes.some((axis) => axis !== null && familyOf(axis.axis) === family);
  const by = { day: has("time"), message: has("message"), channel: has("channel") };
  const found: PivotFact[][] = [];
  for (const days of weekByWeek(view, campaign)) {
    found.push(await sumRows(db.read, { ...asked, ...days, filter: view.filter, by }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found.flat();
}

function weekByWeek(view: PivotView, campaign: CampaignContext["campaign"]) {
  const days = daysOf({ view, campaign });
  return weeksBetween(days.from, days.to, campaign.weekFirstDay).map((week) => ({
    from: week.startsOn < days.from ? days.from : week.startsOn,
    to: week.endsOn > days.to ? days.to : week.endsOn,
  }));
}
