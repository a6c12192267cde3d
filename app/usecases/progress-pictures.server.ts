import { fileFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCurve } from "~/domain/charts-drawn/curve";
import { line, rect, type Shape } from "~/domain/charts-drawn/drawing";
import { type LegendEntry, SWATCH, svgFile } from "~/domain/charts-drawn/svg-file";
import { drawUnitWeeks, type UnitWeeksSeries, unitWeeksLegend } from "~/domain/charts-drawn/unit-weeks";
import type { ProgressPage } from "~/domain/progress";
import { unpackWeeks } from "~/domain/progress-heat";
import { curveSeries } from "~/i18n/curve-series";
import { formatDay, formatNumber, formatShortDay } from "~/i18n/format";
import { heatLevels } from "~/i18n/heat-levels";
import { countedName, rangeText } from "~/i18n/progress-words";
import type { Locale, Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";

/** The running total against the plan as an SVG file of A4's width; "" where there is nothing to draw. */
export function curveFile(page: ProgressPage, locale: Locale): string {
  const { curve, forecast } = page;
  if (curve.actual.length === 0 && curve.plan.length === 0) return "";
  const t = textsOf(locale);
  return svgFile(drawCurve(curveSeries(page, t, locale), fileFrame), {
    title: `${t.progress.curve.title} · ${countedName(page, t)}`,
    lines: factLines(page, t),
    legend: curveLegend(page, t, locale),
    notes: forecast.kind === "range" ? [t.progress.forecast.rule] : [],
  });
}

function curveLegend({ curve }: ProgressPage, t: Texts, locale: Locale): LegendEntry[] {
  const { legend } = t.progress.curve;
  const across = (look: string): Shape[] => [line(look, 0, 8, SWATCH, 8)];
  const dot = (look: string): Shape[] => [{ kind: "circle", look, x: SWATCH / 2, y: 8, r: 5 }];
  const entries: LegendEntry[] = [];
  if (curve.actual.length > 0) entries.push({ text: legend.actual, swatch: across("actual") });
  if (curve.plan.length > 0) entries.push({ text: legend.plan, swatch: across("plan") });
  if (curve.forecast !== null) {
    const { to, low, high } = curve.forecast;
    const said = { day: formatShortDay(to.day), range: rangeText(low, high, locale) };
    entries.push({ text: t.progress.forecast.legend(said), swatch: [rect("forecast", 0, 1, SWATCH, 13)] });
  }
  if (curve.marks.some((mark) => mark.missing > 0))
    entries.push({ text: legend.open, swatch: dot("dot-open") });
  if (curve.marks.some((mark) => mark.missing === 0)) entries.push({ text: legend.full, swatch: dot("dot") });
  return entries;
}

/** Units and weeks as the page shows them, as an SVG file of A4's width; "" where there is nothing to draw. */
export function unitWeeksFile(page: ProgressPage, locale: Locale): string {
  const { heat } = page;
  if (heat.weeks.length === 0 || heat.rows.length === 0) return "";
  const t = textsOf(locale);
  const { words, title, zero } = t.progress.heat;
  const shown = { shown: heat.rows.length, all: heat.rows.length + heat.hiddenUnits };
  return svgFile(drawUnitWeeks(unitWeeksSeries(page, locale)), {
    title,
    lines: [...factLines(page, t), ...(heat.hiddenUnits > 0 ? [t.progress.files.part(shown)] : [])],
    legend: unitWeeksLegend({
      zero,
      levels: heatLevels(heat.steps, t, locale),
      missing: words.missingLong,
      notApplicable: words.notApplicable,
      notDue: words.notDue,
    }),
    notes: [t.progress.files.weeksNote],
  });
}

function unitWeeksSeries({ heat }: ProgressPage, locale: Locale): UnitWeeksSeries {
  const words = textsOf(locale).progress.heat;
  return {
    corner: words.corner,
    weeks: heat.weeks.map((week) => {
      const [from = "", , head = ""] = week.split("\t");
      return { head, note: formatShortDay(from) };
    }),
    rows: heat.rows.map((row) => {
      const [, name = "", packed = "", sum = ""] = row.split("\t");
      return { name, states: unpackWeeks(packed), sum: sum === "" ? "—" : formatNumber(Number(sum), locale) };
    }),
    steps: heat.steps,
    sumHead: words.sum,
    missing: words.words.missing,
    number: (value) => formatNumber(value, locale),
  };
}

/** What a saved picture is of: the election, the unit, the day, and whether the data are illustrative. */
export function factLines(
  { name, unit, asOf, isDemo }: Pick<ProgressPage, "name" | "unit" | "asOf" | "isDemo">,
  t: Texts,
): string[] {
  const facts = [unit.name, t.progress.files.asOf(formatDay(asOf))];
  return [name, [...facts, ...(isDemo ? [t.progress.files.demo] : [])].join(" · ")];
}
