import type { CivilDate } from "./calendar/civil-date";
import type { Unit, UnitTree } from "./units";

/** Units entered together on one sheet. */
export interface TargetBlock {
  key: string;
  /** The gathering unit that the block stands under; several blocks of one gathering unit are numbered. */
  name: string;
  part: number;
  parts: number;
  units: readonly Unit[];
}

/** A sheet holds at most this many units, so that it can be read, sent and checked in one go. */
const unitsPerBlock = 60;

/**
 * The units that can have targets on that day, by the nearest unit above them: only units that report have targets,
 * what gathers them adds theirs up.
 */
export function targetBlocks(tree: UnitTree, day: CivilDate): TargetBlock[] {
  const gathered = new Map<string, Unit[]>();
  for (const root of tree.rootsOn(day)) {
    for (const unitId of tree.subtreeOn(root.id, day)) {
      const unit = tree.get(unitId);
      if (!unit?.reports) continue;
      const above = tree.ancestorsOn(unitId, day)[1] ?? root.id;
      gathered.set(above, [...(gathered.get(above) ?? []), unit]);
    }
  }
  return [...gathered].flatMap(([aboveId, units]) => blocksOf(tree.get(aboveId), units));
}

function blocksOf(above: Unit | undefined, units: readonly Unit[]): TargetBlock[] {
  if (!above) return [];
  const parts = Math.ceil(units.length / unitsPerBlock);
  return Array.from({ length: parts }, (_, index) => ({
    key: index === 0 ? above.key : `${above.key}.${index + 1}`,
    name: above.name,
    part: index + 1,
    parts,
    units: units.slice(index * unitsPerBlock, (index + 1) * unitsPerBlock),
  }));
}
