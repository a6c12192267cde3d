import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { AccountIdentitiesTable } from "../schema";

/** The account that an identity belongs to. */
export function findIdentityHolder(db: Connection, issuer: string, subject: string) {
  return db
    .selectFrom("account_identities")
    .innerJoin("accounts", "accounts.id", "account_identities.account_id")
    .select(["accounts.id", "accounts.status", "accounts.display_name"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
}

/** The account with that e-mail address, in small letters. */
export function findAddressHolder(db: Connection, email: string) {
  return db
    .selectFrom("accounts")
    .select(["id", "status", "display_name"])
    .where("email", "=", email)
    .executeTakeFirst();
}

export interface LinkedIdentity {
  subject: string;
  /** Name of who linked it; null: the verified e-mail address did. */
  linkedBy: string | null;
  linkedAt: string;
}

/** The account's identity at that provider. */
export async function findIdentity(
  db: Connection,
  accountId: string,
  issuer: string,
): Promise<LinkedIdentity | null> {
  const row = await db
    .selectFrom("account_identities")
    .leftJoin("accounts", "accounts.id", "account_identities.linked_by")
    .select(["subject", "accounts.display_name", "linked_at"])
    .where("account_id", "=", accountId)
    .where("issuer", "=", issuer)
    .executeTakeFirst();
  return row ? { subject: row.subject, linkedBy: row.display_name, linkedAt: row.linked_at } : null;
}

export async function insertIdentity(
  tx: WriteTransaction,
  row: Insertable<AccountIdentitiesTable>,
): Promise<void> {
  await tx.insertInto("account_identities").values(row).execute();
}

/** Takes the account's link to that provider away; the subject that it was, or null when there was none. */
export async function deleteIdentity(
  tx: WriteTransaction,
  accountId: string,
  issuer: string,
): Promise<string | null> {
  const row = await tx
    .deleteFrom("account_identities")
    .where("account_id", "=", accountId)
    .where("issuer", "=", issuer)
    .returning("subject")
    .executeTakeFirst();
  return row?.subject ?? null;
}
