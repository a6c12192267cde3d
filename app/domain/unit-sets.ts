/** Sets of units that are no node of the reporting tree: a bloc (khối), or what belongs to a unit administratively. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import type { Unit, UnitTree } from "./units";

export interface UnitSetFrame {
  /** Who reports to whom. */
  tree: UnitTree;
  /** Who belongs to whom; the same units. */
  administrative: UnitTree;
  /** The day whose trees are asked; units that have ended stand where they stood on their last day. */
  day: CivilDate;
}

/**
 * The units under which everything of a set stands, when the set is what is left of some subtrees (`tops`) after a
 * bloc and an administrative parent are asked for. No one of them reports to another; none: nothing is left.
 */
export function topsWithin(
  frame: UnitSetFrame,
  tops: readonly string[],
  asked: { bloc: string | null; administrativeId: string | null },
): string[] {
  if (asked.bloc === null && asked.administrativeId === null) return [...tops];
  const { tree, administrative, day } = frame;
  const chosen = tree.units.filter(
    (unit) =>
      (asked.bloc === null || unit.bloc === asked.bloc) &&
      (asked.administrativeId === null ||
        lineOf(administrative, unit, day).includes(asked.administrativeId)) &&
      lineOf(tree, unit, day).some((above) => tops.includes(above)),
  );
  const ids = new Set(chosen.map((unit) => unit.id));
  return chosen
    .filter((unit) => !lineOf(tree, unit, day).some((above) => above !== unit.id && ids.has(above)))
    .map((unit) => unit.id);
}

/** For each unit, itself and what reports to it, in the order of the tree; ended units included. */
export function unitsBelow(tree: UnitTree, day: CivilDate): ReadonlyMap<string, readonly Unit[]> {
  const below = new Map<string, Unit[]>();
  for (const unit of tree.units) {
    for (const above of lineOf(tree, unit, day)) below.set(above, [...(below.get(above) ?? []), unit]);
  }
  return below;
}

/** The unit and those above it on that day; on its last day when it had ended, on its first when it had not begun. */
export function lineOf(tree: UnitTree, unit: Unit, day: CivilDate): string[] {
  const begun = unit.validFrom > day ? unit.validFrom : day;
  const stoodOn = unit.validTo !== null && unit.validTo <= begun ? addDays(unit.validTo, -1) : begun;
  return tree.ancestorsOn(unit.id, stoodOn);
}
