import type { CampaignOutline } from "~/domain/campaign-outline";
import { MILESTONE_KEYS } from "~/domain/law/edition";
import { PLAN_KINDS } from "~/domain/timeline-page";
import type { Connection, WriteTransaction } from "../client.server";
import type { OutlineIds } from "./campaign-outline.server";

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

/** Which milestone waits for which. */
export function listDependencyRows(db: Connection, campaignId: string) {
  return db
    .selectFrom("milestone_dependencies")
    .select(["milestone_key as key", "depends_on_key as waitsFor"])
    .where("campaign_id", "=", campaignId)
    .orderBy("depends_on_key")
    .execute();
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

/** The units of milestones done one by one, and what waits for what, as far as the new campaign has both ends. */
export async function insertMilestoneLinks(
  tx: WriteTransaction,
  { milestones, units }: CampaignOutline,
  { campaignId: campaign_id, unitId }: OutlineIds,
): Promise<void> {
  const unitKeys = new Set(units.map(({ key }) => key));
  const milestoneKeys = new Set<string>([...MILESTONE_KEYS, ...milestones.map(({ key }) => key)]);
  const perUnit = milestones.flatMap(({ key: milestone_key, units: keys = [] }) =>
    keys
      .filter((key) => unitKeys.has(key))
      .map((key) => ({ campaign_id, milestone_key, unit_id: unitId(key) })),
  );
  const waits = milestones.flatMap(({ key: milestone_key, waitsFor = [] }) =>
    waitsFor
      .filter((key) => milestoneKeys.has(key))
      .map((depends_on_key) => ({ campaign_id, milestone_key, depends_on_key })),
  );
  for (let start = 0; start < perUnit.length; start += rowsPerInsert) {
    await tx
      .insertInto("milestone_units")
      .values(perUnit.slice(start, start + rowsPerInsert))
      .execute();
  }
  if (waits.length > 0) await tx.insertInto("milestone_dependencies").values(waits).execute();
}

/** SQLite takes 32,766 values in a statement. */
const rowsPerInsert = 5_000;
