import type { Connection, WriteTransaction } from "../client.server";
import type { AuditEntriesTable } from "../schema";

/** A line of the audit trail as it is stored and sealed. */
export type AuditEntryRow = AuditEntriesTable;

/**
 * Last entry of a chain, or undefined for a chain that has none; of a campaign's chain also since when the campaign has
 * been closed.
 */
export function findAuditHead(db: Connection, chain: string) {
  return db
    .selectFrom("audit_chains")
    .leftJoin("campaigns", "campaigns.id", "audit_chains.chain")
    .select(["audit_chains.seq", "audit_chains.hmac", "campaigns.closed_at as closedAt"])
    .where("audit_chains.chain", "=", chain)
    .executeTakeFirst();
}

/** What was done in a chain after a line, in order, `most` lines at most. */
export function listActsAfter(db: Connection, chain: string, seq: number, most: number) {
  return db
    .selectFrom("audit_entries")
    .select(["seq", "action", "subject_id as subjectId"])
    .where("chain", "=", chain)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(most)
    .execute();
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
