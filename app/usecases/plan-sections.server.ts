import type { FrozenLine, PlanState } from "~/domain/baseline-compare";
import type { RuleShare } from "~/domain/target-rules";
import { periodOf } from "~/domain/targets";
import type { Task } from "~/domain/tasks";
import type { TimelineEntry } from "~/domain/timeline";
import { inChargeOf } from "~db/queries/roster.server";
import { listRules } from "~db/queries/target-rules.server";
import { listTasks } from "~db/queries/tasks.server";
import type { CampaignContext } from "./campaigns.server";
import { targetsFor } from "./targets-planned.server";
import { taskTimes } from "./tasks-reading.server";

type Lines = Record<string, FrozenLine>;

/**
 * The parts of a plan that are frozen besides its days. A new part is one entry here; earlier freezes, which do not
 * hold it, are not compared in it.
 */
const sections: Record<
  string,
  (open: CampaignContext, entries: readonly TimelineEntry[]) => Lines | Promise<Lines>
> = { targets: targetLines, rules: ruleLines, owners: ownerLines, tasks: taskLines };

/** All parts as they stand now. Titles are in the plan's own language. */
export async function readPlanSections(
  open: CampaignContext,
  entries: readonly TimelineEntry[],
): Promise<PlanState> {
  const read = Object.entries(sections).map(async ([part, lines]) => [part, await lines(open, entries)]);
  return Object.fromEntries(await Promise.all(read));
}

/** Keyed by unit, category and period, so that the same target is found again in any freeze. */
async function targetLines(open: CampaignContext): Promise<Lines> {
  const { structure } = open;
  const { targets } = await targetsFor(open, "all");
  const categories = new Map(structure.categories.map((one) => [one.id, one]));
  return Object.fromEntries(
    targets.map(({ unitId, categoryId, periodKey, amount, rule }): [string, FrozenLine] => {
      const unit = structure.tree.get(unitId);
      const category = categories.get(categoryId);
      const title = [unit?.shortName, category?.name.vi, periodWords(open, periodKey)]
        .filter(Boolean)
        .join(", ");
      const values: FrozenLine["values"] = rule ? { amount, how: formulaOf(rule) } : { amount };
      return [`${unit?.key} ${category?.key} ${periodKey}`, { title, values }];
    }),
  );
}

/** "10 × 12": what a figure by rule was worked out from. */
const formulaOf = ({ factor, size, count }: RuleShare): string =>
  [factor, size, count].filter((part) => part !== null).join(" × ");

async function ruleLines(open: CampaignContext): Promise<Lines> {
  const { db, campaign, structure } = open;
  const rules = await listRules(db.read, campaign.id);
  return Object.fromEntries(
    rules.map((rule) => {
      const category = structure.categories.find((one) => one.id === rule.categoryId)?.name.vi ?? "";
      const period = periodOf(rule.periodKey, campaign, structure.phases);
      const scopeUnit = rule.scopeUnitId === null ? null : structure.tree.get(rule.scopeUnitId);
      const values = {
        factor: rule.factor,
        per: rule.sizeKey ?? "unit",
        times: rule.times,
        from: period?.from ?? "",
        to: period?.to ?? "",
        scope: scopeUnit?.name ?? rule.scope,
      };
      return [rule.id, { title: category, values }];
    }),
  );
}

/** Who is in charge, by position and body: never by name. */
async function ownerLines(open: CampaignContext, entries: readonly TimelineEntry[]): Promise<Lines> {
  const { db, campaign, structure } = open;
  const inCharge = await inChargeOf(db.read, campaign.id);
  const ofUnits = structure.tree.units.flatMap(({ id, key, name }): [string, FrozenLine][] => {
    const owner = inCharge
      .get(id)
      ?.map(({ position }) => position)
      .join(", ");
    return owner === undefined ? [] : [[`unit ${key}`, { title: name, values: { owner } }]];
  });
  const ofMilestones = entries
    .filter((one) => one.responsible.vi !== "")
    .map((one): [string, FrozenLine] => [
      `milestone ${one.key}`,
      { title: one.title.vi, values: { owner: one.responsible.vi } },
    ]);
  return Object.fromEntries([...ofUnits, ...ofMilestones]);
}

/** What is asked of whom by when; a task that comes back by its rhythm, its first and its last day. */
async function taskLines(open: CampaignContext, entries: readonly TimelineEntry[]): Promise<Lines> {
  const { db, campaign } = open;
  const tasks = await listTasks(db.read, campaign.id);
  return Object.fromEntries(
    tasks
      .filter(({ isRemoved }) => !isRemoved)
      .map((task): [string, FrozenLine] => {
        const days = taskTimes(task, { entries }, open).flatMap(({ dueOn }) => dueOn ?? []);
        const [from, to] = [days[0], days.at(-1)];
        const span: FrozenLine["values"] = from && to ? { from, to } : {};
        return [
          task.id,
          { title: task.title, values: { ...span, ...rhythmOf(task), ...askedOf(task, open) } },
        ];
      }),
  );
}

function rhythmOf({ repeat }: Task): FrozenLine["values"] {
  if (!repeat) return {};
  return repeat.every === "weekly" ? { weekday: `weekday-${repeat.day}` } : { monthDay: repeat.day };
}

/** The units that have to do it, and how many of what. */
function askedOf(
  { responsible, categoryId, wanted }: Task,
  { structure }: CampaignContext,
): FrozenLine["values"] {
  const asked = new Set(responsible);
  const names = structure.tree.units.filter(({ id }) => asked.has(id)).map(({ shortName }) => shortName);
  const category = structure.categories.find(({ id }) => id === categoryId)?.name.vi;
  return {
    owner: names.length > 0 ? names.join(", ") : "committee",
    ...(category ? { category } : {}),
    ...(wanted === null ? {} : { wanted }),
  };
}

function periodWords({ campaign, structure }: CampaignContext, key: string): string {
  const phase = structure.phases.find((one) => key === `phase:${one.id}`);
  if (phase) return phase.name;
  const period = periodOf(key, campaign, structure.phases);
  return period === null || period.kind === "campaign" ? "" : `${period.from} – ${period.to}`;
}
