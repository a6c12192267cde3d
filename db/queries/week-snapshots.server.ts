import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { WeekSnapshotsTable } from "../schema";

/** What every unit (or some) has in each category in a week, in one fixed order. */
export function listWeekFigures(
  db: Connection,
  weekStart: string,
  unitIds: readonly string[] | { campaignId: string },
) {
  return db
    .selectFrom("rollup_weeks")
    .innerJoin("units", "units.id", "rollup_weeks.unit_id")
    .select([
      "rollup_weeks.unit_id as unitId",
      "rollup_weeks.category_id as categoryId",
      "records",
      "amount",
      "n_over as nOver",
      "n_nearly as nNearly",
      "n_about as nAbout",
      "n_uncounted as nUncounted",
    ])
    .where("week_start", "=", weekStart)
    .$if("campaignId" in unitIds, (query) =>
      query.where("units.campaign_id", "=", "campaignId" in unitIds ? unitIds.campaignId : ""),
    )
    .$if(!("campaignId" in unitIds), (query) =>
      query.where("rollup_weeks.unit_id", "in", "campaignId" in unitIds ? [] : [...unitIds]),
    )
    .orderBy("rollup_weeks.unit_id")
    .orderBy("rollup_weeks.category_id")
    .execute();
}

/** The frozen figures of closures. */
export function listSnapshots(db: Connection, closureIds: readonly string[]) {
  return db
    .selectFrom("week_snapshots")
    .selectAll()
    .where("closure_id", "in", [...closureIds])
    .execute();
}

export async function insertSnapshot(
  tx: WriteTransaction,
  row: Insertable<WeekSnapshotsTable>,
): Promise<void> {
  await tx.insertInto("week_snapshots").values(row).execute();
}
