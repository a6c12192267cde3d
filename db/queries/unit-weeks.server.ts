import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection } from "../client.server";

/** Records of one unit by the first day of the reporting week; weeks without any are left out. */
export interface UnitWeeks {
  unitId: string;
  records: Map<CivilDate, number>;
}

/** Parameters of one statement at most. */
const chunk = 1_000;

/** The weeks of every unit of a campaign that has any. */
export async function listCampaignUnitWeeks(db: Connection, campaignId: string): Promise<UnitWeeks[]> {
  return rowsOf(
    await db
      .selectFrom("units")
      .innerJoin("rollup_unit_weeks", "rollup_unit_weeks.unit_id", "units.id")
      .select(["unit_id as unitId", packed])
      .where("campaign_id", "=", campaignId)
      .groupBy("unit_id")
      .execute(),
  );
}

/** All weeks of some units; those without any are left out. */
export async function listWeeksOfUnits(db: Connection, unitIds: readonly string[]): Promise<UnitWeeks[]> {
  const found: UnitWeeks[] = [];
  for (let at = 0; at < unitIds.length; at += chunk) {
    const rows = await db
      .selectFrom("rollup_unit_weeks")
      .select(["unit_id as unitId", packed])
      .where("unit_id", "in", unitIds.slice(at, at + chunk))
      .groupBy("unit_id")
      .execute();
    found.push(...rowsOf(rows));
  }
  return found;
}

/** The units that some outputs credit, each with the day of publication. */
export function listCreditsOf(db: Connection, outputIds: readonly string[]) {
  return db
    .selectFrom("output_units")
    .innerJoin("outputs", "outputs.id", "output_units.output_id")
    .select(["output_units.unit_id as unitId", "outputs.published_on as publishedOn"])
    .where("output_units.output_id", "in", outputIds)
    .execute();
}

/** The weeks of a unit as one text: thousands of rows cost more to hand over than to read. */
const packed = sql<string>`string_agg(week_start || ':' || records, ' ')`.as("weeks");

const rowsOf = (rows: readonly { unitId: string; weeks: string }[]): UnitWeeks[] =>
  rows.map(({ unitId, weeks }) => ({
    unitId,
    records: new Map(weeks.split(" ").map((week) => [week.slice(0, 10), Number(week.slice(11))])),
  }));
