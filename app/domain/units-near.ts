import type { CivilDate } from "./calendar/civil-date";
import type { UnitTree } from "./units";

/** A tree of so many units is offered whole; a list of a country's communes is none to choose from. */
const offeredWhole = 500;

/**
 * Ids of the units that a choice offers beside those chosen: of a large tree those above them, whatever stands directly
 * under these or under the chosen themselves, and the top. null: all.
 */
export function unitsNear(
  tree: UnitTree,
  chosen: readonly (string | null)[],
  day: CivilDate,
): ReadonlySet<string> | null {
  if (tree.units.length <= offeredWhole) return null;
  const paths = chosen.flatMap((id) => (id === null ? [] : tree.ancestorsOn(id, day)));
  const open = new Set([...paths, ...tree.rootsOn(day).map(({ id }) => id)]);
  const below = [...open].flatMap((id) => tree.childrenOn(id, day).map((unit) => unit.id));
  return new Set([...open, ...below]);
}
