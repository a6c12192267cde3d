import type { Connection, WriteTransaction } from "../client.server";
import type { AuditEntriesTable } from "../schema";

/** A line of the audit trail as it is stored and sealed. */
export type AuditEntryRow = AuditEntriesTable;

/** Last entry of a chain, or undefined for a chain that has none. */
export function findAuditHead(db: Connection, chain: string) {
  return db.selectFrom("audit_chains").select(["seq", "hmac"]).where("chain", "=", chain).executeTakeFirst();
}

export async function insertAuditEntry(
  tx: WriteTransaction,
  entry: AuditEntryRow,
  payload: string,
): Promise<void> {
  await tx.insertInto("audit_entries").values(entry).execute();
  await tx.insertInto("audit_payloads").values({ entry_id: entry.id, payload }).execute();
  await tx
    .insertInto("audit_chains")
    .values({ chain: entry.chain, seq: entry.seq, hmac: entry.hmac })
    .onConflict((conflict) => conflict.column("chain").doUpdateSet({ seq: entry.seq, hmac: entry.hmac }))
    .execute();
}
