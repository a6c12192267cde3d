import type { Basis, RatePeriod } from "~/domain/outputs";
import type { Quantity } from "~/domain/quantities";
import { formatDay, formatNumber, formatQuantity, formatShortDay } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";

/** A figure with what it is about. */
export interface Figure extends Quantity {
  basis: Basis;
  coverageOf: number | null;
  ratePer: RatePeriod | null;
}

/** "trên 170", "3 mỗi ngày", "12 trên 33" */
export function figureWords(figure: Figure, t: Texts, locale: Locale): string {
  const amount = formatQuantity(figure, t, locale);
  if (figure.basis === "rate" && figure.ratePer !== null) return t.outputs.per[figure.ratePer](amount);
  if (figure.basis === "coverage" && figure.coverageOf !== null) {
    return t.outputs.coverage({ part: amount, whole: formatNumber(figure.coverageOf, locale) });
  }
  return amount;
}

/** "04/05", or "01/01–26/03" for a period; with the year where it is not the election's. */
export function daysWords(
  { publishedOn, periodFrom }: { publishedOn: string; periodFrom: string | null },
  electionOn: string,
  t: Texts,
): string {
  const shown = (day: string) =>
    day.slice(0, 4) === electionOn.slice(0, 4) ? formatShortDay(day) : formatDay(day);
  return periodFrom === null
    ? shown(publishedOn)
    : t.outputs.range({ from: shown(periodFrom), to: shown(publishedOn) });
}
