import type { Category } from "~/domain/categories";
import { categoryCover } from "~/domain/category-cover";
import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { categoryRows } from "~/domain/progress-categories";
import { type CurveInput, curvePicture, curveRows } from "~/domain/progress-curve";
import { forecastOf } from "~/domain/progress-forecast";
import { activityOf, heatPicture, heatRows, missingByWeek } from "~/domain/progress-heat-table";
import { asOfDay, categoriesInScope } from "~/domain/progress-scope";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { type ProgressFigures, readDaysWithTarget, readFigures } from "./progress-figures.server";
import { type ProgressView, progressFacts, progressView, reportingOn } from "./progress-view.server";
import { documentName } from "./timeline-entries.server";

/** What the address asks for; everything empty: the whole campaign's news items as of today. */
export interface ProgressQuery {
  /** As typed: dd/MM/yyyy or ISO. */
  asOf: string;
  unitKey: string;
  /** See `scopeKey`. */
  scope: string;
  /** All units and weeks in the heat table. */
  isWhole: boolean;
}

/** Plan against actual for a unit and all below it, as of a day. NotFound for a unit that does not exist. */
export async function loadProgress(
  ctx: UseCaseContext,
  slug: string,
  query: ProgressQuery,
): Promise<ProgressPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { asOf, problem } = asOfDay(query.asOf, open.campaign, open.today);
  const view = progressView(open, query, asOf);
  const figures = await readFigures(open, view);
  const heat = heatRows({ ...view, ...figures, units: view.reporting });
  const curve = await curveOf(open, view, figures, missingByWeek(heat, view.weeks));
  const onDay = new Set(reportingOn(view).map((unit) => unit.key));
  const inUse = [...figures.byCategory, ...figures.targets].map((one) => one.categoryId);
  return {
    ...progressFacts(open, view, { typed: query.asOf, problem }, new Set(inUse)),
    ...curve,
    canLog: open.may("output.log"),
    canSetTargets: open.may("target.edit"),
    documents: documentsOf(open, figures),
    isWhole: query.isWhole,
    activity: activityOf(heat.filter(({ unit }) => onDay.has(unit.key))),
    heat: heatPicture(heat, view.weeks, view.clock, query.isWhole),
    categories: categoryLines(open, view, figures, shownCategories(open, view)),
    apart: categoryLines(open, view, figures, categoriesApart(open, view)),
  };
}

/** The lines of the curve's table as of today, for the whole campaign's news items. */
export async function readCurveNow(open: CampaignContext): Promise<ProgressPage["rows"]> {
  const view = progressView(open, { unitKey: "", scope: "" }, asOfDay("", open.campaign, open.today).asOf);
  const figures = await readFigures(open, view);
  const heat = heatRows({ ...view, ...figures, units: view.reporting });
  return (await curveOf(open, view, figures, missingByWeek(heat, view.weeks))).rows;
}

/** The picture, its table, and the categories in it that no target stands behind. */
async function curveOf(
  open: CampaignContext,
  view: ProgressView,
  { days, byCategory, spansOf }: ProgressFigures,
  missing: readonly number[],
): Promise<Pick<ProgressPage, "rows" | "curve" | "forecast" | "withoutTarget">> {
  const planned = view.inScope.filter((category) => spansOf(category.id).length > 0);
  const logged = new Set(byCategory.map((one) => one.categoryId));
  const cover = categoryCover(open.structure.categories);
  // A target of a group is reached by what is inside the group.
  const counted = new Set(planned.flatMap((category) => cover.countsTowards(category.id)));
  const others = view.inScope.filter((category) => logged.has(category.id) && !counted.has(category.id));
  const isMixed = planned.length > 0 && others.length > 0;
  const plannedIds = view.inScope.map(({ id }) => id).filter((id) => counted.has(id));
  const input: CurveInput = {
    campaign: open.campaign,
    phases: open.structure.phases,
    asOf: view.clock.asOf,
    days,
    daysWithTarget: isMixed ? await readDaysWithTarget(open, view, plannedIds) : null,
    spans: planned.flatMap((category) => spansOf(category.id)),
    weeks: view.weeks,
    missing,
    forecast: forecastOf({
      clock: view.clock,
      phases: open.structure.phases,
      days,
      weeks: view.weeks,
      missing,
      units: reportingOn(view).length,
    }),
  };
  const rows = curveRows(input);
  const withoutTarget = isMixed ? others.map((category) => category.name[open.actor.locale]) : [];
  return { rows, curve: curvePicture(input, rows), forecast: input.forecast, withoutTarget };
}

function documentsOf({ structure }: CampaignContext, { targets }: ProgressFigures): string[] {
  const ids = new Set(targets.map((target) => target.documentId));
  return structure.documents.filter((one) => ids.has(one.id)).map(documentName);
}

/** Every category, or those of the scope when it is narrower than a measure. */
function shownCategories({ structure }: CampaignContext, { scope }: ProgressView): readonly Category[] {
  const isNarrow = scope.group !== null || scope.categoryKey !== null;
  return isNarrow ? categoriesInScope(structure.categories, scope) : structure.categories;
}

/** Groups that hold some of the one category in view and something else: how much of them is its own nobody knows. */
function categoriesApart(
  { structure }: CampaignContext,
  { scope, inScope }: ProgressView,
): readonly Category[] {
  const [category] = inScope;
  if (scope.categoryKey === null || !category) return [];
  const chosen = inScope.find(({ key }) => key === scope.categoryKey) ?? category;
  const apart = new Set(categoryCover(structure.categories).apartFrom(chosen.id));
  return structure.categories.filter(({ id }) => apart.has(id));
}

/** Those of the categories that have anything. */
function categoryLines(
  { structure, actor }: CampaignContext,
  { reporting, clock }: ProgressView,
  { byCategory, spansOf, declared }: ProgressFigures,
  categories: readonly Category[],
): CategoryLine[] {
  const byKey = new Map(categories.map((category) => [category.key, category]));
  const unitIds = reporting.map((unit) => unit.id);
  const { countsTowards } = categoryCover(structure.categories);
  const rows = categoryRows({
    ...{ categories, asOf: clock.asOf, sums: byCategory, spansOf, countsTowards, unitIds, declared },
  });
  return rows.map((row) => ({
    ...row,
    name: byKey.get(row.key)?.name[actor.locale] ?? "",
    measureName: byKey.get(row.key)?.unit[actor.locale] ?? "",
  }));
}
