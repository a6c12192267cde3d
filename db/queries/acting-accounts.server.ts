import type { Membership, Role } from "~/domain/permissions";
import type { Connection } from "../client.server";

/** Somebody on whose behalf the server works without a session: an account with its memberships. */
export interface ActingAccount {
  accountId: string;
  loginName: string;
  displayName: string;
  locale: "vi" | "en";
  theme: "auto" | "light" | "dark";
  memberships: Membership[];
}

/** Undefined for accounts that are disabled. */
export async function findActingAccount(
  db: Connection,
  accountId: string,
): Promise<ActingAccount | undefined> {
  const account = await db
    .selectFrom("accounts")
    .select(["id", "login_name", "display_name", "locale", "theme"])
    .where("id", "=", accountId)
    .where("status", "=", "active")
    .executeTakeFirst();
  if (!account) return undefined;
  const held = await db
    .selectFrom("memberships")
    .select(["role", "campaign_id", "unit_id", "valid_from", "valid_to"])
    .where("account_id", "=", accountId)
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  return {
    accountId: account.id,
    loginName: account.login_name,
    displayName: account.display_name,
    locale: account.locale,
    theme: account.theme,
    memberships: held.map((row) => ({
      role: row.role as Role,
      campaignId: row.campaign_id,
      unitId: row.unit_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  };
}
