import { type Dimension, dimensions } from "~/domain/readiness";
import { changeOf, type UnitGrade } from "~/domain/readiness-grades";
import type { DimensionLine } from "~/domain/readiness-page";
import type { ReadinessView } from "./readiness-view.server";

/** Units that are named of those who are behind. */
const named = 3;

/** The dimensions of what is shown, with who has to act: red first, then amber, green, grey. */
export function readinessLines(
  view: ReadinessView,
  grade: UnitGrade,
  earlier: UnitGrade | null,
): DimensionLine[] {
  const order = { red: 0, amber: 1, green: 2, grey: 3 } as const;
  const lines = grade.dimensions.map((own): DimensionLine => {
    const before = earlier?.dimensions.find(({ key }) => key === own.key) ?? null;
    return {
      ...own,
      weight: view.rules.dimensions[own.key].weight,
      change: before && changeOf(before, own),
      before: before?.level ?? null,
      ...behindIn(view, own.key),
    };
  });
  return lines.sort(
    (a, b) => order[a.level] - order[b.level] || dimensions.indexOf(a.key) - dimensions.indexOf(b.key),
  );
}

/** Who lacks the most points there. */
function behindIn(
  { open, scope, now }: ReadinessView,
  dimension: Dimension,
): Pick<DimensionLine, "behind" | "more"> {
  const lacking = new Map<string | null, { lack: number; late: number }>();
  for (const row of now.rows) {
    if (row.dimension !== dimension || (scope.within && !scope.within.has(row.unitId ?? ""))) continue;
    const { needed, points, late } = row.tally;
    if (needed === points) continue;
    const sum = lacking.get(row.unitId) ?? { lack: 0, late: 0 };
    lacking.set(row.unitId, { lack: sum.lack + needed - points, late: sum.late + late });
  }
  const { tree } = open.structure;
  const worst = [...lacking].sort(([, a], [, b]) => b.lack - a.lack);
  return {
    more: Math.max(0, worst.length - named),
    behind: worst.slice(0, named).map(([unitId, { late }]) => {
      const unit = unitId === null ? undefined : tree.get(unitId);
      return { key: unit?.key ?? "", name: unit?.shortName ?? "", late };
    }),
  };
}
