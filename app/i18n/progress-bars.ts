import type { BarsSeries } from "~/domain/charts-drawn/bars";
import type { UnitPanel } from "~/domain/charts-drawn/multiples";
import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { unpackWeeks } from "~/domain/progress-heat";
import { shareIn, type UnitLine } from "~/domain/progress-units";
import type { MultipleUnit, UnitsPage } from "~/domain/progress-units-page";
import { formatNumber, formatQuantity } from "./format";
import { figureText, percentText } from "./progress-words";
import type { Locale, Texts } from "./texts";

/** The figure with its qualifier, or why there is none. */
export function actualText(line: CategoryLine, t: Texts, locale: Locale): string {
  if (line.actual !== null) return formatQuantity(line.actual, t, locale);
  return t.progress.categories.blank[line.blank ?? "missing"];
}

/** What the bar of a category is long by: where there is a target, what is held against it. */
export const barFigure = (line: CategoryLine) => (line.planned === null ? line.actual : line.compared);

/** The figure of its bar with its qualifier, or why there is none. */
export function barText(line: CategoryLine, t: Texts, locale: Locale): string {
  const figure = barFigure(line);
  return figure === null ? actualText(line, t, locale) : formatQuantity(figure, t, locale);
}

/** " / 360 · 99%", or "" where there is no target. */
export function againstPlan(line: CategoryLine, t: Texts, locale: Locale): string {
  if (line.planned === null) return "";
  const percent = percentText(line.compared, line.planned, t, locale);
  return ` / ${formatNumber(line.planned, locale)}${percent === null ? "" : ` · ${percent}`}`;
}

/** The categories of the chosen measure, as bars for a file. */
export function categoryBars(page: ProgressPage, t: Texts, locale: Locale): BarsSeries {
  const chosen = page.categories.filter((line) => line.measure === page.scope.measure);
  return {
    rows: chosen.map((line) => ({
      name: line.name,
      value: barFigure(line)?.value ?? 0,
      target: line.planned,
      figures: barText(line, t, locale) + againstPlan(line, t, locale),
      colour: line.colour,
    })),
  };
}

/** What has a target against it, "12 / 14 · 85%"; where weeks are compared, "12 · 13/14 tuần"; without a share the figure alone. */
export function unitFigures(line: UnitLine, by: UnitsPage["by"], t: Texts, locale: Locale): string {
  const actual = figureText(line.actual, t, locale);
  if (shareIn(line, by) === null) return actual;
  const share = shareText(line, by, t, locale);
  if (by === "weeks") return `${actual} · ${share}`;
  return `${figureText(line.compared, t, locale)} / ${formatNumber(line.planned ?? 0, locale)} · ${share}`;
}

/** "85%" of its own target, or "12/14 tuần"; "—" where it has neither. */
export function shareText(line: UnitLine, by: UnitsPage["by"], t: Texts, locale: Locale): string {
  if (shareIn(line, by) === null) return "—";
  const { weeksReported: reported, weeksDue: due } = line;
  if (by === "weeks") return t.progress.units.rank.weeks({ reported, due });
  return percentText(line.compared, line.planned, t, locale) ?? `${formatNumber(line.percent ?? 0, locale)}%`;
}

/** The units by kind, the best first, as bars of their own share for a file. */
export function unitBars({ kinds, by }: UnitsPage, t: Texts, locale: Locale): BarsSeries {
  return {
    rows: kinds.flatMap(({ kind, lines }) => {
      const shown = lines.filter((line) => line.records > 0 || shareIn(line, by) !== null);
      if (shown.length === 0) return [];
      const head = { head: t.unitKinds[kind] };
      const bars = shown.map((line) => ({
        name: line.name,
        value: shareIn(line, by) ?? 0,
        target: shareIn(line, by) === null ? null : 100,
        figures: unitFigures(line, by, t, locale),
        colour: 1,
      }));
      return [head, ...bars];
    }),
  };
}

/** One unit's small picture. */
export function panelOf(unit: MultipleUnit, t: Texts, locale: Locale): UnitPanel {
  const plan = numbersIn(unit.plan);
  const actual = figureText(unit.actual, t, locale);
  const planned = plan.at(-1);
  return {
    name: unit.name,
    figure:
      planned === undefined
        ? actual
        : t.progress.units.multiples.figure({ actual, planned: formatNumber(planned, locale) }),
    totals: numbersIn(unit.totals),
    plan,
    states: unpackWeeks(unit.states),
  };
}

const numbersIn = (packed: string): number[] => (packed === "" ? [] : packed.split(" ").map(Number));
