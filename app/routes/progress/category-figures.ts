import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { outputsPath } from "~/domain/progress-links";

/** The outputs behind a category's figure; none where nothing was logged. */
export function linePath(line: CategoryLine, { slug, unit, asOf }: ProgressPage): string | undefined {
  if (line.records === 0) return undefined;
  const scope = { measure: line.measure, group: line.group, categoryKey: line.key };
  return outputsPath(slug, { unitKey: unit.key, scope, to: asOf });
}
