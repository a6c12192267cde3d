/** Outputs of several units, and what to take back where a set's stored totals count them more than once. */

import type { Member, UnitMember } from "./pivot-axes";
import type { PivotAxisMembers, PivotFact } from "./pivot-sums";
import { familyOf } from "./pivot-terms";
import type { UnitTree } from "./units";

/** One output that credits several units. */
export interface SharedOutput extends Omit<PivotFact, "unitId" | "records"> {
  unitIds: readonly string[];
}

/** Whether any set of units is made up of several stored totals, so that outputs of several units have to be known. */
export function needsShared(axes: readonly (PivotAxisMembers | null)[], whole: UnitMember): boolean {
  return setsOf(axes, whole).some((set) => set.tops.length > 1);
}

/**
 * What was counted too often, as facts under a unit that is a top of the one set: an output of three wards was added
 * three times to their bloc, and has to be taken back twice.
 */
export function countedTooOften(
  shared: readonly SharedOutput[],
  tree: UnitTree,
  set: UnitMember,
): { fact: PivotFact; times: number }[] {
  const [unitId] = set.tops;
  if (unitId === undefined || set.tops.length === 1) return [];
  const tops = new Set(set.tops);
  return shared.flatMap(({ unitIds, ...one }) => {
    const times = tree.scopeOn(unitIds, one.day).filter((id) => tops.has(id)).length;
    return times > 1 ? [{ fact: { ...one, unitId, records: 1 }, times: times - 1 }] : [];
  });
}

function setsOf(axes: readonly (PivotAxisMembers | null)[], whole: UnitMember): UnitMember[] {
  const members = axes.flatMap((axis): readonly Member[] =>
    axis !== null && familyOf(axis.axis) === "unit" ? axis.members : [],
  );
  return [whole, ...members.flatMap((member) => member.units ?? [])];
}
