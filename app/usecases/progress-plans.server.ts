import type { PlannedSpan } from "~/domain/progress-plan";
import type { CampaignContext } from "./campaigns.server";
import { targetsFor } from "./targets-planned.server";

/** One unit's planned quantity of a category over days. */
export interface UnitSpan extends PlannedSpan {
  unitId: string;
  categoryId: string;
}

/** What each of some units is to do: the one place where pages about units read targets. */
export async function unitSpans(open: CampaignContext, unitIds: readonly string[]): Promise<UnitSpan[]> {
  const { targets } = await targetsFor(open, unitIds);
  return targets.map(({ unitId, categoryId, amount, from, to }) => ({
    unitId,
    categoryId,
    amount,
    from,
    to,
  }));
}
