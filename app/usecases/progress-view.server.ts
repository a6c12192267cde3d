import type { Category } from "~/domain/categories";
import type { Problem } from "~/domain/problem";
import { type ProgressFacts, quickDaysOf } from "~/domain/progress";
import { type CampaignWeek, campaignWeeks, type WeekClock } from "~/domain/progress-heat";
import {
  categoriesInScope,
  type MeasureScope,
  scopeChoices,
  scopeKey,
  scopeOf,
  unitsInView,
} from "~/domain/progress-scope";
import type { Unit } from "~/domain/units";
import { unitsNear } from "~/domain/units-near";
import type { CampaignContext } from "./campaigns.server";
import { NotFound } from "./context.server";
import { problemWords } from "./problem-words.server";

/** Which units, days and categories a progress page is about. */
export interface ProgressView {
  unit: Unit;
  /** The unit is the top of the tree. */
  isRoot: boolean;
  unitIds: readonly string[];
  /** Units of the view that report themselves, ended ones included, in the order of the tree. */
  reporting: readonly Unit[];
  scope: MeasureScope;
  /** What was asked for names no categories: news items are shown instead. */
  isScopeRefused: boolean;
  inScope: readonly Category[];
  clock: WeekClock;
  weeks: readonly CampaignWeek[];
}

/** The view that an address names; the whole campaign and its news items where it names nothing. */
export function progressView(
  { campaign, structure, today }: CampaignContext,
  asked: { unitKey: string; scope: string },
  asOf: string,
): ProgressView {
  const { tree, categories } = structure;
  const root = tree.rootsOn(asOf)[0];
  const unit = asked.unitKey === "" ? root : tree.units.find((one) => one.key === asked.unitKey);
  if (!unit) throw new NotFound();
  const unitIds = unitsInView(tree, unit.id, asOf);
  const scope = scopeOf(asked.scope, categories);
  return {
    unit,
    isRoot: unit === root,
    unitIds,
    reporting: unitIds.flatMap((id) => tree.get(id) ?? []).filter((one) => one.reports),
    scope,
    isScopeRefused: asked.scope !== "" && scopeKey(scope) !== asked.scope,
    inScope: categoriesInScope(categories, scope),
    clock: { asOf, today },
    weeks: campaignWeeks(campaign, asOf),
  };
}

/** Units of the view that report on the day shown: ended ones are out. */
export function reportingOn({ reporting, clock }: ProgressView): Unit[] {
  return reporting.filter((unit) => unit.validTo === null || unit.validTo > clock.asOf);
}

/** What a page about progress is of, and what else could be chosen; `inUse`: categories with something in them. */
export function progressFacts(
  open: CampaignContext,
  view: ProgressView,
  asked: { typed: string; problem: Problem | null },
  inUse: ReadonlySet<string>,
): ProgressFacts {
  const { campaign, structure, today, actor } = open;
  const { scope, inScope, clock } = view;
  const isUsed = (category: Category) => inUse.has(category.id);
  const chosen = inScope.find(({ key }) => key === scope.categoryKey);
  return {
    slug: campaign.slug,
    name: campaign.name,
    isDemo: campaign.isDemo,
    today,
    asOf: clock.asOf,
    startsOn: campaign.startsOn,
    electionOn: campaign.electionOn,
    refusedDay: asked.problem && {
      text: asked.typed,
      words: problemWords(asked.problem, actor.locale),
    },
    quickDays: quickDaysOf(campaign, structure.phases, campaignWeeks(campaign, today), today),
    unit: { key: view.unit.key, name: view.unit.name, isWhole: view.isRoot },
    reporting: reportingOn(view).length,
    unitChoices: unitChoices(open, clock.asOf, view.unit.id),
    scope,
    isScopeRefused: view.isScopeRefused,
    scopeChoices: scopeChoices(structure.categories, scope, isUsed, actor.locale),
    measureName: inScope[0]?.unit[actor.locale] ?? "",
    categoryName: (inScope.length === 1 ? inScope[0] : chosen)?.name[actor.locale] ?? null,
  };
}

/**
 * "depth TAB key TAB name" of every unit on that day, each parent before what reports to it; of a country those near the
 * chosen one.
 */
export function unitChoices(
  { structure: { tree } }: CampaignContext,
  day: string,
  chosenId: string | null,
): string[] {
  const near = unitsNear(tree, [chosenId], day);
  const choices: string[] = [];
  const walk = (unit: Unit, depth: number) => {
    if (near && !near.has(unit.id)) return;
    choices.push([depth, unit.key, unit.name].join("\t"));
    for (const child of tree.childrenOn(unit.id, day)) walk(child, depth + 1);
  };
  for (const root of tree.rootsOn(day)) walk(root, 0);
  return choices;
}
