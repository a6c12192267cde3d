/** The figures of a meeting's week: by category and by unit, against what the plan asks for by the end of the week. */
import type { CivilDate } from "./calendar/civil-date";
import type { Category } from "./categories";
import type { CategoryCover } from "./category-cover";
import type { MeetingPack } from "./meeting-pack";
import { type Figure, figureOf, noSums, plusSums, type Sums } from "./progress-figures";
import { percentReached, plannedThrough } from "./progress-plan";
import type { WeekSums } from "./review-figures";
import type { PlannedTarget } from "./targets-planned";
import type { Unit } from "./units";

export interface WeekInput {
  /** First days of the meeting's week and of the one before. */
  weekStart: CivilDate;
  beforeStart: CivilDate;
  weekEnd: CivilDate;
  rootId: string;
  reporting: readonly Unit[];
  categories: readonly Category[];
  cover: CategoryCover;
  targets: readonly PlannedTarget[];
  /** Of the root and of every reporting unit, all weeks up to the meeting's. */
  sums: readonly WeekSums[];
}

export function weekFigures(input: WeekInput): Pick<MeetingPack, "categories" | "bodies"> {
  const byUnit = new Map<string, WeekSums[]>();
  for (const sum of input.sums) {
    const own = byUnit.get(sum.unitId);
    if (own) own.push(sum);
    else byUnit.set(sum.unitId, [sum]);
  }
  return {
    categories: categoriesOf(input, byUnit.get(input.rootId) ?? []),
    bodies: input.reporting.map((unit) => bodyOf(unit, input, byUnit.get(unit.id) ?? [])),
  };
}

/** Sums per category, of one week or of all. */
function byCategory(sums: readonly WeekSums[], weekStart?: CivilDate): Map<string, Sums> {
  const total = new Map<string, Sums>();
  for (const sum of sums) {
    if (weekStart !== undefined && sum.weekStart !== weekStart) continue;
    total.set(sum.categoryId, plusSums(total.get(sum.categoryId) ?? noSums, sum));
  }
  return total;
}

function categoriesOf(input: WeekInput, sums: readonly WeekSums[]): MeetingPack["categories"] {
  const { categories, cover, targets, weekStart, beforeStart, weekEnd } = input;
  const [inWeek, before, since] = [
    byCategory(sums, weekStart),
    byCategory(sums, beforeStart),
    byCategory(sums),
  ];
  const spans = groupBy(targets);
  return categories.flatMap(({ id, name, unit }) => {
    const own = spans.get(id);
    const planned = own ? plannedThrough(own, weekEnd) : null;
    if (planned === null && !since.has(id)) return [];
    const compared = planned === null ? figureIn(since, id) : comparedIn(since, id, cover);
    return [
      {
        name: name.vi,
        unit: unit.vi,
        inWeek: figureIn(inWeek, id),
        before: figureIn(before, id),
        sinceStart: figureIn(since, id),
        compared,
        planned,
        percent: percentReached(compared?.value ?? 0, planned),
      },
    ];
  });
}

function bodyOf(unit: Unit, input: WeekInput, sums: readonly WeekSums[]): MeetingPack["bodies"][number] {
  const { categories, cover, targets, weekStart, beforeStart, weekEnd } = input;
  const [inWeek, since] = [byCategory(sums, weekStart), byCategory(sums)];
  const spans = groupBy(targets.filter(({ unitId }) => unitId === unit.id));
  const recordsIn = (start: CivilDate) =>
    sums.reduce((count, one) => (one.weekStart === start ? count + one.records : count), 0);
  return {
    key: unit.key,
    name: unit.name,
    records: recordsIn(weekStart),
    before: recordsIn(beforeStart),
    lines: categories.flatMap(({ id, name, unit: measure }) => {
      const figure = figureIn(inWeek, id);
      return figure ? [{ name: name.vi, unit: measure.vi, figure }] : [];
    }),
    plans: categories.flatMap(({ id, name, unit: measure }) => {
      const planned = plannedThrough(spans.get(id) ?? [], weekEnd);
      if (planned === 0) return [];
      const figure = comparedIn(since, id, cover);
      const percent = percentReached(figure?.value ?? 0, planned);
      return [{ name: name.vi, unit: measure.vi, figure, planned, percent }];
    }),
  };
}

const figureIn = (sums: ReadonlyMap<string, Sums>, id: string): Figure => figureOf(sums.get(id) ?? noSums);

/** What counts towards a target of the category: of a group also what its members have singly. */
const comparedIn = (sums: ReadonlyMap<string, Sums>, id: string, cover: CategoryCover): Figure =>
  figureOf(
    cover
      .countsTowards(id)
      .flatMap((one) => sums.get(one) ?? [])
      .reduce<Sums>(plusSums, noSums),
  );

function groupBy(targets: readonly PlannedTarget[]): Map<string, PlannedTarget[]> {
  const found = new Map<string, PlannedTarget[]>();
  for (const one of targets) found.set(one.categoryId, [...(found.get(one.categoryId) ?? []), one]);
  return found;
}
