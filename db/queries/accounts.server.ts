import type { Insertable } from "kysely";
import type { AccountDetails, Settings } from "~/domain/accounts";
import type { Connection, WriteTransaction } from "../client.server";
import type { AccountsTable } from "../schema";

export interface Account extends AccountDetails, Settings {
  id: string;
  hasPassword: boolean;
  mustChangePassword: boolean;
  status: "active" | "disabled";
  isDemo: boolean;
  version: number;
  createdAt: string;
}

/** What signing in needs, by user name, or by address when the text holds an @. */
export function findCredentials(db: Connection, login: string) {
  return db
    .selectFrom("accounts")
    .select(["id", "password_hash", "status"])
    .where(login.includes("@") ? "email" : "login_name", "=", login)
    .executeTakeFirst();
}

export async function findPasswordHash(db: Connection, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom("accounts")
    .select("password_hash")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

/** Whether the account may still sign in with the password that had this hash. */
export async function holdsPassword(db: Connection, accountId: string, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom("accounts")
    .select("id")
    .where("id", "=", accountId)
    .where("status", "=", "active")
    .where("password_hash", "=", hash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findAccount(db: Connection, accountId: string): Promise<Account | undefined> {
  const row = await db.selectFrom("accounts").selectAll().where("id", "=", accountId).executeTakeFirst();
  return row && accountOf(row);
}

export async function listAccounts(db: Connection): Promise<Account[]> {
  const rows = await db.selectFrom("accounts").selectAll().orderBy("login_name").execute();
  return rows.map(accountOf);
}

/** Another account's id that already has the user name or the address. */
export async function findNameHolder(
  db: Connection,
  name: { loginName: string } | { email: string },
  exceptId: string | null,
): Promise<string | null> {
  let query = db.selectFrom("accounts").select("id");
  query =
    "email" in name ? query.where("email", "=", name.email) : query.where("login_name", "=", name.loginName);
  if (exceptId !== null) query = query.where("id", "<>", exceptId);
  return (await query.executeTakeFirst())?.id ?? null;
}

export async function insertAccount(tx: WriteTransaction, row: Insertable<AccountsTable>): Promise<void> {
  await tx.insertInto("accounts").values(row).execute();
}

/** false: somebody else has changed the account since `version`. */
export async function updateAccountDetails(
  tx: WriteTransaction,
  accountId: string,
  version: number,
  details: AccountDetails,
): Promise<boolean> {
  return changed(
    tx
      .updateTable("accounts")
      .set((eb) => ({
        login_name: details.loginName,
        display_name: details.displayName,
        title: details.title,
        email: details.email,
        version: eb("version", "+", 1),
      }))
      .where("id", "=", accountId)
      .where("version", "=", version),
  );
}

/** false: somebody else has changed the account since `version`. */
export async function updateAccountStatus(
  tx: WriteTransaction,
  accountId: string,
  version: number,
  status: "active" | "disabled",
): Promise<boolean> {
  return changed(
    tx
      .updateTable("accounts")
      .set((eb) => ({ status, version: eb("version", "+", 1) }))
      .where("id", "=", accountId)
      .where("version", "=", version),
  );
}

/** Sets the password that the person chose. With `was`, only if that hash is still the current one. */
export async function updatePassword(
  tx: WriteTransaction,
  accountId: string,
  hash: string,
  was?: string,
): Promise<boolean> {
  let query = tx
    .updateTable("accounts")
    .set({ password_hash: hash, must_change_password: 0 })
    .where("id", "=", accountId)
    .where("status", "=", "active");
  if (was !== undefined) query = query.where("password_hash", "=", was);
  return changed(query);
}

export async function updateSettings(
  tx: WriteTransaction,
  accountId: string,
  settings: Settings,
): Promise<void> {
  await tx.updateTable("accounts").set(settings).where("id", "=", accountId).execute();
}

async function changed(query: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }): Promise<boolean> {
  return Number((await query.executeTakeFirst()).numUpdatedRows) === 1;
}

function accountOf(row: AccountsTable): Account {
  return {
    id: row.id,
    loginName: row.login_name,
    email: row.email,
    displayName: row.display_name,
    title: row.title,
    locale: row.locale,
    theme: row.theme,
    hasPassword: row.password_hash !== null,
    mustChangePassword: row.must_change_password === 1,
    status: row.status,
    isDemo: row.is_demo === 1,
    version: row.version,
    createdAt: row.created_at,
  };
}
