import type { WriteTransaction } from "../client.server";
import type { Plot } from "./plot";

/** The accounts, each with its one membership. */
export async function insertAccounts(
  tx: WriteTransaction,
  { seed, deps, campaignId, accountId, unitId }: Plot,
): Promise<void> {
  const accounts = seed.accounts.map((account) => ({
    id: accountId(account.loginName),
    login_name: account.loginName,
    email: null,
    display_name: account.displayName,
    title: account.title,
    locale: "vi" as const,
    theme: "auto" as const,
    password_hash: deps.passwordHash,
    must_change_password: 0 as const,
    status: "active" as const,
    is_demo: seed.isDemo ? (1 as const) : (0 as const),
    version: 1,
    created_at: deps.now,
  }));
  const memberships = seed.accounts.map((account) => ({
    id: deps.newId(),
    account_id: accountId(account.loginName),
    campaign_id: account.role === "administrator" ? null : campaignId,
    unit_id: account.unit === undefined ? null : unitId(account.unit),
    role: account.role,
    valid_from: seed.unitsValidFrom,
    valid_to: null,
    created_by: null,
    created_at: deps.now,
  }));
  await tx.insertInto("accounts").values(accounts).execute();
  await tx.insertInto("memberships").values(memberships).execute();
}
