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
  const lacking = lackingIn(view);
  const lines = grade.dimensions.map((own): DimensionLine => {
    const before = earlier?.dimensions.find(({ key }) => key === own.key) ?? null;
    return {
      ...own,
      weight: view.rules.dimensions[own.key].weight,
      change: before && changeOf(before, own),
      before: before?.level ?? null,
      ...behindIn(view, lacking.get(own.key) ?? new Map()),
    };
  });
  return lines.sort(
    (a, b) => order[a.level] - order[b.level] || dimensions.indexOf(a.key) - dimensions.indexOf(b.key),
  );
}

/** What units lack in a dimension; null: the sub-committee itself. */
type Lacking = Map<string | null, { lack: number; late: number }>;

function lackingIn({ scope, now }: ReadinessView): Map<Dimension, Lacking> {
  const found = new Map<Dimension, Lacking>(dimensions.map((key) => [key, new Map()]));
  for (const { dimension, unitId, tally } of now.rows) {
    const { needed, points, late } = tally;
    if (needed === points || (scope.within && !scope.within.has(unitId ?? ""))) continue;
    const own = found.get(dimension);
    const sum = own?.get(unitId);
    if (sum) {
      sum.lack += needed - points;
      sum.late += late;
    } else own?.set(unitId, { lack: needed - points, late });
  }
  return found;
}

/** Who lacks the most points there. */
function behindIn({ open }: ReadinessView, lacking: Lacking): Pick<DimensionLine, "behind" | "more"> {
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
