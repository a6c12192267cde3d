/** Places that reports of opinion may name: wards, communes and what is wider. Hamlets and houses have no name here. */
import type { CivilDate } from "./calendar/civil-date";
import type { OpinionPlace } from "./opinion";
import type { Unit, UnitKind, UnitTree } from "./units";

const placeKinds: readonly UnitKind[] = ["ward", "commune", "special-zone", "district", "city", "province"];

const isPlace = ({ kind }: Unit): boolean => placeKinds.includes(kind);

/** A place with those that hold it, nearest first; the whole place is named by neither. */
export interface FoundPlace {
  place: OpinionPlace;
  wider: OpinionPlace[];
}

/** Places that may be chosen on that day, in the order of the units; without the whole place. */
export function placesOn(tree: UnitTree, day: CivilDate): Unit[] {
  return tree.units.filter(
    (unit) => isPlace(unit) && holdsOn(unit, day) && widerOf(unit.id, tree, day).length > 0,
  );
}

/** The unit whose place is the whole one; undefined: the tree names none. */
export const wholeUnit = (tree: UnitTree, day: CivilDate): Unit | undefined =>
  tree.units.find((unit) => isPlace(unit) && holdsOn(unit, day) && widerOf(unit.id, tree, day).length === 0);

/** The place that a key names on that day, "" being the whole one; null: there is none. */
export function placeAt(key: string, tree: UnitTree, day: CivilDate): FoundPlace | null {
  if (key === "") return { place: { key: "", name: "" }, wider: [] };
  const unit = tree.units.find((one) => one.key === key);
  if (!unit || !isPlace(unit) || !holdsOn(unit, day)) return null;
  const wider = widerOf(unit.id, tree, day);
  if (wider.length === 0) return { place: { key: "", name: "" }, wider: [] };
  return { place: placeOf(unit), wider: wider.slice(0, -1).map(placeOf) };
}

const placeOf = ({ key, name }: Unit): OpinionPlace => ({ key, name });

/** Places above a unit, the widest last; groups of offices are none. */
function widerOf(unitId: string, tree: UnitTree, day: CivilDate): Unit[] {
  return tree
    .ancestorsOn(unitId, day)
    .slice(1)
    .flatMap((id) => tree.get(id) ?? [])
    .filter(isPlace);
}

const holdsOn = ({ validFrom, validTo }: Unit, day: CivilDate): boolean =>
  validFrom <= day && (validTo === null || day < validTo);
