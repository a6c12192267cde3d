/** Targets beside the figures of a summary table, in the cells where the two say the same. */
import type { CivilDate } from "./calendar/civil-date";
import type { CategoryCover } from "./category-cover";
import type { UnitMember } from "./pivot-axes";
import type { PivotAxisMembers } from "./pivot-sums";
import { familyOf, type PivotView } from "./pivot-terms";
import type { PlannedTarget } from "./targets-planned";

/** Why a table has no targets: quantities alone are planned, and neither messages, channels nor ways of counting are. */
export type PlannedReason = "not-amount" | "not-planned-by";

export interface PlannedCells {
  /** null: nothing was asked for there, or what was asked for is not what the cell counts. */
  targetAt(first: number, second: number, third: number): number | null;
  isEmpty: boolean;
}

export function whyNotPlanned(
  axes: readonly (PivotAxisMembers | null)[],
  view: PivotView,
): PlannedReason | null {
  if (view.measure.kind !== "amount") return "not-amount";
  const { messageId, channelId, basis } = view.filter;
  const isByOther = axes.some(
    (axis) => axis !== null && ["message", "channel"].includes(familyOf(axis.axis)),
  );
  return isByOther || messageId !== null || channelId !== null || basis !== null ? "not-planned-by" : null;
}

interface PlannedFrame {
  whole: UnitMember;
  view: PivotView;
  /** The table's days. */
  days: { from: CivilDate; to: CivilDate };
  cover: Pick<CategoryCover, "countsTowards">;
}

/**
 * Adds each target into the cells of its unit, category and period. A period that began within the days counts as a
 * whole, under a phase, month or week that holds all of it. A cell gets a target only when its categories are exactly
 * those that count towards it: else more would be counted than was asked for, or less.
 */
export function plannedCells(
  axes: readonly (PivotAxisMembers | null)[],
  targets: readonly PlannedTarget[],
  frame: PlannedFrame,
): PlannedCells {
  const placed = axes.map((axis) => placesOf(axis, frame));
  const isInTable = wholeTable(axes, frame);
  const sums = new Map<string, number>();
  for (const target of targets.filter(isInTable)) {
    const [first = [], second = [], third = []] = placed.map((places) => places(target));
    for (const x of first) {
      for (const y of second) {
        for (const z of third) {
          const key = `${x} ${y} ${z}`;
          sums.set(key, (sums.get(key) ?? 0) + target.amount);
        }
      }
    }
  }
  return { isEmpty: sums.size === 0, targetAt: (x, y, z) => sums.get(`${x} ${y} ${z}`) ?? null };
}

type Places = (target: PlannedTarget) => readonly number[];

/** Whether a target can be in the table at all; an axis of categories places it by itself. */
function wholeTable(
  axes: readonly (PivotAxisMembers | null)[],
  { whole, view, days, cover }: PlannedFrame,
): (target: PlannedTarget) => boolean {
  const units = new Set(whole.reporting.map(({ id }) => id));
  const isSame = sameCategories(view.categories, cover);
  const hasCategories = axes.some((axis) => axis !== null && familyOf(axis.axis) === "category");
  return ({ unitId, categoryId, from }) =>
    units.has(unitId) && days.from <= from && from <= days.to && (hasCategories || isSame(categoryId));
}

const sameCategories = (categories: readonly { id: string }[], cover: PlannedFrame["cover"]) => {
  const known = new Map<string, boolean>();
  const shown = new Set(categories.map(({ id }) => id));
  return (categoryId: string): boolean => {
    const found = known.get(categoryId);
    if (found !== undefined) return found;
    const counting = cover.countsTowards(categoryId);
    const isSame = counting.length === shown.size && counting.every((id) => shown.has(id));
    known.set(categoryId, isSame);
    return isSame;
  };
};

/** The members that a target belongs to, and the total after the last. */
function placesOf(axis: PivotAxisMembers | null, frame: PlannedFrame): Places {
  if (axis === null) return () => [0];
  const { members } = axis;
  const total = members.length;
  switch (familyOf(axis.axis)) {
    case "unit": {
      const sets = members.map(({ units }) => new Set(units?.reporting.map(({ id }) => id)));
      return ({ unitId }) => [...indexesOf(sets, (set) => set.has(unitId)), total];
    }
    case "category": {
      const fits = members.map(({ ids = [] }) =>
        sameCategories(
          ids.map((id) => ({ id })),
          frame.cover,
        ),
      );
      const isWhole = sameCategories(frame.view.categories, frame.cover);
      return ({ categoryId }) => [
        ...indexesOf(fits, (isSame) => isSame(categoryId)),
        ...(isWhole(categoryId) ? [total] : []),
      ];
    }
    default:
      return ({ from, to }) => [
        ...indexesOf(
          members,
          ({ period }) =>
            period !== undefined && period.from <= from && from <= period.to && to <= period.end,
        ),
        total,
      ];
  }
}

const indexesOf = <T>(all: readonly T[], isOne: (one: T) => boolean): number[] =>
  all.flatMap((one, index) => (isOne(one) ? [index] : []));
