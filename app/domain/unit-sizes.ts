/** How big units are, so that a rule can be worked out for each and units can be compared fairly. */
import type { CivilDate } from "./calendar/civil-date";
import type { Unit, UnitTree } from "./units";

/**
 * What units are measured by. A polling area has one polling team (Điều 11, Điều 25 of the election law), so both
 * words mean the same count.
 */
export const sizeKeys = ["polling-areas", "neighbourhoods", "households", "voters"] as const;
export type SizeKey = (typeof sizeKeys)[number];

export interface UnitSize {
  unitId: string;
  sizeKey: SizeKey;
  /** How many; 0 is none, which is not "unknown". */
  amount: number;
}

export const isSizeKey = (key: string): key is SizeKey => sizeKeys.some((one) => one === key);

/** Sizes by unit and key; a size that nobody gave is absent. */
export function sizeTable(
  sizes: readonly UnitSize[],
): (unitId: string, sizeKey: SizeKey) => number | undefined {
  const table = new Map(sizes.map((one) => [`${one.unitId} ${one.sizeKey}`, one.amount]));
  return (unitId, sizeKey) => table.get(`${unitId} ${sizeKey}`);
}

/** How much falls on one of a size ("5,8 mỗi tổ bầu cử"); null where the size is unknown or 0. */
export function perSize(amount: number, size: number | undefined): number | null {
  return size === undefined || size === 0 ? null : amount / size;
}

/** Units that report on a day, in the order of the tree. */
export function reportingUnits(tree: UnitTree, day: CivilDate): Unit[] {
  return tree
    .rootsOn(day)
    .flatMap((root) => tree.subtreeOn(root.id, day))
    .flatMap((unitId) => tree.get(unitId) ?? [])
    .filter((unit) => unit.reports);
}
