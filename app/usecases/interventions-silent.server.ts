import { addDays, type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { SILENT_DAYS, type SilentUnit } from "~/domain/interventions";
import { reportingUnits } from "~/domain/milestone-units";
import { listLastDeclared, listLastReports, listLastWeeks } from "~db/queries/interventions.server";
import type { CampaignContext } from "./campaigns.server";

/**
 * Units that report and from which nothing has come for 14 days: no output, no declaration, no report. Outputs count to
 * the end of their reporting week, so that a unit is called silent too late rather than too early.
 */
export async function readSilentUnits(open: CampaignContext): Promise<SilentUnit[]> {
  const { db, campaign, structure, today, campaignNow } = open;
  const units = reportingUnits(structure.tree, today);
  const [weeks, declared, reports] = await Promise.all([
    listLastWeeks(
      db.read,
      units.map(({ id }) => id),
      today,
    ),
    listLastDeclared(db.read, campaign.id, today),
    listLastReports(db.read, campaign.id, campaignNow),
  ]);
  const last = new Map<string, CivilDate>();
  const heard = (unitId: string, on: CivilDate) => {
    if (on > (last.get(unitId) ?? "")) last.set(unitId, on < today ? on : today);
  };
  for (const { unitId, weekStart } of weeks) heard(unitId, addDays(weekStart, 6));
  for (const { unitId, to } of declared) heard(unitId, to);
  for (const { unitId, at } of reports) if (at !== null) heard(unitId, civilDateOfInstant(at));
  return units.flatMap(({ id, validFrom }) => {
    const began = validFrom > campaign.startsOn ? validFrom : campaign.startsOn;
    const sinceOn = last.get(id) ?? began;
    if (addDays(sinceOn, SILENT_DAYS) > today) return [];
    const [, parentId = ""] = structure.tree.ancestorsOn(id, today);
    return [{ unitId: id, parentId, sinceOn }];
  });
}
