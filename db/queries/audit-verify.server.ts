import type { Connection } from "../client.server";
import type { AuditEntryRow } from "./audit.server";

/** A line of the trail with its payload's text; null: it was erased. */
export interface AuditLine extends AuditEntryRow {
  payload: string | null;
}

/** How a chain ends by its own line in the table of heads, and by its entries; read in one statement. */
export interface ChainEnd {
  /** null: the table of heads does not know the chain. */
  head: { seq: number; hmac: string } | null;
  /** null: there are no entries. */
  last: { seq: number; hmac: string } | null;
}

/** Names of all chains that the table of heads or the entries know; one look into the index for each. */
export async function listAuditChains(db: Connection): Promise<string[]> {
  const chains = new Set<string>();
  for (const { chain } of await db.selectFrom("audit_chains").select("chain").execute()) chains.add(chain);
  for (let after = ""; ; ) {
    const next = await db
      .selectFrom("audit_entries")
      .select((eb) => eb.fn.min<string | null>("chain").as("chain"))
      .where("chain", ">", after)
      .executeTakeFirstOrThrow();
    if (next.chain === null) break;
    chains.add(next.chain);
    after = next.chain;
  }
  return [...chains].sort();
}

export async function readChainEnd(db: Connection, chain: string): Promise<ChainEnd> {
  const rows = await db
    .selectFrom("audit_chains")
    .select((eb) => ["seq", "hmac", eb.val("head").as("whose")])
    .where("chain", "=", chain)
    .unionAll((eb) =>
      eb
        .selectFrom("audit_entries")
        .select((inner) => ["seq", "hmac", inner.val("last").as("whose")])
        .where("chain", "=", chain)
        .where("seq", "=", (inner) =>
          inner
            .selectFrom("audit_entries")
            .select((most) => most.fn.max("seq").as("seq"))
            .where("chain", "=", chain),
        ),
    )
    .execute();
  const of = (whose: string) => {
    const row = rows.find((one) => one.whose === whose);
    return row ? { seq: row.seq, hmac: row.hmac } : null;
  };
  return { head: of("head"), last: of("last") };
}

/** Lines of a chain after one number up to another, in order. */
export function listChainLines(
  db: Connection,
  chain: string,
  { after, through, limit }: { after: number; through: number; limit: number },
): Promise<AuditLine[]> {
  return db
    .selectFrom("audit_entries as entry")
    .leftJoin("audit_payloads", "audit_payloads.entry_id", "entry.id")
    .selectAll("entry")
    .select("audit_payloads.payload")
    .where("entry.chain", "=", chain)
    .where("entry.seq", ">", after)
    .where("entry.seq", "<=", through)
    .orderBy("entry.seq")
    .limit(limit)
    .execute();
}

/** What retention wrote into the trail, from all chains. */
export function listDeletionLines(db: Connection): Promise<AuditLine[]> {
  return db
    .selectFrom("audit_entries as entry")
    .leftJoin("audit_payloads", "audit_payloads.entry_id", "entry.id")
    .selectAll("entry")
    .select("audit_payloads.payload")
    .where("entry.action", "=", "retention.deleted")
    .orderBy("entry.at")
    .execute();
}
