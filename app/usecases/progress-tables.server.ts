import { tMinus } from "~/domain/calendar/election-week";
import type { ProgressPage } from "~/domain/progress";
import type { ComparePage } from "~/domain/progress-compare-page";
import type { Figure } from "~/domain/progress-figures";
import { unpackWeeks, type WeekState } from "~/domain/progress-heat";
import { perArea } from "~/domain/progress-units";
import type { UnitsPage } from "~/domain/progress-units-page";
import type { Cell, Sheet } from "~/domain/sheets";
import { placeText } from "~/i18n/compare-series";
import { formatDay, formatShortDay } from "~/i18n/format";
import { countedName, percentText } from "~/i18n/progress-words";
import type { Locale, Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";

/** The figures of a picture, as they leave in a workbook. */
export interface ProgressTable extends Sheet {
  rows: Cell[][];
}

/** The running total at each week end and phase end; the forecast's two ends last. */
export function curveTable(page: ProgressPage, locale: Locale): ProgressTable {
  const t = textsOf(locale);
  const { table: words, files, forecast: said } = t.progress;
  const { forecast } = page;
  const rows = page.rows.map((row): Cell[] => [
    { day: row.day },
    tMinus(page.electionOn, row.day),
    ...figureCells(row.actual, t),
    row.compared?.value ?? "",
    row.planned ?? "",
    percentText(row.compared, row.planned, t, locale) ?? "",
    row.missing,
    [
      row.phase === null ? "" : words.endOfPhase(row.phase),
      row.week === null ? "" : words.endOfWeek(row.week),
    ]
      .filter((part) => part !== "")
      .join(", "),
  ]);
  if (forecast.kind === "range") {
    const day = { day: forecast.until };
    const left = tMinus(page.electionOn, forecast.until);
    const text = said.row({ phase: forecast.phase, day: formatDay(forecast.until) });
    for (const value of [forecast.low, forecast.high]) {
      rows.push([day, left, value, t.outputs.form.qualifiers.about, "", "", "", "", text]);
    }
  }
  return {
    name: files.sheets.curve,
    columns: columnsOf(
      [words.day, "T−n", words.actual, files.qualifier, words.compared, words.planned],
      14,
    ).concat(columnsOf([words.percent, t.progress.heat.words.missingLong, words.note], 26)),
    rows,
  };
}

/** Units by weeks as the page shows them; what is no number stays a word. */
export function weeksTable(page: ProgressPage, locale: Locale): ProgressTable {
  const t = textsOf(locale);
  const { heat: words, files, units } = t.progress;
  const heads = page.heat.weeks.map((week) => {
    const [from = "", , number = ""] = week.split("\t");
    return `${words.corner} ${number} (${formatShortDay(from)})`;
  });
  return {
    name: files.sheets.weeks,
    columns: [{ title: units.rank.unit, width: 34 }, ...columnsOf([...heads, words.sum], 14)],
    rows: page.heat.rows.map((row) => {
      const [, name = "", packed = "", sum = ""] = row.split("\t");
      return [
        name,
        ...unpackWeeks(packed).map((state) => stateCell(state, t)),
        sum === "" ? "" : Number(sum),
      ];
    }),
  };
}

function stateCell(state: WeekState, t: Texts): Cell {
  if (typeof state === "number") return state;
  const { words } = t.progress.heat;
  return {
    zero: 0,
    missing: words.missingLong,
    "not-applicable": words.notApplicable,
    "not-due": words.notDue,
  }[state];
}

/** All categories in use, each in its own unit of measure. */
export function categoriesTable(page: ProgressPage, locale: Locale): ProgressTable {
  const t = textsOf(locale);
  const { categories: words, files } = t.progress;
  return {
    name: files.sheets.categories,
    columns: [
      { title: words.name, width: 40 },
      ...columnsOf([files.about.unit, words.actual, files.qualifier, words.compared], 18),
      ...columnsOf([words.planned, words.plannedInAll], 18),
      ...columnsOf([words.percent, words.records], 12),
    ],
    rows: page.categories.map((line) => [
      line.name,
      line.measureName,
      ...(line.actual === null ? ["", words.blank[line.blank ?? "missing"]] : figureCells(line.actual, t)),
      line.planned === null ? "" : (line.compared?.value ?? ""),
      line.planned ?? "",
      line.plannedInAll ?? "",
      percentText(line.compared, line.planned, t, locale) ?? "",
      line.records,
    ]),
  };
}

/** The units by kind, the best first, then how each category is covered. */
export function unitsTable(page: UnitsPage, locale: Locale): ProgressTable {
  const t = textsOf(locale);
  const { rank: words } = t.progress.units;
  const { files } = t.progress;
  return {
    name: files.sheets.units,
    columns: [
      ...columnsOf([words.unit, t.settings.units.kind], 30),
      ...columnsOf([words.actual, files.qualifier, words.records, words.planned, words.plannedInAll], 16),
      ...columnsOf([words.percent, words.reportedWeeks, "/", words.silent, words.size, words.perSize], 14),
    ],
    rows: page.kinds.flatMap(({ kind, lines }) =>
      lines.map((line): Cell[] => [
        line.name,
        t.unitKinds[kind],
        ...figureCells(line.actual, t),
        line.records,
        line.planned ?? "",
        line.plannedInAll ?? "",
        percentText(line.compared, line.planned, t, locale) ?? "",
        line.weeksReported,
        line.weeksDue,
        line.silent,
        line.size ?? "",
        toTenth(perArea(line)),
      ]),
    ),
  };
}

const toTenth = (value: number | null): Cell => (value === null ? "" : Math.round(value * 10) / 10);

/** How many units of each kind have anything in a category. */
export function coverageSheet(page: UnitsPage, locale: Locale): ProgressTable {
  const t = textsOf(locale);
  const words = t.progress.units.coverage;
  return {
    name: words.title,
    columns: [
      { title: words.category, width: 40 },
      ...columnsOf(
        page.coverage.kinds.map((kind) => t.unitKinds[kind]),
        18,
      ),
    ],
    rows: page.coverage.lines.map((line) => [line.name, ...line.cells]),
  };
}

/** The same place of both stretches, week after week. */
export function compareTable(page: ComparePage, locale: Locale): ProgressTable {
  const t = textsOf(locale);
  const { table: words } = t.progress.compare;
  const { files } = t.progress;
  return {
    name: files.sheets.compare,
    columns: [
      { title: page.kind === "phases" ? words.place : words.tMinus, width: 14 },
      ...page.sides.flatMap(({ name }) => columnsOf([`${name}: ${files.to}`, name, files.qualifier], 20)),
    ],
    rows: page.rows.map(({ place, cells }) => [
      page.kind === "phases" ? place : placeText(place, "elections", t),
      ...cells.flatMap((cell): Cell[] =>
        cell === null ? ["", "", words.outside] : [{ day: cell.day }, ...figureCells(cell.figure, t)],
      ),
    ]),
  };
}

/** The number and its qualifier; blank is an empty cell that says so, never 0. */
function figureCells(figure: Figure, t: Texts): [Cell, Cell] {
  if (figure === null) return ["", t.progress.table.blank];
  return [figure.value ?? "", t.outputs.form.qualifiers[figure.qualifier]];
}

function columnsOf(titles: readonly string[], width: number) {
  return titles.map((title) => ({ title, width }));
}

/** "tin, bài · Thành phố Hạ Long": what a table is of. */
export function viewName(
  page: Pick<ProgressPage, "unit" | "measureName" | "categoryName" | "scope">,
  t: Texts,
) {
  return `${countedName(page, t)} · ${page.unit.name}`;
}
