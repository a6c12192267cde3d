import type { Insertable } from "kysely";
import type { RosterMember } from "~/domain/roster";
import type { Connection, WriteTransaction } from "../client.server";
import type { RosterTable } from "../schema";

/** Who of the sub-committee is in charge of a unit. */
export interface InCharge {
  name: string;
  position: string;
}

/** Those in charge, by unit id; units that nobody was given are absent. For every page that shows a unit. */
export async function inChargeOf(db: Connection, campaignId: string): Promise<Map<string, InCharge[]>> {
  const rows = await db
    .selectFrom("roster")
    .innerJoin("roster_areas", "roster_areas.roster_id", "roster.id")
    .select(["roster_areas.unit_id", "roster.name", "roster.position"])
    .where("roster.campaign_id", "=", campaignId)
    .where("roster.removed_at", "is", null)
    .orderBy("roster.sort_order")
    .orderBy("roster.id")
    .execute();
  const byUnit = new Map<string, InCharge[]>();
  for (const { unit_id, name, position } of rows) {
    byUnit.set(unit_id, [...(byUnit.get(unit_id) ?? []), { name, position }]);
  }
  return byUnit;
}

/** The members in their order; removed ones are left out. */
export async function listRoster(db: Connection, campaignId: string): Promise<RosterMember[]> {
  const [rows, areas] = await Promise.all([
    db
      .selectFrom("roster")
      .leftJoin("accounts", "accounts.id", "roster.account_id")
      .selectAll("roster")
      .select("accounts.display_name")
      .where("campaign_id", "=", campaignId)
      .where("removed_at", "is", null)
      .orderBy("sort_order")
      .orderBy("roster.id")
      .execute(),
    db
      .selectFrom("roster_areas")
      .innerJoin("roster", "roster.id", "roster_areas.roster_id")
      .innerJoin("units", "units.id", "roster_areas.unit_id")
      .select(["roster_areas.roster_id", "units.id", "units.key", "units.short_name as name"])
      .where("roster.campaign_id", "=", campaignId)
      .orderBy("units.sort_order")
      .orderBy("units.sort_key")
      .execute(),
  ]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    position: row.position,
    agency: row.agency,
    accountId: row.account_id,
    accountName: row.display_name ?? "",
    areas: areas.filter((one) => one.roster_id === row.id).map(({ id, key, name }) => ({ id, key, name })),
    version: row.version,
  }));
}

export async function insertMembers(
  tx: WriteTransaction,
  members: readonly (Insertable<RosterTable> & { areaIds: readonly string[] })[],
): Promise<void> {
  for (const { areaIds, ...row } of members) {
    await tx.insertInto("roster").values(row).execute();
    await replaceAreas(tx, row.id, areaIds);
  }
}

/** Changes a member at a version; false: somebody was faster. */
export async function updateMember(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  values: Pick<RosterMember, "name" | "position" | "agency" | "accountId"> & { areaIds: readonly string[] },
): Promise<boolean> {
  const result = await tx
    .updateTable("roster")
    .set({
      name: values.name,
      position: values.position,
      agency: values.agency,
      account_id: values.accountId,
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await replaceAreas(tx, id, values.areaIds);
  return true;
}

/** Takes a member off the list (an instant) or puts it back (null); false: there is no such member in that state. */
export async function updateRemoved(
  tx: WriteTransaction,
  { id, campaignId, removedAt }: { id: string; campaignId: string; removedAt: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable("roster")
    .set((eb) => ({ removed_at: removedAt, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("campaign_id", "=", campaignId)
    .where("removed_at", removedAt === null ? "is not" : "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Lists show the members in the order of these ids. */
export async function updateRosterOrder(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const [order, id] of ids.entries()) {
    await tx.updateTable("roster").set({ sort_order: order }).where("id", "=", id).execute();
  }
}

/** Accounts with a role in the campaign, for linking a member to one. */
export async function listCampaignAccounts(
  db: Connection,
  campaignId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("accounts")
    .innerJoin("memberships", "memberships.account_id", "accounts.id")
    .select(["accounts.id", "accounts.display_name as name"])
    .distinct()
    .where("memberships.campaign_id", "=", campaignId)
    .orderBy("accounts.display_name")
    .execute();
}

async function replaceAreas(
  tx: WriteTransaction,
  rosterId: string,
  unitIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom("roster_areas").where("roster_id", "=", rosterId).execute();
  const rows = unitIds.map((unitId) => ({ roster_id: rosterId, unit_id: unitId }));
  if (rows.length > 0) await tx.insertInto("roster_areas").values(rows).execute();
}
