import type { ProgressPage } from "~/domain/progress";
import type { CurveRow } from "~/domain/progress-curve";
import type { Figure } from "~/domain/progress-figures";
import { percentReached } from "~/domain/progress-plan";
import { perArea, type UnitLine } from "~/domain/progress-units";
import { formatDay, formatNumber, formatQuantity, formatTenth } from "./format";
import type { Locale, Texts } from "./texts";

/** Where the work stands against the plan, in one sentence; every second part is its figures. */
export function findingOf(page: ProgressPage, t: Texts, locale: Locale): string[] {
  const words = t.progress.findingParts;
  const row = page.rows.at(-1);
  const base = { day: formatDay(page.asOf), unit: countedName(page, t) };
  const planned = formatNumber(row?.planned ?? 0, locale);
  if (!row?.actual) return row?.planned ? words.blankWithPlan({ ...base, planned }) : words.blank(base);
  const known = { ...base, figure: formatQuantity(row.actual, t, locale), planned };
  if (row.planned === null) return words.noPlan(known);
  const percent = percentText(row.compared, row.planned, t, locale);
  if (percent === null) return words.notBegun(known);
  if (page.withoutTarget.length === 0) return words.reached({ ...known, percent });
  return words.reachedInPart({ ...known, percent, compared: figureText(row.compared, t, locale) });
}

/** The forecast in a sentence after the finding, every second part its figures; why there is none where that helps. */
export function forecastParts(page: ProgressPage, t: Texts, locale: Locale): string[] {
  const { forecast, curve, withoutTarget } = page;
  const words = t.progress.forecast;
  if (forecast.kind === "off") return [];
  const range = rangeText(forecast.low, forecast.high, locale);
  const planned = curve.forecast === null ? undefined : curve.plan[curve.forecast.to.x];
  const parts = words.sentence({ phase: forecast.phase, day: formatDay(forecast.until), range });
  if (planned === undefined || withoutTarget.length > 0) return [...parts, words.alone];
  return [...parts, words.against(formatNumber(planned, locale))];
}

/** "1.180–1.330"; one number where both ends are the same. */
export function rangeText(low: number, high: number, locale: Locale): string {
  if (low === high) return formatNumber(low, locale);
  return `${formatNumber(low, locale)}–${formatNumber(high, locale)}`;
}

/** "tin, bài", "chiếc (Pano)", "tin, bài (Mạng xã hội)": the unit of measure, and of what when it is not all. */
export function countedName(
  { measureName, categoryName, scope }: Pick<ProgressPage, "measureName" | "categoryName" | "scope">,
  t: Texts,
): string {
  const part = categoryName ?? (scope.group === null ? null : t.progress.groups[scope.group]);
  return part === null ? measureName : `${measureName} (${part})`;
}

/** "trên 94%": the share of the plan keeps the nature of the figure; null where there is nothing to compare. */
export function percentText(
  figure: Figure,
  planned: CurveRow["planned"],
  t: Texts,
  locale: Locale,
): string | null {
  if (figure === null || figure.value === null || figure.qualifier === "uncounted") return null;
  const percent = percentReached(figure.value, planned);
  return percent === null ? null : t.frame.quantity[figure.qualifier](`${formatNumber(percent, locale)}%`);
}

/** A total, or the word for none. */
export function figureText(figure: Figure, t: Texts, locale: Locale): string {
  return figure === null ? t.progress.table.blank : formatQuantity(figure, t, locale);
}

/** "trên 34,8": what falls on one polling area; null where it is not known. */
export function perAreaText(
  line: Pick<UnitLine, "actual" | "size">,
  t: Texts,
  locale: Locale,
): string | null {
  const value = perArea(line);
  if (value === null || line.actual === null) return null;
  const { qualifier } = line.actual;
  const tenth = formatTenth(value, locale);
  return qualifier === "uncounted" ? null : t.frame.quantity[qualifier](tenth);
}
