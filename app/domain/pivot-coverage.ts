/** How many units have anything in each cell of a table: a unit counts once, however much it published. */
import type { Member, UnitMember } from "./pivot-axes";
import { type PivotAxisMembers, type PivotFact, placesOf } from "./pivot-sums";
import { familyOf } from "./pivot-terms";

export interface PivotCoverage {
  /** Units with something in that cell; the index after an axis's last is its total. */
  countAt(first: number, second: number, third: number): number;
}

/** `facts`: those of each reporting unit of the table, one unit after another. */
export function pivotCoverage(
  axes: readonly (PivotAxisMembers | null)[],
  whole: UnitMember,
  facts: Iterable<PivotFact>,
): PivotCoverage {
  const places = axes.map((axis) =>
    axis !== null && familyOf(axis.axis) === "unit" ? reportersOf(axis, whole) : placesOf(axis, whole),
  );
  const [a = 0, b = 0, c = 0] = axes.map((axis) => axis?.members.length ?? 0);
  const counts = new Int32Array((a + 1) * (b + 1) * (c + 1));
  const lastUnit = new Int32Array(counts.length);
  const order = new Map<string, number>();
  const indexOf = (x: number, y: number, z: number) => (x * (b + 1) + y) * (c + 1) + z;
  for (const fact of facts) {
    const unit = order.get(fact.unitId) ?? order.size + 1;
    order.set(fact.unitId, unit);
    const [first = [0], second = [0], third = [0]] = places.map((placesAt) => placesAt(fact));
    for (const x of first) {
      for (const y of second) {
        for (const z of third) {
          const at = indexOf(x, y, z);
          if (lastUnit[at] !== unit) counts[at] = (counts[at] ?? 0) + 1;
          lastUnit[at] = unit;
        }
      }
    }
  }
  return { countAt: (x, y, z) => counts[indexOf(x, y, z)] ?? 0 };
}

/** A reporting unit is of every member that it stands under. */
function reportersOf({ members }: PivotAxisMembers, whole: UnitMember) {
  const known = new Map<string, number[]>();
  const isOf = (unitId: string) => (one: Member | UnitMember) =>
    ("reporting" in one ? one : one.units)?.reporting.some((unit) => unit.id === unitId) ?? false;
  return ({ unitId }: { unitId: string }): readonly number[] => {
    const found = known.get(unitId) ?? [
      ...members.flatMap((one, index) => (isOf(unitId)(one) ? [index] : [])),
      ...(isOf(unitId)(whole) ? [members.length] : []),
    ];
    known.set(unitId, found);
    return found;
  };
}
