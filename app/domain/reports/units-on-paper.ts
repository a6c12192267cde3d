import type { UnitScope } from "../milestone-units";

/** Fewer are named one by one: that takes no more room and leaves no question. */
const fewestNamedWhole = 3;

/** Units as an official paper names them: whole sets by their name, the largest first, then the others one by one. */
export function unitsOnPaper(
  unitIds: readonly string[],
  scopes: readonly UnitScope[],
  nameOf: (unitId: string) => string,
): string[] {
  const left = new Set(unitIds);
  const whole: string[] = [];
  for (const scope of scopes.toSorted((a, b) => b.unitIds.length - a.unitIds.length)) {
    const { length } = scope.unitIds;
    if (length < fewestNamedWhole || !scope.unitIds.every((id) => left.has(id))) continue;
    whole.push(`${scope.name || "các phường, xã"} (${length} đơn vị)`);
    for (const id of scope.unitIds) left.delete(id);
  }
  return [...whole, ...[...left].map(nameOf)];
}
