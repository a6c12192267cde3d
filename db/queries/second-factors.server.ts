import type { Connection, WriteTransaction } from "../client.server";
import type { SecondFactorsTable } from "../schema";

/** The account's second factor, in force or waiting for its first code. */
export function findFactor(db: Connection, accountId: string): Promise<SecondFactorsTable | undefined> {
  return db.selectFrom("second_factors").selectAll().where("account_id", "=", accountId).executeTakeFirst();
}

/** Since when each account has one. */
export async function listFactorHolders(db: Connection): Promise<Map<string, string>> {
  const rows = await db.selectFrom("second_factors").select(["account_id", "confirmed_at"]).execute();
  return new Map(
    rows.flatMap((row) => (row.confirmed_at === null ? [] : [[row.account_id, row.confirmed_at]])),
  );
}

/** Keeps a secret that has been shown and waits for its first code; null: none waits any more. */
export async function setWaitingSecret(
  tx: WriteTransaction,
  accountId: string,
  waiting: { secret: string; since: string } | null,
): Promise<void> {
  const set = { waiting_secret: waiting?.secret ?? null, waiting_since: waiting?.since ?? null };
  await tx
    .insertInto("second_factors")
    .values({ account_id: accountId, ...set })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(set))
    .execute();
}

/** Puts the waiting secret in force, with the step of its first code; false: it waits no more. */
export async function confirmFactor(
  tx: WriteTransaction,
  accountId: string,
  confirmed: { secret: string; step: number; at: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("second_factors")
    .set({
      secret: confirmed.secret,
      confirmed_at: confirmed.at,
      last_step: confirmed.step,
      waiting_secret: null,
      waiting_since: null,
    })
    .where("account_id", "=", accountId)
    .where("waiting_secret", "=", confirmed.secret)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Uses up the codes up to that step; false: this one, or a later one, has been used, or the secret is another. */
export async function takeStep(
  tx: WriteTransaction,
  accountId: string,
  used: { secret: string; step: number },
): Promise<boolean> {
  const result = await tx
    .updateTable("second_factors")
    .set({ last_step: used.step })
    .where("account_id", "=", accountId)
    .where("secret", "=", used.secret)
    .where("last_step", "<", used.step)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Removes factor and recovery codes; false: there was none in force. */
export async function deleteFactor(tx: WriteTransaction, accountId: string): Promise<boolean> {
  await tx.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
  const gone = await tx
    .deleteFrom("second_factors")
    .where("account_id", "=", accountId)
    .returning("secret")
    .executeTakeFirst();
  return (gone?.secret ?? null) !== null;
}

/** Takes the place of all recovery codes of an account. */
export async function replaceRecoveryCodes(
  tx: WriteTransaction,
  accountId: string,
  hashes: readonly string[],
  at: string,
): Promise<void> {
  await tx.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
  const rows = hashes.map((code_hash, place) => ({
    account_id: accountId,
    place,
    code_hash,
    created_at: at,
    used_at: null,
  }));
  await tx.insertInto("recovery_codes").values(rows).execute();
}

/** The hash of the unused code at a place. */
export async function findRecoveryHash(
  db: Connection,
  accountId: string,
  place: number,
): Promise<string | null> {
  const row = await db
    .selectFrom("recovery_codes")
    .select("code_hash")
    .where("account_id", "=", accountId)
    .where("place", "=", place)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return row?.code_hash ?? null;
}

/** Uses a recovery code up; false: it has been used meanwhile, or is another by now. */
export async function takeRecoveryCode(
  tx: WriteTransaction,
  accountId: string,
  used: { place: number; hash: string; at: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("recovery_codes")
    .set({ used_at: used.at })
    .where("account_id", "=", accountId)
    .where("place", "=", used.place)
    .where("code_hash", "=", used.hash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Makes every recovery code of everybody worthless; the value: how many there were. */
export async function deleteEveryRecoveryCode(tx: WriteTransaction): Promise<number> {
  const gone = await tx.deleteFrom("recovery_codes").where("used_at", "is", null).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Connection, accountId: string): Promise<number> {
  const row = await db
    .selectFrom("recovery_codes")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return row?.n ?? 0;
}
