import { type CivilDate, civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { Problem } from "~/domain/problem";
import type { Connection } from "~db/client.server";
import { listClosures, listDueClosings } from "~db/queries/week-closures.server";
import type { CampaignContext } from "./campaigns.server";

/** Figures that a write would change: those of some units, on a day. */
export interface Touch {
  unitIds: readonly string[];
  day: CivilDate;
}

/** What the gate has to know of a campaign. */
export type GateFrame = Pick<CampaignContext, "campaign" | "structure" | "campaignNow" | "adjusting">;

/**
 * The one gate of every write that changes figures: refuses when the campaign is closed, or when a day lies in a week
 * that is closed for all units or for one of them or above it. A week whose closing instant has come is closed from that
 * very instant on, whether or not the clock's job has written it down. Null: the way is free. Only an accepted adjustment
 * goes past closed weeks.
 */
export async function periodGate(
  db: Connection,
  frame: GateFrame,
  touches: readonly Touch[],
): Promise<Problem | null> {
  const { campaign } = frame;
  if (campaign.status === "closed") return { field: "form", code: "campaign-closed" };
  if (touches.length === 0 || frame.adjusting) return null;
  const [first] = await closedAmong(db, frame, touches);
  if (!first) return null;
  const { closing, weekStart } = first;
  const params = {
    week: weekOf(weekStart, campaign.weekFirstDay as FirstWeekday).number,
    day: formatCivil(civilDateOfInstant(closing.closedAt)),
    time: localTimeOf(closing.closedAt),
    by: closing.by,
  };
  return { field: "date", code: "week-closed", params };
}

/** A closing that holds: since when, by whom, and for which unit (null: for all). */
export interface Closing {
  weekStart: CivilDate;
  unitId: string | null;
  closedAt: string;
  by: string;
}

/** The touches that lie in closed weeks, each with the closing that stands against it. */
export async function closedAmong(
  db: Connection,
  frame: GateFrame,
  touches: readonly Touch[],
): Promise<{ touch: Touch; weekStart: CivilDate; closing: Closing }[]> {
  const { campaign, structure } = frame;
  const weekStartOf = (day: CivilDate) => weekOf(day, campaign.weekFirstDay as FirstWeekday).startsOn;
  const weekStarts = [...new Set(touches.map((touch) => weekStartOf(touch.day)))];
  const units = new Set(touches.flatMap(({ unitIds, day }) => structure.tree.scopeOn(unitIds, day)));
  // One form touches a handful of a country's units, all of which have a closing of their own.
  const closings = await closingsOf(db, frame, weekStarts, units.size <= FEW_UNITS ? [...units] : undefined);
  if (closings.length === 0) return [];
  return touches.flatMap((touch) => {
    const weekStart = weekStartOf(touch.day);
    const scope = structure.tree.scopeOn(touch.unitIds, touch.day);
    const closing = closings.find(
      (one) => one.weekStart === weekStart && (one.unitId === null || scope.includes(one.unitId)),
    );
    return closing ? [{ touch, weekStart, closing }] : [];
  });
}

const FEW_UNITS = 500;

/**
 * The closings of some weeks that hold now: those that were written down, and those whose instant has come, of these
 * units or of all.
 */
export async function closingsOf(
  db: Connection,
  { campaign, campaignNow }: Pick<CampaignContext, "campaign" | "campaignNow">,
  weekStarts: readonly CivilDate[],
  unitIds?: readonly string[],
): Promise<Closing[]> {
  const written: Closing[] = await listClosures(db, campaign.id, weekStarts, unitIds);
  const due = await listDueClosings(db, campaign.id, weekStarts, campaignNow, unitIds);
  return [
    ...written,
    ...due.map(({ weekStart, unitId, closesAt }) => ({
      weekStart,
      unitId,
      closedAt: closesAt,
      by: campaign.committee,
    })),
  ];
}
