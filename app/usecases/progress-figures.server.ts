import { addDays } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import type { CategorySums } from "~/domain/progress-categories";
import type { DaySums } from "~/domain/progress-curve";
import type { Declared } from "~/domain/progress-heat";
import type { PlannedSpan } from "~/domain/progress-plan";
import { periodOf } from "~/domain/targets";
import { listDeclarations } from "~db/queries/declarations.server";
import { listUnitWeeks, sumByCategory, sumByDay, sumRecordsByUnit } from "~db/queries/progress.server";
import type { TargetSum } from "~db/queries/targets.server";
import type { CampaignContext } from "./campaigns.server";
import type { ProgressView } from "./progress-view.server";
import { sumTargetsFor } from "./targets-planned.server";
import { keptUnitWeeks } from "./unit-weeks-kept.server";

/** The stored figures behind a progress page. */
export interface ProgressFigures {
  days: DaySums[];
  byCategory: CategorySums[];
  declared: Declared[];
  targets: readonly TargetSum[];
  spansOf(categoryId: string): readonly PlannedSpan[];
  /** Records of a unit in the week at that place of the view's weeks, up to the day shown. */
  recordsOf(unitId: string, weekIndex: number): number;
}

export async function readFigures(open: CampaignContext, view: ProgressView): Promise<ProgressFigures> {
  const { db, campaign } = open;
  const { asOf } = view.clock;
  const scoped = view.inScope.map((category) => category.id);
  const [days, byCategory, declared, targets, recordsOf] = await Promise.all([
    sumByDay(db.read, view.unit.id, scoped, asOf),
    sumByCategory(db.read, view.unit.id, weekOf(asOf, campaign.weekFirstDay).startsOn, asOf),
    listDeclarations(db.read, campaign.id, campaign.startsOn, asOf),
    readTargets(open, view),
    readUnitWeeks(open, view),
  ]);
  const spans = spansByCategory(open, targets);
  return { days, byCategory, declared, targets, spansOf: (id) => spans.get(id) ?? [], recordsOf };
}

const kept = new WeakMap<object, Map<string, Promise<TargetSum[]>>>();

/**
 * The view's targets, kept as long as the structure that they were read with: saving targets makes a new one. A unit
 * has another view on another day, so its units are part of the key.
 */
function readTargets(open: CampaignContext, view: ProgressView): Promise<TargetSum[]> {
  const { structure } = open;
  const ofStructure = kept.get(structure) ?? new Map<string, Promise<TargetSum[]>>();
  kept.set(structure, ofStructure);
  const key = view.isRoot ? "all" : view.unitIds.join();
  const found = ofStructure.get(key);
  if (found) return found;
  const read = sumTargetsFor(open, view.isRoot ? "all" : view.unitIds);
  ofStructure.set(key, read);
  read.catch(() => ofStructure.delete(key));
  return read;
}

/** The targets of the view's units by category, each over its days. */
export async function readSpans(
  open: CampaignContext,
  view: ProgressView,
): Promise<Map<string, PlannedSpan[]>> {
  return spansByCategory(open, await readTargets(open, view));
}

function spansByCategory({ campaign, structure }: CampaignContext, targets: readonly TargetSum[]) {
  const spans = new Map<string, PlannedSpan[]>();
  for (const { categoryId, periodKey, amount } of targets) {
    const period = periodOf(periodKey, campaign, structure.phases);
    if (!period) continue;
    const span = { amount, from: period.from, to: period.to };
    spans.set(categoryId, [...(spans.get(categoryId) ?? []), span]);
  }
  return spans;
}

/** Whole weeks come from their rollup; only the week that the day cuts is counted by days, where days follow it. */
export async function readUnitWeeks(
  open: CampaignContext,
  view: ProgressView,
): Promise<(unitId: string, weekIndex: number) => number> {
  const first = view.weeks[0];
  const last = view.weeks.at(-1);
  if (!first || !last) return () => 0;
  const unitIds = view.reporting.map((unit) => unit.id);
  const weekStarts = view.weeks.map((week) => week.wholeFrom);
  const [whole, after] = await Promise.all([
    unitIds.length > FEW_UNITS
      ? keptUnitWeeks(open)
      : weeksOf(open, unitIds, first.wholeFrom, last.wholeFrom),
    recordsAfter(open, view, addDays(last.wholeFrom, 6)),
  ]);
  const inCutWeek = new Map(after.map(({ unitId, records }) => [unitId, records]));
  const cut = view.weeks.length - 1;
  let asked: { unitId: string; records: ReadonlyMap<string, number> | undefined } | null = null;
  return (unitId, index) => {
    // Asked for all weeks of a unit in turn.
    if (asked?.unitId !== unitId) asked = { unitId, records: whole.get(unitId) };
    const records = asked.records?.get(weekStarts[index] ?? "") ?? 0;
    return index === cut ? records - (inCutWeek.get(unitId) ?? 0) : records;
  };
}

/** Of so many units the weeks are read each time. */
const FEW_UNITS = 200;

async function weeksOf({ db }: CampaignContext, unitIds: readonly string[], from: string, to: string) {
  const rows = await listUnitWeeks(db.read, unitIds, from, to);
  return new Map(rows.map(({ unitId, records }) => [unitId, records]));
}

/** What units published after the day shown but in its week: usually nothing, which one look at the whole tells. */
async function recordsAfter({ db, structure }: CampaignContext, view: ProgressView, weekEnd: string) {
  const { asOf } = view.clock;
  if (asOf >= weekEnd) return [];
  const categoryIds = structure.categories.map((category) => category.id);
  const days = [addDays(asOf, 1), weekEnd] as const;
  const whole = await sumRecordsByUnit(db.read, [view.unit.id], categoryIds, ...days);
  if (whole.length === 0) return [];
  const unitIds = view.reporting.map((unit) => unit.id);
  return sumRecordsByUnit(db.read, unitIds, categoryIds, ...days);
}

/** The same days in the categories of the picture that have targets. */
export function readDaysWithTarget(
  open: CampaignContext,
  view: ProgressView,
  categoryIds: readonly string[],
) {
  return sumByDay(open.db.read, view.unit.id, categoryIds, view.clock.asOf);
}
