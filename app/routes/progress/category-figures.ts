import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { outputsPath } from "~/domain/progress-links";
import type { MeasureScope } from "~/domain/progress-scope";

/** The outputs behind a category's figure; none where nothing was logged. */
export function linePath(line: CategoryLine, page: ProgressPage): string | undefined {
  return line.records === 0 ? undefined : pathOf(line, page, {});
}

/** The outputs behind what is held against its target: of a group, its parts as well. */
export function comparedPath(line: CategoryLine, page: ProgressPage): string | undefined {
  const isMore = line.planned !== null && line.compared?.value !== line.actual?.value;
  return isMore ? pathOf(line, page, { hasParts: true }) : linePath(line, page);
}

function pathOf(
  { measure, group, key }: CategoryLine,
  { slug, unit, asOf }: ProgressPage,
  parts: Pick<MeasureScope, "hasParts">,
): string {
  const scope = { measure, group, categoryKey: key, ...parts };
  return outputsPath(slug, { unitKey: unit.key, scope, to: asOf });
}
