import type { Category } from "./categories";
import type { Sums } from "./progress-figures";
import type { Declared } from "./progress-heat";
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
  units: readonly Pick<Unit, "id" | "key" | "kind">[];
  /** In the order of the catalogue. */
  categories: readonly Pick<Category, "id" | "key">[];
  sums: readonly (Sums & { unitId: string; categoryId: string })[];
  declared: readonly Declared[];
}

/**
 * Kinds with at least two units by the categories that anybody has a record in. A unit that declared a category, or
 * everything, not applicable and has no record in it stands outside the fraction.
 */
export function coverageTable({ units, categories, sums, declared }: CoverageInput): CoverageTable {
  const having = new Set(
    sums.filter((one) => one.records > 0).map((one) => `${one.unitId} ${one.categoryId}`),
  );
  const used = new Set(sums.filter((one) => one.records > 0).map((one) => one.categoryId));
  const exempt = new Set(
    declared
      .filter((one) => one.kind === "not-applicable")
      .map((one) => `${one.unitId} ${one.categoryId ?? "*"}`),
  );
  const kinds = [...new Set(units.map((unit) => unit.kind))].filter(
    (kind) => units.filter((unit) => unit.kind === kind).length > 1,
  );
  const cellOf = (categoryId: string, kind: UnitKind): Coverage | null => {
    const cell: Coverage = { have: [], lack: [], exempt: [] };
    for (const unit of units) {
      if (unit.kind !== kind) continue;
      const isExempt = exempt.has(`${unit.id} ${categoryId}`) || exempt.has(`${unit.id} *`);
      if (having.has(`${unit.id} ${categoryId}`)) cell.have.push(unit.key);
      else if (isExempt) cell.exempt.push(unit.key);
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
