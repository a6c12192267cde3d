import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { outputsPath } from "~/domain/progress-links";
import { formatQuantity } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";

/** The figure with its qualifier, or why there is none. */
export function actualText(line: CategoryLine, t: Texts, locale: Locale): string {
  if (line.actual !== null) return formatQuantity(line.actual, t, locale);
  return t.progress.categories.blank[line.blank ?? "missing"];
}

/** The outputs behind a category's figure; none where nothing was logged. */
export function linePath(line: CategoryLine, { slug, unit, asOf }: ProgressPage): string | undefined {
  if (line.records === 0) return undefined;
  const scope = { measure: line.measure, group: line.group, categoryKey: line.key };
  return outputsPath(slug, { unitKey: unit.key, scope, to: asOf });
}
