import { type ElectionWeek, weeksBetween } from "~/domain/calendar/election-week";
import { type Category, newsItemMeasure } from "~/domain/categories";
import { type MatrixColumn, type MatrixPeriod, packShare, type TargetMatrix } from "~/domain/plan";
import { type TargetBlock, targetBlocks } from "~/domain/target-blocks";
import { periodOf, phasePeriodKey, weekPeriodKey } from "~/domain/targets";
import { baseOf, type StandingTarget } from "~/domain/targets-matrix";
import type { PlannedTarget, SetAside } from "~/domain/targets-planned";
import { listTargets } from "~db/queries/targets.server";
import type { CampaignContext } from "./campaigns.server";
import type { PlanQuery } from "./plan.server";
import { type CampaignTargets, targetsFor } from "./targets-planned.server";

/**
 * The sheet of one block in one period. Columns are the categories that the block has targets for, by hand or by a
 * rule, in any period; with none, all kinds of news items.
 */
export async function readMatrix(open: CampaignContext, query: PlanQuery): Promise<TargetMatrix> {
  const { campaign, structure, today, actor } = open;
  const blocks = targetBlocks(structure.tree, today);
  const { block, unit } = chosenBlock(blocks, query);
  const units = (block?.units ?? []).filter((one) => unit === "" || one.key === unit);
  const unitIds = units.map(({ id }) => id);
  const [standing, plan] = await Promise.all([
    listTargets(open.db.read, campaign.id, unitIds),
    targetsFor(open, "all"),
  ]);
  const periods = periodsOf(open, plan);
  const period = chosenPeriod(periods, query.period, today);
  const columns = shownColumns(structure.categories, query, [...standing, ...sharesFor(plan, unitIds)]);
  const column = (one: Category): MatrixColumn => ({
    key: one.key,
    name: one.name[actor.locale],
    unit: one.unit[actor.locale],
  });
  const here = plan.targets.filter((target) => target.periodKey === period);
  const inBlock = new Set(block?.units.map(({ id }) => id));
  const totals = (targets: readonly PlannedTarget[]) =>
    columns.map((one) => totalOf(targets.filter((target) => target.categoryId === one.id)));
  return {
    periods,
    period,
    blocks: blocks.map(({ units: held, ...rest }) => ({ ...rest, units: held.length })),
    block: block?.key ?? "",
    unit,
    units: (block?.units ?? []).map((one) => `${one.key}\t${one.shortName}`),
    columns: columns.map(column),
    otherColumns: structure.categories.filter((one) => one.isActive && !columns.includes(one)).map(column),
    rows: rowsOf(
      units,
      columns,
      standing.filter((target) => target.periodKey === period),
    ),
    given: givenOf(units, columns, plan, period),
    blockTotals: totals(here.filter((target) => inBlock.has(target.unitId))),
    allTotals: totals(here),
  };
}

/** The block asked for, or that of the unit asked for, else the first. */
function chosenBlock(blocks: readonly TargetBlock[], query: PlanQuery) {
  const block = blocks.find((one) => one.key === query.block) ?? blocks[0];
  const unit = block?.units.find((one) => one.key === query.unit);
  return { block, unit: unit?.key ?? "" };
}

function sharesFor(plan: CampaignTargets, unitIds: readonly string[]) {
  const shown = new Set(unitIds);
  return [...plan.targets, ...plan.setAside].filter((one) => shown.has(one.unitId));
}

function shownColumns(
  categories: readonly Category[],
  query: PlanQuery,
  planned: readonly { categoryId: string }[],
): Category[] {
  const used = new Set(planned.map((one) => one.categoryId));
  const isUsed = (one: Category) =>
    used.size > 0
      ? used.has(one.id)
      : one.measure === newsItemMeasure && one.kind === "single" && one.isActive;
  return categories.filter((one) => isUsed(one) || query.columns.includes(one.key));
}

/** The whole campaign, its phases (peaks overlap them), the days that rules are for, and the reporting weeks. */
export function periodsOf({ campaign, structure }: CampaignContext, plan: CampaignTargets): MatrixPeriod[] {
  const { startsOn, endsOn, weekFirstDay } = campaign;
  const phases = structure.phases.filter((phase) => phase.kind === "phase");
  const keys = [...plan.targets, ...plan.setAside].map((one) => one.periodKey);
  const days = new Set(keys.filter((key) => key.startsWith("days:")));
  return [
    { key: "campaign", kind: "campaign", name: "", from: startsOn, to: endsOn },
    ...phases.map(
      (phase): MatrixPeriod => ({
        key: phasePeriodKey(phase.id),
        kind: "phase",
        name: phase.name,
        from: phase.startOn,
        to: phase.endOn,
      }),
    ),
    ...[...days].sort().flatMap((key): MatrixPeriod[] => {
      const period = periodOf(key, campaign, structure.phases);
      return period ? [{ ...period, name: "" }] : [];
    }),
    ...weeksBetween(startsOn, endsOn, weekFirstDay).map(weekPeriod),
  ];
}

const weekPeriod = (week: ElectionWeek): MatrixPeriod => ({
  key: weekPeriodKey(week.startsOn),
  kind: "week",
  name: String(week.number),
  from: week.startsOn,
  to: week.endsOn,
});

/** The one asked for, else the phase of today, else the whole campaign. */
function chosenPeriod(periods: readonly MatrixPeriod[], asked: string, today: string): string {
  const found =
    periods.find((one) => one.key === asked) ??
    periods.find((one) => one.kind === "phase" && one.from <= today && today <= one.to);
  return found?.key ?? "campaign";
}

function rowsOf(
  units: TargetBlock["units"],
  columns: readonly Category[],
  standing: readonly StandingTarget[],
): string[] {
  const cells = new Map(standing.map((target) => [`${target.unitId} ${target.categoryId}`, target]));
  return units.map((unit) =>
    [unit.key, unit.shortName, ...columns.map((column) => baseOf(cells.get(`${unit.id} ${column.id}`)))].join(
      "\t",
    ),
  );
}

function givenOf(
  units: TargetBlock["units"],
  columns: readonly Category[],
  { targets, setAside }: CampaignTargets,
  period: string,
): string[] {
  const shares = new Map<string, string>();
  const note = (share: SetAside | NonNullable<PlannedTarget["rule"]>) =>
    shares.set(`${share.unitId} ${share.categoryId}`, packShare(share));
  for (const { rule, periodKey } of targets) if (rule && periodKey === period) note(rule);
  for (const share of setAside) if (share.periodKey === period) note(share);
  return units.map((unit) => columns.map((column) => shares.get(`${unit.id} ${column.id}`) ?? "").join("\t"));
}

/** null for nothing: a sum of blanks is blank. */
function totalOf(targets: readonly { amount: number }[]): number | null {
  return targets.length === 0 ? null : targets.reduce((sum, target) => sum + target.amount, 0);
}
