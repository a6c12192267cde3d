import { tMinus } from "~/domain/calendar/election-week";
import type { PlanDocument } from "~/domain/campaign";
import { type Category, newsItemMeasure } from "~/domain/categories";
import type { MatrixColumn, PlanPage, PlanPhase, TargetMatrix } from "~/domain/plan";
import { phasePeriodKey } from "~/domain/targets";
import { baseOf, type StandingTarget, type TargetBlock, targetBlocks } from "~/domain/targets-matrix";
import { listTargets, sumTargets } from "~db/queries/targets.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** What part of the plan is asked for; anything unknown falls back to the first there is. */
export interface PlanQuery {
  period: string;
  block: string;
  /** Keys of categories to show besides those in use. */
  columns: readonly string[];
}

/** The plan: phases, documents, and one sheet of targets. */
export async function loadPlan(ctx: UseCaseContext, slug: string, query: PlanQuery): Promise<PlanPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { campaign, structure, today } = open;
  return {
    slug,
    today,
    electionOn: campaign.electionOn,
    canEdit: open.may("target.edit"),
    canAddDocument: open.may("document.add"),
    phases: structure.phases.map((phase): PlanPhase => {
      const stage = phase.endOn < today ? "past" : phase.startOn > today ? "next" : "now";
      const days = {
        tFrom: tMinus(campaign.electionOn, phase.startOn),
        tTo: tMinus(campaign.electionOn, phase.endOn),
      };
      return { ...phase, stage, ...days };
    }),
    documents: [...structure.documents].sort(bySigning),
    matrix: await matrixOf(open, query),
  };
}

/** In the order they were signed; those whose day is not known last, by number. */
function bySigning(a: PlanDocument, b: PlanDocument): number {
  const order = (one: PlanDocument) => `${one.signedOn ?? "~"} ${one.numberSymbol ?? "~"}`;
  return order(a) < order(b) ? -1 : 1;
}

/** Columns are the categories that the block has targets for, in any period; with none, all kinds of news items. */
async function matrixOf(open: CampaignContext, query: PlanQuery): Promise<TargetMatrix> {
  const { campaign, structure, today, actor } = open;
  const blocks = targetBlocks(structure.tree, today);
  const block = blocks.find((one) => one.key === query.block) ?? blocks[0];
  const periods = periodsOf(open);
  const period = chosenPeriod(periods, query.period, today);
  const unitIds = block?.units.map((unit) => unit.id) ?? [];
  const [standing, sums] = await Promise.all([
    listTargets(open.db.read, campaign.id, unitIds),
    sumTargets(open.db.read, campaign.id, "all"),
  ]);
  const here = standing.filter((target) => target.periodKey === period);
  const planned = new Set(standing.map((one) => one.categoryId));
  const isUsed = (one: Category) =>
    planned.size > 0 ? planned.has(one.id) : one.measure === newsItemMeasure && one.isActive;
  const isShown = (one: Category) => isUsed(one) || query.columns.includes(one.key);
  const columns = structure.categories.filter(isShown);
  const column = (one: Category): MatrixColumn => ({
    key: one.key,
    name: one.name[actor.locale],
    unit: one.unit[actor.locale],
  });
  const all = sums.filter((one) => one.periodKey === period);
  return {
    periods,
    period,
    blocks: blocks.map(({ units, ...rest }) => ({ ...rest, units: units.length })),
    block: block?.key ?? "",
    columns: columns.map(column),
    otherColumns: structure.categories.filter((one) => one.isActive && !isShown(one)).map(column),
    rows: rowsOf(block, columns, here),
    blockTotals: columns.map((one) => totalOf(here.filter((target) => target.categoryId === one.id))),
    allTotals: columns.map((one) => totalOf(all.filter((sum) => sum.categoryId === one.id))),
  };
}

/** The whole campaign and its phases; peaks overlap phases and have no targets of their own. */
function periodsOf({ campaign, structure }: CampaignContext): TargetMatrix["periods"] {
  return [
    { key: "campaign", name: null, from: campaign.startsOn, to: campaign.endsOn },
    ...structure.phases
      .filter((phase) => phase.kind === "phase")
      .map((phase) => ({
        key: phasePeriodKey(phase.id),
        name: phase.name,
        from: phase.startOn,
        to: phase.endOn,
      })),
  ];
}

/** The one asked for, else the phase of today, else the whole campaign. */
function chosenPeriod(periods: TargetMatrix["periods"], asked: string, today: string): string {
  const found =
    periods.find((one) => one.key === asked) ??
    periods.find((one) => one.name !== null && one.from <= today && today <= one.to);
  return found?.key ?? "campaign";
}

function rowsOf(
  block: TargetBlock | undefined,
  columns: readonly Category[],
  standing: readonly StandingTarget[],
): string[] {
  const cells = new Map(standing.map((target) => [`${target.unitId} ${target.categoryId}`, target]));
  return (block?.units ?? []).map((unit) =>
    [unit.key, unit.shortName, ...columns.map((column) => baseOf(cells.get(`${unit.id} ${column.id}`)))].join(
      "\t",
    ),
  );
}

/** null for nothing: a sum of blanks is blank. */
function totalOf(targets: readonly { amount: number }[]): number | null {
  return targets.length === 0 ? null : targets.reduce((sum, target) => sum + target.amount, 0);
}
