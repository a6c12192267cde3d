import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { IdempotencyKeysTable } from "../schema";

export function findIdempotencyKey(db: Connection, accountId: string, key: string) {
  return db
    .selectFrom("idempotency_keys")
    .select(["payload_hash", "result"])
    .where("account_id", "=", accountId)
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function insertIdempotencyKey(
  tx: WriteTransaction,
  row: Insertable<IdempotencyKeysTable>,
): Promise<void> {
  await tx.insertInto("idempotency_keys").values(row).execute();
}
