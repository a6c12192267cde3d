import type { Point } from "~/domain/decoration";
import type { Connection, WriteTransaction } from "../client.server";

/** A change of a unit's point; null: it had, or has, none. */
export interface PointChange {
  unitId: string;
  before: Point | null;
  after: Point | null;
}

export interface PointBatch {
  batch: string;
  by: string;
  recordedAt: string;
  isUndone: boolean;
  changes: PointChange[];
}

/** Sets or takes away a unit's own point on the map. */
export async function writeUnitPoint(
  tx: WriteTransaction,
  unitId: string,
  point: Point | null,
): Promise<void> {
  await tx.deleteFrom("unit_points").where("unit_id", "=", unitId).execute();
  if (point === null) return;
  await tx
    .insertInto("unit_points")
    .values({ unit_id: unitId, ...whole(point) })
    .execute();
}

export async function insertPointChanges(
  tx: WriteTransaction,
  at: { campaignId: string; batch: string; accountId: string; at: string },
  changes: readonly (PointChange & { id: string })[],
): Promise<void> {
  await tx
    .insertInto("unit_point_changes")
    .values(
      changes.map(({ id, unitId, before, after }) => ({
        ...{ id, campaign_id: at.campaignId, batch: at.batch, unit_id: unitId, undone_at: null },
        before_latitude: before && whole(before).latitude,
        before_longitude: before && whole(before).longitude,
        latitude: after && whole(after).latitude,
        longitude: after && whole(after).longitude,
        ...{ account_id: at.accountId, recorded_at: at.at },
      })),
    )
    .execute();
}

/** What was set of late, the latest first. */
export async function listPointBatches(
  db: Connection,
  campaignId: string,
  mostChanges: number,
): Promise<PointBatch[]> {
  const rows = await db
    .selectFrom("unit_point_changes as change")
    .innerJoin("accounts", "accounts.id", "change.account_id")
    .selectAll("change")
    .select("accounts.display_name as by")
    .where("change.campaign_id", "=", campaignId)
    .orderBy("change.id", "desc")
    .limit(mostChanges)
    .execute();
  const batches = new Map<string, PointBatch>();
  for (const row of rows) {
    const { batch, by, recorded_at: recordedAt, undone_at } = row;
    const own = batches.get(batch) ?? { batch, by, recordedAt, isUndone: undone_at !== null, changes: [] };
    batches.set(batch, own);
    own.changes.push({
      unitId: row.unit_id,
      before: pointOf(row.before_latitude, row.before_longitude),
      after: pointOf(row.latitude, row.longitude),
    });
  }
  return [...batches.values()];
}

/** The changes of a batch that stands; empty: there is none, or it was taken back. */
export async function listPointChanges(
  db: Connection,
  campaignId: string,
  batch: string,
): Promise<PointChange[]> {
  const rows = await db
    .selectFrom("unit_point_changes")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("batch", "=", batch)
    .where("undone_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    before: pointOf(row.before_latitude, row.before_longitude),
    after: pointOf(row.latitude, row.longitude),
  }));
}

export async function markPointsUndone(
  tx: WriteTransaction,
  campaignId: string,
  batch: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable("unit_point_changes")
    .set({ undone_at: at })
    .where("campaign_id", "=", campaignId)
    .where("batch", "=", batch)
    .execute();
}

/** Degrees are kept as whole millionths, so that both engines keep the same number. */
const MILLION = 1_000_000;

const whole = ({ latitude, longitude }: Point) => ({
  latitude: Math.round(latitude * MILLION),
  longitude: Math.round(longitude * MILLION),
});

const pointOf = (latitude: number | null, longitude: number | null): Point | null =>
  latitude === null || longitude === null
    ? null
    : { latitude: latitude / MILLION, longitude: longitude / MILLION };
