import type { CivilDate } from "./calendar/civil-date";
import type { Category } from "./categories";
import type { Sums } from "./progress-figures";
import { type Declared, isCovered } from "./progress-heat";
import type { Unit, UnitKind } from "./units";

/** "12/33": of the units of a kind, how many have at least one record in a category. */
export interface Coverage {
  /** Keys of the units with a record, without one, and of those that said it does not apply to them. */
  have: string[];
  lack: string[];
  exempt: string[];
}

export interface CoverageRow {
  categoryKey: string;
  /** One for each kind of the table; null: it applies to none of its units. */
  cells: (Coverage | null)[];
}

export interface CoverageTable {
  kinds: UnitKind[];
  rows: CoverageRow[];
}

export interface CoverageInput {
  /** Units that report on the day, in the order of the tree. */
  units: readonly Pick<Unit, "id" | "key" | "kind" | "validFrom">[];
  /** In the order of the catalogue. */
  categories: readonly Pick<Category, "id" | "key">[];
  sums: readonly (Sums & { unitId: string; categoryId: string })[];
  declared: readonly Declared[];
  /** The days looked at, both included. */
  from: CivilDate;
  to: CivilDate;
}

/**
 * Kinds with at least two units by the categories that anybody has a record in. A unit stands outside the fraction
 * when it has no record and declared the category, or everything, not applicable for all the days.
 */
export function coverageTable(input: CoverageInput): CoverageTable {
  const { units, categories } = input;
  const found = input.sums.filter((one) => one.records > 0);
  const having = new Set(found.map((one) => `${one.unitId} ${one.categoryId}`));
  const used = new Set(found.map((one) => one.categoryId));
  const kinds = [...new Set(units.map((unit) => unit.kind))].filter(
    (kind) => units.filter((unit) => unit.kind === kind).length > 1,
  );
  const isExempt = exemptions(input);
  const cellOf = (categoryId: string, kind: UnitKind): Coverage | null => {
    const cell: Coverage = { have: [], lack: [], exempt: [] };
    for (const unit of units) {
      if (unit.kind !== kind) continue;
      if (having.has(`${unit.id} ${categoryId}`)) cell.have.push(unit.key);
      else if (isExempt(unit, categoryId)) cell.exempt.push(unit.key);
      else cell.lack.push(unit.key);
    }
    return cell.have.length + cell.lack.length === 0 ? null : cell;
  };
  return {
    kinds,
    rows: categories
      .filter((category) => used.has(category.id))
      .map((category) => ({
        categoryKey: category.key,
        cells: kinds.map((kind) => cellOf(category.id, kind)),
      })),
  };
}

function exemptions({ declared, from, to }: CoverageInput) {
  const byUnit = new Map<string, Declared[]>();
  for (const one of declared) {
    if (one.kind !== "not-applicable") continue;
    byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  }
  return (unit: Pick<Unit, "id" | "validFrom">, categoryId: string): boolean => {
    const said = byUnit.get(unit.id);
    if (!said) return false;
    const about = said.filter((one) => one.categoryId === null || one.categoryId === categoryId);
    return isCovered(unit.validFrom > from ? unit.validFrom : from, to, about, ["not-applicable"]);
  };
}
