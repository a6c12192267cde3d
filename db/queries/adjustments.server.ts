import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { AdjustedWeeksTable, AdjustmentsTable } from "../schema";

/** The number of the same wish by the same person that still waits; null: there is none. */
export async function findWaitingAdjustment(
  db: Connection,
  wish: { campaignId: string; askedBy: string; digest: string },
): Promise<number | null> {
  const row = await db
    .selectFrom("adjustments")
    .select("number")
    .where("campaign_id", "=", wish.campaignId)
    .where("state", "=", "waiting")
    .where("asked_by", "=", wish.askedBy)
    .where("digest", "=", wish.digest)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The next number of a campaign's adjustments; the campaign's chain keeps two from taking it. */
export async function nextAdjustmentNumber(tx: WriteTransaction, campaignId: string): Promise<number> {
  const row = await tx
    .selectFrom("adjustments")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertAdjustment(
  tx: WriteTransaction,
  row: Insertable<AdjustmentsTable>,
  weeks: readonly Omit<Insertable<AdjustedWeeksTable>, "adjustment_id">[],
): Promise<void> {
  await tx.insertInto("adjustments").values(row).execute();
  await tx
    .insertInto("adjusted_weeks")
    .values(weeks.map((week) => ({ ...week, adjustment_id: row.id })))
    .execute();
}

export function findAdjustment(db: Connection, campaignId: string, number: number) {
  return db
    .selectFrom("adjustments")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("number", "=", number)
    .executeTakeFirst();
}

export async function decideAdjustment(
  tx: WriteTransaction,
  id: string,
  set: {
    state: "accepted" | "declined" | "withdrawn";
    decided_by: string;
    decided_at: string;
    answer: string;
  },
): Promise<void> {
  await tx.updateTable("adjustments").set(set).where("id", "=", id).execute();
}

/** Numbers the weeks that an adjustment changes: "lần n" counts for each unit and week. */
export async function numberAdjustedWeeks(tx: WriteTransaction, adjustmentId: string): Promise<void> {
  const weeks = await listAdjustedWeeks(tx, [adjustmentId]);
  for (const { unitId, weekStart } of weeks) {
    const row = await tx
      .selectFrom("adjusted_weeks")
      .select((eb) => eb.fn.max("number").as("last"))
      .where("unit_id", "=", unitId)
      .where("week_start", "=", weekStart)
      .executeTakeFirst();
    await tx
      .updateTable("adjusted_weeks")
      .set({ number: (row?.last ?? 0) + 1 })
      .where("adjustment_id", "=", adjustmentId)
      .where("unit_id", "=", unitId)
      .where("week_start", "=", weekStart)
      .execute();
  }
}

export function listAdjustedWeeks(db: Connection, adjustmentIds: readonly string[]) {
  return db
    .selectFrom("adjusted_weeks")
    .select(["adjustment_id as adjustmentId", "unit_id as unitId", "week_start as weekStart", "number"])
    .where("adjustment_id", "in", [...adjustmentIds])
    .orderBy("week_start")
    .orderBy("unit_id")
    .execute();
}

const columns = [
  "adjustment.id",
  "adjustment.number",
  "adjustment.act",
  "adjustment.state",
  "adjustment.changes",
  "adjustment.reason",
  "adjustment.asked_by as askedById",
  "asker.display_name as askedBy",
  "adjustment.asked_at as askedAt",
  "decider.display_name as decidedBy",
  "adjustment.decided_at as decidedAt",
  "adjustment.answer",
] as const;

const named = (db: Connection) =>
  db
    .selectFrom("adjustments as adjustment")
    .innerJoin("accounts as asker", "asker.id", "adjustment.asked_by")
    .leftJoin("accounts as decider", "decider.id", "adjustment.decided_by");

/** Adjustments of a campaign, those that wait first, then the newest; of one person only when given. */
export function listAdjustments(
  db: Connection,
  wanted: { campaignId: string; askedBy: string | null; isWaiting: boolean; limit: number },
) {
  return named(db)
    .select(columns)
    .where("adjustment.campaign_id", "=", wanted.campaignId)
    .where("adjustment.state", wanted.isWaiting ? "=" : "!=", "waiting")
    .$if(wanted.askedBy !== null, (query) => query.where("adjustment.asked_by", "=", wanted.askedBy ?? ""))
    .orderBy("adjustment.number", wanted.isWaiting ? "asc" : "desc")
    .limit(wanted.limit)
    .execute();
}
export type AdjustmentRow = Awaited<ReturnType<typeof listAdjustments>>[number];

/** What changed, or would change, a unit's week after it was closed, in the order of their numbers. */
export function listAdjustmentsOf(db: Connection, unitId: string, weekStart: string) {
  return named(db)
    .innerJoin("adjusted_weeks as week", "week.adjustment_id", "adjustment.id")
    .select(columns)
    .select("week.number as time")
    .where("week.unit_id", "=", unitId)
    .where("week.week_start", "=", weekStart)
    .where("adjustment.state", "in", ["waiting", "accepted"])
    .orderBy("adjustment.number")
    .execute();
}
