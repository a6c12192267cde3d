import { PLAN_KINDS } from "~/domain/timeline-page";
import type { Connection } from "../client.server";

/** Administrative codes of units, where they have one. */
export async function listUnitCodes(
  db: Connection,
  campaignId: string,
): Promise<{ id: string; code: string }[]> {
  const rows = await db
    .selectFrom("units")
    .select(["id", "admin_code"])
    .where("campaign_id", "=", campaignId)
    .where("admin_code", "is not", null)
    .execute();
  return rows.map(({ id, admin_code }) => ({ id, code: admin_code ?? "" }));
}

/** The plan's milestones that were not withdrawn, by due day. */
export async function listMilestoneRows(db: Connection, campaignId: string) {
  const rows = await db
    .selectFrom("plan_milestones")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is", null)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: PLAN_KINDS.find((kind) => kind === row.kind) ?? ("deadline" as const),
  }));
}

/** Every target of a campaign. */
export function listTargetRows(db: Connection, campaignId: string) {
  return db
    .selectFrom("targets")
    .select(["unit_id as unitId", "category_id as categoryId", "period_key as periodKey", "amount"])
    .where("campaign_id", "=", campaignId)
    .orderBy("id")
    .execute();
}

/** Units that log something, per campaign. */
export function countUnits(db: Connection) {
  return db
    .selectFrom("units")
    .select((eb) => ["campaign_id as campaignId", eb.fn.countAll<number>().as("count")])
    .where("reports", "=", 1)
    .groupBy("campaign_id")
    .execute();
}
