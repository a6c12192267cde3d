import { type Dimension, type DutyRow, dimensions } from "~/domain/readiness";
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

/** Of everybody, as long as what was read is kept. */
const kept = new WeakMap<readonly DutyRow[], Map<Dimension, Lacking>>();

function lackingIn({ scope: { within }, now }: ReadinessView): Map<Dimension, Lacking> {
  const all = kept.get(now.rows) ?? lackingAmong(now.rows);
  kept.set(now.rows, all);
  if (within === null) return all;
  const isWithin = ([unitId]: [string | null, unknown]) => within.has(unitId ?? "");
  return new Map([...all].map(([key, lacking]) => [key, new Map([...lacking].filter(isWithin))]));
}

function lackingAmong(rows: readonly DutyRow[]): Map<Dimension, Lacking> {
  const found = new Map<Dimension, Lacking>(dimensions.map((key) => [key, new Map()]));
  for (const { dimension, unitId, tally } of rows) {
    const { needed, points, late } = tally;
    if (needed === points) continue;
    const own = found.get(dimension);
    const sum = own?.get(unitId);
    if (sum) {
      sum.lack += needed - points;
      sum.late += late;
    } else own?.set(unitId, { lack: needed - points, late });
  }
  return found;
}

/** Those who lack the most, the worst first; of those alike who comes first. */
function worstOf(lacking: Lacking) {
  const worst: [string | null, { lack: number; late: number }][] = [];
  for (const one of lacking) {
    const at = worst.findIndex(([, { lack }]) => lack < one[1].lack);
    if (at >= 0) worst.splice(at, 0, one);
    else if (worst.length < named) worst.push(one);
    if (worst.length > named) worst.pop();
  }
  return worst;
}

/** Who lacks the most points there. */
function behindIn({ open }: ReadinessView, lacking: Lacking): Pick<DimensionLine, "behind" | "more"> {
  const { tree } = open.structure;
  return {
    more: Math.max(0, lacking.size - named),
    behind: worstOf(lacking).map(([unitId, { late }]) => {
      const unit = unitId === null ? undefined : tree.get(unitId);
      return { key: unit?.key ?? "", name: unit?.shortName ?? "", late };
    }),
  };
}
