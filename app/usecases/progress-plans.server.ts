import type { PlannedSpan } from "~/domain/progress-plan";
import { periodOf } from "~/domain/targets";
import { listUnitTargets } from "~db/queries/progress-units.server";
import type { CampaignContext } from "./campaigns.server";

/** One unit's planned quantity of a category over days. */
export interface UnitSpan extends PlannedSpan {
  unitId: string;
  categoryId: string;
}

/** What each of some units is to do: the one place where pages about units read targets. */
export async function unitSpans(open: CampaignContext, unitIds: readonly string[]): Promise<UnitSpan[]> {
  const { db, campaign, structure } = open;
  const targets = await listUnitTargets(db.read, campaign.id, unitIds);
  return targets.flatMap(({ unitId, categoryId, periodKey, amount }) => {
    const period = periodOf(periodKey, campaign, structure.phases);
    return period ? [{ unitId, categoryId, amount, from: period.from, to: period.to }] : [];
  });
}
