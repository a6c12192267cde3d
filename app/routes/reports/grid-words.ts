import type { ReportRates } from "~/domain/weekly-reports";
import { formatTenth } from "~/i18n/format";
import type { Locale } from "~/i18n/texts";

/** Key under which the loader gathers one's own units. */
export const ownGroupKey = "*";

/** "93,3%"; "—" while nothing is due. */
export function rateText(rates: ReportRates | null, part: keyof ReportRates, locale: Locale): string {
  return rates === null ? "—" : `${formatTenth(rates[part] / 10, locale)}%`;
}
