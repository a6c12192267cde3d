import { weekOf } from "~/domain/calendar/election-week";
import type { Category } from "~/domain/categories";
import { categoryCover } from "~/domain/category-cover";
import { type CoverageTable, coverageTable } from "~/domain/progress-coverage";
import { packWeeks } from "~/domain/progress-heat";
import { type HeatRow, heatRows } from "~/domain/progress-heat-table";
import { type PlannedSpan, plannedThrough } from "~/domain/progress-plan";
import { asOfDay, categoriesInScope } from "~/domain/progress-scope";
import { rankedBy, rankedKinds, type UnitLine, unitLines } from "~/domain/progress-units";
import {
  MULTIPLES,
  type MultiplesPicture,
  type UnitName,
  type UnitsPage,
} from "~/domain/progress-units-page";
import type { Unit } from "~/domain/units";
import { listDeclarations } from "~db/queries/declarations.server";
import { listUnitWeekAmounts, sumByUnitAndCategory, type UnitSums } from "~db/queries/progress-units.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { readUnitWeeks } from "./progress-figures.server";
import { unitSpans } from "./progress-plans.server";
import { type ProgressView, progressFacts, progressView, reportingOn } from "./progress-view.server";
import { targetsFor } from "./targets-planned.server";

/** What the address asks for. */
export interface UnitsQuery {
  asOf: string;
  unitKey: string;
  scope: string;
  /** All small pictures. */
  isWhole: boolean;
  /** A fraction of the coverage: "category key.kind of unit"; "": none. */
  opened: string;
}

/**
 * The units of a view beside one another, as of a day: each against its own plan and its own weeks, within its kind;
 * how many of each kind have anything in a category; each unit's running total. NotFound for an unknown unit.
 */
export async function loadUnitProgress(
  ctx: UseCaseContext,
  slug: string,
  query: UnitsQuery,
): Promise<UnitsPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { asOf, problem } = asOfDay(query.asOf, open.campaign, open.today);
  const view = progressView(open, query, asOf);
  const units = reportingOn(view);
  const figures = await readUnitFigures(open, view, units);
  const { sums, spansOf, heat, scoped } = figures;
  const categoryIds = view.inScope.map((category) => category.id);
  const { countsTowards } = categoryCover(open.structure.categories);
  const { sizeOf: anySize } = await targetsFor(open, []);
  const sizeOf = (unitId: string) => anySize(unitId, "polling-areas");
  const lines = unitLines({ units, asOf, sums: scoped, spansOf, categoryIds, countsTowards, heat, sizeOf });
  const by = rankedBy(lines);
  const table = coverageTable({
    units,
    categories: coveredCategories(open, view),
    sums,
    declared: figures.declared,
    from: open.campaign.startsOn,
    to: asOf,
  });
  const inUse = new Set([...sums, ...figures.spans].map((one) => one.categoryId));
  return {
    ...progressFacts(open, view, { typed: query.asOf, problem }, inUse),
    withoutTarget: withoutTarget(open, view, figures),
    by,
    kinds: rankedKinds(lines, by),
    coverage: coverageOf(open, table),
    opened: openedOf(open, table, query.opened),
    multiples: await multiplesOf(open, view, { ...figures, units, lines }, query.isWhole),
  };
}

interface UnitFigures {
  /** Of all categories, and of those in view. */
  sums: UnitSums[];
  scoped: UnitSums[];
  spans: Awaited<ReturnType<typeof unitSpans>>;
  spansOf(unitId: string, categoryId: string): readonly PlannedSpan[];
  declared: Awaited<ReturnType<typeof listDeclarations>>;
  heat: HeatRow[];
}

async function readUnitFigures(
  open: CampaignContext,
  view: ProgressView,
  units: readonly Unit[],
): Promise<UnitFigures> {
  const { db, campaign, structure } = open;
  const { asOf } = view.clock;
  const unitIds = units.map((unit) => unit.id);
  const categoryIds = structure.categories.map((category) => category.id);
  const weekStart = weekOf(asOf, campaign.weekFirstDay).startsOn;
  const [sums, declared, spans, recordsOf] = await Promise.all([
    sumByUnitAndCategory(db.read, unitIds, categoryIds, weekStart, asOf),
    listDeclarations(db.read, campaign.id, campaign.startsOn, asOf),
    unitSpans(open, unitIds),
    readUnitWeeks(open, view),
  ]);
  const inScope = new Set(view.inScope.map((category) => category.id));
  const byPlace = new Map<string, PlannedSpan[]>();
  for (const span of spans) {
    const place = `${span.unitId} ${span.categoryId}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), span]);
  }
  return {
    sums,
    scoped: sums.filter((one) => inScope.has(one.categoryId)),
    spans,
    spansOf: (unitId, categoryId) => byPlace.get(`${unitId} ${categoryId}`) ?? [],
    declared,
    heat: heatRows({ ...view, units, declared, recordsOf }),
  };
}

/** Those of the scope when it is narrower than a measure, else all that are counted singly. */
function coveredCategories({ structure }: CampaignContext, { scope }: ProgressView): readonly Category[] {
  const isNarrow = scope.group !== null || scope.categoryKey !== null;
  return isNarrow ? categoriesInScope(structure.categories, scope) : structure.categories;
}

function withoutTarget(
  { structure, actor }: CampaignContext,
  view: ProgressView,
  { scoped, spans }: UnitFigures,
): string[] {
  const planned = new Set(spans.map((span) => span.categoryId));
  const { countsTowards } = categoryCover(structure.categories);
  const counted = new Set([...planned].flatMap(countsTowards));
  const logged = new Set(scoped.map((one) => one.categoryId));
  if (!view.inScope.some((category) => planned.has(category.id))) return [];
  return view.inScope
    .filter((category) => logged.has(category.id) && !counted.has(category.id))
    .map((category) => category.name[actor.locale]);
}

function coverageOf({ structure, actor }: CampaignContext, table: CoverageTable): UnitsPage["coverage"] {
  const byKey = new Map(structure.categories.map((category) => [category.key, category]));
  return {
    kinds: table.kinds,
    lines: table.rows.flatMap(({ categoryKey, cells }) => {
      const category = byKey.get(categoryKey);
      if (!category) return [];
      const { key, group, measure } = category;
      const name = category.name[actor.locale];
      const fractions = cells.map((cell) =>
        cell === null ? "" : `${cell.have.length}/${cell.have.length + cell.lack.length}`,
      );
      return [{ key, group, measure, name, cells: fractions }];
    }),
  };
}

function openedOf(open: CampaignContext, table: CoverageTable, asked: string): UnitsPage["opened"] {
  const [categoryKey, kindKey] = asked.split(".");
  const kind = table.kinds.find((one) => one === kindKey);
  const row = table.rows.find((one) => one.categoryKey === categoryKey);
  const cell = kind === undefined ? null : row?.cells[table.kinds.indexOf(kind)];
  const category = open.structure.categories.find((one) => one.key === categoryKey);
  if (!kind || !cell || !category) return null;
  const units = new Map(open.structure.tree.units.map((unit) => [unit.key, unit]));
  const named = (keys: readonly string[]): UnitName[] =>
    keys.flatMap((one) => units.get(one) ?? []).map(({ key, name }) => ({ key, name }));
  return {
    key: category.key,
    group: category.group,
    measure: category.measure,
    name: category.name[open.actor.locale],
    kind,
    have: named(cell.have),
    lack: named(cell.lack),
    exempt: named(cell.exempt),
  };
}

async function multiplesOf(
  open: CampaignContext,
  view: ProgressView,
  figures: UnitFigures & { units: readonly Unit[]; lines: readonly UnitLine[] },
  isWhole: boolean,
): Promise<MultiplesPicture> {
  const { weeks, clock, inScope } = view;
  const last = weeks.at(-1);
  const drawn = figures.units
    .map((unit, index) => ({ unit, line: figures.lines[index], states: figures.heat[index]?.states ?? [] }))
    .filter(({ line }) => line !== undefined && (line.records > 0 || line.plannedInAll !== null));
  const shown = isWhole ? drawn : drawn.slice(0, MULTIPLES);
  const ids = shown.map(({ unit }) => unit.id);
  const categoryIds = inScope.map((category) => category.id);
  const before = last?.wholeFrom ?? clock.asOf;
  const amounts = await listUnitWeekAmounts(open.db.read, ids, categoryIds, before);
  const ends = weeks.map((week) => (week.endsOn < clock.asOf ? week.endsOn : clock.asOf));
  return {
    weeks: weeks.map((week) => [week.startsOn, week.endsOn, week.number].join("\t")),
    hidden: drawn.length - shown.length,
    units: shown.map(({ unit, line, states }) => {
      const actual = line?.actual ?? null;
      const spans = categoryIds.flatMap((id) => figures.spansOf(unit.id, id));
      let sum = 0;
      const totals = weeks.map((week) => {
        sum += amounts.get(unit.id)?.get(week.wholeFrom) ?? 0;
        // The week that the day cuts is known by its end only: the total as it stands on the day.
        return week === last ? (actual?.value ?? 0) : sum;
      });
      return {
        key: unit.key,
        name: unit.name,
        actual,
        totals: totals.join(" "),
        plan: spans.length === 0 ? "" : ends.map((day) => plannedThrough(spans, day)).join(" "),
        states: packWeeks(states),
      };
    }),
  };
}
