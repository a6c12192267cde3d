import type { Insertable } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Membership, Role } from "~/domain/permissions";
import type { Connection, WriteTransaction } from "../client.server";
import type { MembershipsTable } from "../schema";

/** A membership with the names that screens show. */
export interface NamedMembership extends Membership {
  id: string;
  accountId: string;
  campaignName: string | null;
  unitName: string | null;
  /** The fixed day of a demonstration campaign. */
  pinnedOn: CivilDate | null;
}

export async function insertMembership(
  tx: WriteTransaction,
  row: Insertable<MembershipsTable>,
): Promise<void> {
  await tx.insertInto("memberships").values(row).execute();
}

/** Memberships of the accounts, or of everybody; past and future ones included. */
export async function listMemberships(
  db: Connection,
  accountIds?: readonly string[],
): Promise<NamedMembership[]> {
  let query = named(db);
  if (accountIds) query = query.where("memberships.account_id", "in", accountIds);
  return (await query.execute()).map(membershipOf);
}

export async function findMembership(
  db: Connection,
  membershipId: string,
): Promise<NamedMembership | undefined> {
  const row = await named(db).where("memberships.id", "=", membershipId).executeTakeFirst();
  return row && membershipOf(row);
}

/** Ends a membership from a day on, unless it was ended otherwise meanwhile. */
export async function updateMembershipEnd(
  tx: WriteTransaction,
  membershipId: string,
  was: CivilDate | null,
  validTo: CivilDate,
): Promise<boolean> {
  const result = await tx
    .updateTable("memberships")
    .set({ valid_to: validTo })
    .where("id", "=", membershipId)
    .where("valid_to", was === null ? "is" : "=", was)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * Accounts that can run the installation from that day on, with no end in sight: active, with a password, and with an
 * open-ended administrator's membership.
 */
export async function listLastingAdministrators(db: Connection, day: CivilDate): Promise<string[]> {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select("accounts.id")
    .distinct()
    .where("memberships.role", "=", "administrator")
    .where("memberships.campaign_id", "is", null)
    .where("memberships.valid_from", "<=", day)
    .where("memberships.valid_to", "is", null)
    .where("accounts.status", "=", "active")
    .where("accounts.password_hash", "is not", null)
    .execute();
  return rows.map((row) => row.id);
}

/** Active accounts, invited ones included, that are or will be administrators. */
export async function listAdministrators(db: Connection, day: CivilDate) {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select(["accounts.id", "accounts.login_name", "accounts.password_hash"])
    .where("memberships.role", "=", "administrator")
    .where("memberships.campaign_id", "is", null)
    .where((eb) => eb.or([eb("memberships.valid_to", "is", null), eb("memberships.valid_to", ">", day)]))
    .where("accounts.status", "=", "active")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    loginName: row.login_name,
    hasPassword: row.password_hash !== null,
  }));
}

/** Places in which a role can be held: every campaign that is not closed, with its units in their order. */
export async function listMembershipPlaces(db: Connection) {
  const rows = await db
    .selectFrom("campaigns")
    .leftJoin("units", "units.campaign_id", "campaigns.id")
    .select([
      "campaigns.id as campaign_id",
      "campaigns.short_name",
      "campaigns.pinned_on",
      "units.id as unit_id",
      "units.name",
      "units.valid_from",
      "units.valid_to",
    ])
    .where("campaigns.status", "=", "active")
    .orderBy("campaigns.election_on", "desc")
    .orderBy("campaigns.id")
    .orderBy("units.sort_order")
    .orderBy("units.sort_key")
    .execute();
  const places = new Map<string, MembershipPlace>();
  for (const row of rows) {
    const place = places.get(row.campaign_id) ?? {
      campaignId: row.campaign_id,
      name: row.short_name,
      pinnedOn: row.pinned_on,
      units: [],
    };
    places.set(row.campaign_id, place);
    if (row.unit_id === null || row.name === null || row.valid_from === null) continue;
    place.units.push({ id: row.unit_id, name: row.name, validFrom: row.valid_from, validTo: row.valid_to });
  }
  return [...places.values()];
}

export interface MembershipPlace {
  campaignId: string;
  name: string;
  pinnedOn: CivilDate | null;
  units: { id: string; name: string; validFrom: CivilDate; validTo: CivilDate | null }[];
}

function named(db: Connection) {
  return db
    .selectFrom("memberships")
    .leftJoin("campaigns", "campaigns.id", "memberships.campaign_id")
    .leftJoin("units", "units.id", "memberships.unit_id")
    .select([
      "memberships.id",
      "memberships.account_id",
      "memberships.role",
      "memberships.campaign_id",
      "memberships.unit_id",
      "memberships.valid_from",
      "memberships.valid_to",
      "campaigns.short_name",
      "campaigns.pinned_on",
      "units.name",
    ])
    .orderBy("memberships.valid_from")
    .orderBy("memberships.id");
}

function membershipOf(
  row: Awaited<ReturnType<ReturnType<typeof named>["execute"]>>[number],
): NamedMembership {
  return {
    id: row.id,
    accountId: row.account_id,
    role: row.role as Role,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    campaignName: row.short_name,
    unitName: row.name,
    pinnedOn: row.pinned_on,
  };
}
