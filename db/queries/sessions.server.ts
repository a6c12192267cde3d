import type { Insertable } from "kysely";
import type { Membership, Role } from "~/domain/permissions";
import type { Connection, WriteTransaction } from "../client.server";
import type { SessionsTable } from "../schema";

/** A session with its account and the account's memberships. */
export interface SessionHolder {
  sessionId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  accountId: string;
  loginName: string;
  displayName: string;
  locale: "vi" | "en";
  theme: "auto" | "light" | "dark";
  mustChangePassword: boolean;
  confirmedAt: string | null;
  hasFactor: boolean;
  /** The provider that vouched for this session asked for a second factor. */
  providerAskedFactor: boolean;
  /** Who must have a second factor, as the installation chose; null: it did not. */
  chosenPolicy: string | null;
  /** The installation holds a demonstration. */
  hasDemo: boolean;
  memberships: Membership[];
}

/** Who holds a session that is not revoked, of an account that is not disabled; asked on every request, so one query. */
export async function findSessionHolder(
  db: Connection,
  tokenHash: string,
): Promise<SessionHolder | undefined> {
  const rows = await holderRows(db, tokenHash).execute();
  const [first] = rows;
  if (!first) return undefined;
  return {
    sessionId: first.id,
    createdAt: first.created_at,
    lastSeenAt: first.last_seen_at,
    expiresAt: first.expires_at,
    accountId: first.account_id,
    loginName: first.login_name,
    displayName: first.display_name,
    locale: first.locale,
    theme: first.theme,
    // Whoever came by the provider uses no password, and may not know the one that was set for them.
    mustChangePassword: first.must_change_password === 1 && first.sign_on_issuer === null,
    confirmedAt: first.confirmed_at,
    hasFactor: first.factor_since !== null,
    providerAskedFactor: first.sign_on_factor === 1,
    chosenPolicy: first.policy,
    hasDemo: first.has_demo === 1,
    memberships: rows.flatMap(membershipOf),
  };
}

/** One row for each membership, or a single one without. */
function holderRows(db: Connection, tokenHash: string) {
  return db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account_id")
    .leftJoin("second_factors", "second_factors.account_id", "accounts.id")
    .leftJoin("memberships", "memberships.account_id", "accounts.id")
    .select(({ selectFrom }) => [
      selectFrom("installation_settings").select("value").where("name", "=", "second-factor").as("policy"),
      selectFrom("campaigns").select("is_demo").where("is_demo", "=", 1).limit(1).as("has_demo"),
      "second_factors.confirmed_at as factor_since",
      "sessions.id",
      "sessions.created_at",
      "sessions.last_seen_at",
      "sessions.expires_at",
      "sessions.confirmed_at",
      "sessions.account_id",
      "sessions.sign_on_issuer",
      "sessions.sign_on_factor",
      "accounts.login_name",
      "accounts.display_name",
      "accounts.locale",
      "accounts.theme",
      "accounts.must_change_password",
      "memberships.role",
      "memberships.campaign_id",
      "memberships.unit_id",
      "memberships.valid_from",
      "memberships.valid_to",
    ])
    .where("sessions.token_hash", "=", tokenHash)
    .where("sessions.revoked_at", "is", null)
    .where("accounts.status", "=", "active")
    .orderBy("memberships.valid_from")
    .orderBy("memberships.id");
}

function membershipOf(row: {
  role: string | null;
  campaign_id: string | null;
  unit_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
}): Membership[] {
  if (row.role === null || row.valid_from === null) return [];
  return [
    {
      role: row.role as Role,
      campaignId: row.campaign_id,
      unitId: row.unit_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    },
  ];
}

export async function insertSession(tx: WriteTransaction, row: Insertable<SessionsTable>): Promise<void> {
  await tx.insertInto("sessions").values(row).execute();
}

/** The provider that vouched for a session; null: a password did. */
export async function findSignOnIssuer(db: Connection, sessionId: string): Promise<string | null> {
  const row = await db
    .selectFrom("sessions")
    .select("sign_on_issuer")
    .where("id", "=", sessionId)
    .executeTakeFirst();
  return row?.sign_on_issuer ?? null;
}

/** Notes that the session is in use; a session revoked meanwhile stays as it is. */
export async function touchSession(
  tx: WriteTransaction,
  { sessionId, lastSeenAt }: { sessionId: string; lastSeenAt: string },
  now: string,
): Promise<void> {
  await tx
    .updateTable("sessions")
    .set({ last_seen_at: now })
    .where("id", "=", sessionId)
    .where("last_seen_at", "=", lastSeenAt)
    .where("revoked_at", "is", null)
    .execute();
}

/** Notes that the session's person has just confirmed it; false when it was revoked meanwhile. */
export async function confirmSession(tx: WriteTransaction, sessionId: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("sessions")
    .set({ confirmed_at: now })
    .where("id", "=", sessionId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Sessions of an account that are neither revoked nor past their last instant, latest use first. */
export async function listOpenSessions(db: Connection, accountId: string, now: string) {
  const rows = await db
    .selectFrom("sessions")
    .select(["id", "user_agent", "created_at", "last_seen_at", "expires_at"])
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("last_seen_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }));
}

/** Whether the account has such a session, ended or not. */
export async function hasSession(db: Connection, accountId: string, sessionId: string): Promise<boolean> {
  const row = await db
    .selectFrom("sessions")
    .select("id")
    .where("id", "=", sessionId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row !== undefined;
}

export interface RevokeRequest {
  accountId: string;
  at: string;
  /** This one alone. */
  only?: string;
  /** All but this one. */
  except?: string;
  /** Those for which that provider vouched. */
  signOnIssuer?: string;
}

/** Ends an account's sessions; returns how many ended by this. */
export async function revokeSessions(
  tx: WriteTransaction,
  { accountId, at, only, except, signOnIssuer }: RevokeRequest,
): Promise<number> {
  let query = tx
    .updateTable("sessions")
    .set({ revoked_at: at })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null);
  if (only !== undefined) query = query.where("id", "=", only);
  if (except !== undefined) query = query.where("id", "<>", except);
  if (signOnIssuer !== undefined) query = query.where("sign_on_issuer", "=", signOnIssuer);
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Ends every session of everybody. */
export async function revokeEverySession(tx: WriteTransaction, at: string): Promise<void> {
  await tx.updateTable("sessions").set({ revoked_at: at }).where("revoked_at", "is", null).execute();
}
