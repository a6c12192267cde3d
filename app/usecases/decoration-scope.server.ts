import type { CampaignContext } from "./campaigns.server";

/** Those of a unit and of all that report below it; all of them where the key is no unit's. */
export function ofUnit<T extends { unitId: string }>(
  all: readonly T[],
  unitKey: string,
  { structure: { tree }, today }: CampaignContext,
): T[] {
  const unit = tree.units.find(({ key }) => key === unitKey);
  const within = unit && new Set(tree.subtreeOn(unit.id, today));
  return all.filter(({ unitId }) => !within || within.has(unitId));
}

/** In the order of the units, those of one unit in the order in which they come. */
export function inUnitOrder<T extends { unitId: string }>(
  all: readonly T[],
  { structure: { tree } }: CampaignContext,
): T[] {
  const byUnit = new Map<string, T[]>();
  for (const one of all) {
    const own = byUnit.get(one.unitId);
    if (own) own.push(one);
    else byUnit.set(one.unitId, [one]);
  }
  return tree.units.flatMap(({ id }) => byUnit.get(id) ?? []);
}
