import { type Dimension, talliesOf } from "~/domain/readiness";
import { type Grade, gradeOf } from "~/domain/readiness-grades";
import type { DutyLine, DutyRowsPage, ReadinessQuery } from "~/domain/readiness-page";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { readView } from "./readiness-view.server";

/** Lines of the page; the ones that lack points come first. */
const mostLines = 500;

/** The rows behind a figure: every duty of a dimension and of the units asked for, with the points it has. */
export async function loadDutyRows(
  ctx: UseCaseContext,
  slug: string,
  query: ReadinessQuery,
  dimension: Dimension,
): Promise<DutyRowsPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { view, version, problems } = await readView(open, { ...query, compare: "" });
  const { scope, now, rules } = view;
  const { tree } = open.structure;
  const rows = now.rows.filter(
    (row) => row.dimension === dimension && (!scope.within || scope.within.has(row.unitId ?? "")),
  );
  const lackOf = ({ tally }: (typeof rows)[number]) => tally.needed - tally.points;
  const order = new Map(tree.units.map(({ id }, index) => [id, index]));
  const sorted = [...rows].sort(
    (a, b) =>
      lackOf(b) - lackOf(a) ||
      ((a.dueOn ?? "9") < (b.dueOn ?? "9") ? -1 : a.dueOn === b.dueOn ? 0 : 1) ||
      (order.get(a.unitId ?? "") ?? -1) - (order.get(b.unitId ?? "") ?? -1),
  );
  const sum = talliesOf(rows, tree, now.asOf).all[dimension];
  const grade: Grade = gradeOf(sum, rules.dimensions[dimension]);
  return {
    ...{ slug, today: open.today, asOf: now.asOf, problems, query, dimension, version: version.number },
    scope: { key: scope.unit?.key ?? "", name: scope.unit?.name ?? "", isWhole: scope.unit === null },
    ...{ grade, tally: sum, rule: rules.dimensions[dimension], found: rows.length },
    rows: sorted.slice(0, mostLines).map((row): DutyLine => {
      const unit = row.unitId === null ? undefined : tree.get(row.unitId);
      return {
        ...{ unitKey: unit?.key ?? "", unit: unit?.shortName ?? "", title: row.title, ref: row.ref },
        ...{ dueOn: row.dueOn, doneOn: row.doneOn, tally: row.tally, figures: row.figures ?? null },
      };
    }),
  };
}
