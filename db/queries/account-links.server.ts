import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { AccountLinksTable } from "../schema";

export async function insertAccountLink(
  tx: WriteTransaction,
  row: Insertable<AccountLinksTable>,
): Promise<void> {
  await tx.insertInto("account_links").values(row).execute();
}

/** A link that still works, with the account it opens. */
export function findOpenLink(db: Connection, tokenHash: string, now: string) {
  return db
    .selectFrom("account_links")
    .innerJoin("accounts", "accounts.id", "account_links.account_id")
    .select([
      "account_links.id",
      "account_links.purpose",
      "account_links.expires_at",
      "accounts.id as account_id",
      "accounts.login_name",
      "accounts.email",
      "accounts.display_name",
    ])
    .where("account_links.token_hash", "=", tokenHash)
    .where("account_links.used_at", "is", null)
    .where("account_links.expires_at", ">", now)
    .where("accounts.status", "=", "active")
    .executeTakeFirst();
}

/** Uses a link up; false when somebody was faster or its time has passed. */
export async function takeLink(tx: WriteTransaction, linkId: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("account_links")
    .set({ used_at: now })
    .where("id", "=", linkId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Makes every link of the account that was not used worthless. */
export async function deleteUnusedLinks(tx: WriteTransaction, accountId: string): Promise<void> {
  await tx
    .deleteFrom("account_links")
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .execute();
}

/** Ends every link that waits to be used, of everybody. */
export async function deleteEveryUnusedLink(tx: WriteTransaction): Promise<void> {
  await tx.deleteFrom("account_links").where("used_at", "is", null).execute();
}

/** The account's link that waits to be used. */
export function findWaitingLink(db: Connection, accountId: string, now: string) {
  return db
    .selectFrom("account_links")
    .select(["purpose", "expires_at"])
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}
