import { type CivilDate, civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { Problem } from "~/domain/problem";
import type { Connection } from "~db/client.server";
import { listClosures } from "~db/queries/week-closures.server";
import type { CampaignContext } from "./campaigns.server";

/** Figures that a write would change: those of some units, on a day. */
export interface Touch {
  unitIds: readonly string[];
  day: CivilDate;
}

/**
 * The one gate of every write that changes figures: refuses when the campaign is closed, or when a day lies in a week
 * that is closed for all units or for one of them or above it. Null: the way is free.
 */
export async function periodGate(
  db: Connection,
  { campaign, structure }: Pick<CampaignContext, "campaign" | "structure">,
  touches: readonly Touch[],
): Promise<Problem | null> {
  if (campaign.status === "closed") return { field: "form", code: "campaign-closed" };
  if (touches.length === 0) return null;
  const weekStartOf = (day: CivilDate) => weekOf(day, campaign.weekFirstDay as FirstWeekday).startsOn;
  const weekStarts = [...new Set(touches.map((touch) => weekStartOf(touch.day)))];
  const closures = await listClosures(db, campaign.id, weekStarts);
  if (closures.length === 0) return null;
  for (const { unitIds, day } of touches) {
    const scope = structure.tree.scopeOn(unitIds, day);
    const closure = closures.find(
      (one) => one.weekStart === weekStartOf(day) && (one.unitId === null || scope.includes(one.unitId)),
    );
    if (closure) {
      const closedOn = formatCivil(civilDateOfInstant(closure.closedAt));
      const params = {
        week: weekOf(day, campaign.weekFirstDay as FirstWeekday).number,
        day: closedOn,
        time: localTimeOf(closure.closedAt),
        by: closure.by,
      };
      return { field: "date", code: "week-closed", params };
    }
  }
  return null;
}
