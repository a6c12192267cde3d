import { drawBars } from "~/domain/charts-drawn/bars";
import { fileFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCompare } from "~/domain/charts-drawn/compare";
import { line, rect } from "~/domain/charts-drawn/drawing";
import { drawMultiples } from "~/domain/charts-drawn/multiples";
import { type LegendEntry, SWATCH, svgFile } from "~/domain/charts-drawn/svg-file";
import { xlsxMime } from "~/domain/files";
import type { ProgressFacts, ProgressPage } from "~/domain/progress";
import type { ComparePage } from "~/domain/progress-compare-page";
import type { UnitsPage } from "~/domain/progress-units-page";
import type { Cell } from "~/domain/sheets";
import { compareSeries } from "~/i18n/compare-series";
import { formatDay } from "~/i18n/format";
import { categoryBars, panelOf, unitBars } from "~/i18n/progress-bars";
import type { Locale, Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { loadProgress } from "./progress.server";
import { type CompareQuery, loadComparedProgress } from "./progress-compare.server";
import { curveFile, factLines, unitWeeksFile } from "./progress-pictures.server";
import {
  categoriesTable,
  compareTable,
  coverageSheet,
  curveTable,
  type ProgressTable,
  unitsTable,
  viewName,
  weeksTable,
} from "./progress-tables.server";
import { loadUnitProgress, type UnitsQuery } from "./progress-units.server";

/** Everything that an address about progress may ask; each picture takes what is its own. */
export type FileQuery = UnitsQuery & CompareQuery;

export interface SavedPicture {
  name: string;
  svg: string;
}

/** A picture as the page of the same address shows it. NotFound for one that is not there, or has nothing in it. */
export async function progressPicture(
  ctx: UseCaseContext,
  slug: string,
  file: string,
  query: FileQuery,
): Promise<SavedPicture> {
  const locale = ctx.actor?.locale ?? "vi";
  const t = textsOf(locale);
  const saved = (page: ProgressFacts, svg: string): SavedPicture => {
    if (svg === "") throw new NotFound();
    return { name: `tien-do-${file}-${page.slug}-${page.asOf}.svg`, svg };
  };
  if (file === "cong-don" || file === "tuan" || file === "hinh-thuc") {
    const page = await loadProgress(ctx, slug, query);
    if (file === "cong-don") return saved(page, curveFile(page, locale));
    return saved(page, file === "tuan" ? unitWeeksFile(page, locale) : categoriesFile(page, t, locale));
  }
  if (file === "don-vi" || file === "tung-don-vi") {
    const page = await loadUnitProgress(ctx, slug, query);
    return saved(page, file === "don-vi" ? unitsFile(page, t, locale) : multiplesFile(page, t, locale));
  }
  if (file !== "so-sanh") throw new NotFound();
  const page = await loadComparedProgress(ctx, slug, query);
  return saved(page, compareFile(page, t, locale));
}

function categoriesFile(page: ProgressPage, t: Texts, locale: Locale): string {
  const series = categoryBars(page, t, locale);
  if (series.rows.length === 0) return "";
  const { title, note } = t.progress.categories;
  const notes = [note({ day: formatDay(page.asOf), unit: page.measureName })];
  return svgFile(drawBars(series), { title, lines: factLines(page, t), legend: [], notes });
}

function unitsFile(page: UnitsPage, t: Texts, locale: Locale): string {
  const series = unitBars(page, t, locale);
  if (series.rows.length === 0) return "";
  const { rank: words } = t.progress.units;
  return svgFile(drawBars(series), {
    title: `${words.title} · ${viewName(page, t)}`,
    lines: factLines(page, t),
    legend: [],
    notes: [page.by === "target" ? words.byTarget : words.byWeeks],
  });
}

function multiplesFile(page: UnitsPage, t: Texts, locale: Locale): string {
  const { units } = page.multiples;
  if (units.length === 0) return "";
  const words = t.progress.units.multiples;
  const legend: LegendEntry[] = [
    { text: words.legend.actual, swatch: [line("actual", 0, 8, SWATCH, 8)] },
    { text: words.legend.plan, swatch: [line("plan", 0, 8, SWATCH, 8)] },
    { text: words.legend.silent, swatch: [rect("cell-missing", 0, 5, SWATCH, 6)] },
  ];
  return svgFile(drawMultiples(units.map((unit) => panelOf(unit, t, locale))), {
    title: `${words.title} · ${viewName(page, t)}`,
    lines: factLines(page, t),
    legend,
    notes: [],
  });
}

function compareFile(page: ComparePage, t: Texts, locale: Locale): string {
  if (page.picture.lines.every((one) => one.values.length === 0)) return "";
  const words = t.progress.compare;
  const note = page.kind === "phases" ? words.notePhases : words.noteElections;
  return svgFile(drawCompare(compareSeries(page, t, locale), fileFrame), {
    title: `${words.picture} · ${viewName(page, t)}`,
    lines: factLines(page, t),
    legend: [],
    notes: [note(page.measureName)],
  });
}

/** The table under a picture as a workbook; a second sheet says what it is of. `gone`: nobody waits any more. */
export async function exportProgress(
  ctx: UseCaseContext,
  slug: string,
  file: string,
  { query, address, gone }: { query: FileQuery; address: string; gone: AbortSignal },
): Promise<ExportedFile> {
  const locale = ctx.actor?.locale ?? "vi";
  const { page, table } = await tableOf(ctx, slug, file, query, locale);
  const { rows, ...sheet } = table;
  return {
    name: `tien-do-${file}-${page.slug}-${page.asOf}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([sheet, aboutSheet(page, address, textsOf(locale))], batchOf(rows), gone),
  };
}

async function* batchOf(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows;
}

async function tableOf(
  ctx: UseCaseContext,
  slug: string,
  file: string,
  query: FileQuery,
  locale: Locale,
): Promise<{ page: ProgressFacts; table: ProgressTable }> {
  const ofPage = { "cong-don": curveTable, tuan: weeksTable, "hinh-thuc": categoriesTable };
  const ofUnits = { "don-vi": unitsTable, "tung-don-vi": unitsTable, "do-phu": coverageSheet };
  if (isKeyOf(ofPage, file)) {
    const page = await loadProgress(ctx, slug, query);
    return { page, table: ofPage[file](page, locale) };
  }
  if (isKeyOf(ofUnits, file)) {
    const page = await loadUnitProgress(ctx, slug, query);
    return { page, table: ofUnits[file](page, locale) };
  }
  if (file !== "so-sanh") throw new NotFound();
  const page = await loadComparedProgress(ctx, slug, query);
  return { page, table: compareTable(page, locale) };
}

const isKeyOf = <T extends object>(known: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(known, key);

function aboutSheet(page: ProgressFacts, address: string, t: Texts): ProgressTable {
  const { about } = t.progress.files;
  const rows: Cell[][] = [
    [about.campaign, page.name],
    [about.view, viewName(page, t)],
    [about.asOf, { day: page.asOf }],
    [about.address, address],
    ...(page.isDemo ? [[about.demo, ""]] : []),
  ];
  return {
    name: about.sheet,
    columns: [
      { title: "", width: 22 },
      { title: "", width: 80 },
    ],
    rows,
  };
}
