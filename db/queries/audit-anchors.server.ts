import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { AuditAnchorsTable, AuditVerificationsTable } from "../schema";

/** The anchors' texts (JSON), the oldest first. */
export async function listAnchorTexts(db: Connection): Promise<string[]> {
  const rows = await db.selectFrom("audit_anchors").select("content").orderBy("id").execute();
  return rows.map(({ content }) => content);
}

export function findLastAnchor(db: Connection) {
  return db
    .selectFrom("audit_anchors")
    .select(["at", "seal"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

export interface StoredVerification {
  begunAt: string;
  endedAt: string;
  isWhole: boolean;
  chains: number;
  entries: number;
  /** JSON: AuditFinding[]. */
  findings: string;
  anchorSeal: string;
  anchorText: string;
}

/** What the last verification read and found, with the anchor that it made. */
export async function findLastVerification(db: Connection): Promise<StoredVerification | undefined> {
  const row = await db
    .selectFrom("audit_verifications as verification")
    .innerJoin("audit_anchors as anchor", "anchor.id", "verification.anchor_id")
    .selectAll("verification")
    .select(["anchor.seal as anchorSeal", "anchor.content as anchorText"])
    .orderBy("verification.id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { begun_at, ended_at, is_whole, chains, entries, findings, anchorSeal, anchorText } = row;
  const read = { isWhole: is_whole === 1, chains, entries, findings, anchorSeal, anchorText };
  return { begunAt: begun_at, endedAt: ended_at, ...read };
}

/** A verification with the anchor of what it read. */
export async function insertVerification(
  tx: WriteTransaction,
  anchor: Insertable<AuditAnchorsTable>,
  verification: Insertable<AuditVerificationsTable>,
): Promise<void> {
  await tx.insertInto("audit_anchors").values(anchor).execute();
  await tx.insertInto("audit_verifications").values(verification).execute();
}
