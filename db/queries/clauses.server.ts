import { type Clause, type ClauseDraft, clauseKey } from "~/domain/clauses";
import type { Connection, WriteTransaction } from "../client.server";
import type { DocumentClausesTable } from "../schema";

/** The campaign's clauses by document and in their order, or those of one document. */
export async function listClauses(
  db: Connection,
  campaignId: string,
  documentId?: string,
): Promise<Clause[]> {
  const rows = await db
    .selectFrom("document_clauses")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .$if(documentId !== undefined, (query) => query.where("document_id", "=", documentId ?? ""))
    .where("removed_at", "is", null)
    .orderBy("document_id")
    .orderBy("sort_order")
    .orderBy("id")
    .execute();
  return rows.map(clauseOf);
}

/** One clause of a document, also one that was removed. */
export async function findClause(db: Connection, documentId: string, id: string) {
  const row = await db
    .selectFrom("document_clauses")
    .selectAll()
    .where("document_id", "=", documentId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...clauseOf(row), order: row.sort_order, isRemoved: row.removed_at !== null };
}

/** Puts clauses after the last of their document. */
export async function insertClauses(
  tx: WriteTransaction,
  { campaignId, documentId }: { campaignId: string; documentId: string },
  clauses: readonly (ClauseDraft & { id: string })[],
  by: { accountId: string; at: string },
): Promise<void> {
  const last = await tx
    .selectFrom("document_clauses")
    .select((eb) => eb.fn.max("sort_order").as("order"))
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  const first = Number(last?.order ?? 0) + 1;
  const rows = clauses.map(({ id, label, content }, index) => ({
    id,
    campaign_id: campaignId,
    document_id: documentId,
    label,
    label_key: clauseKey(label),
    content,
    sort_order: first + index,
    removed_at: null,
    version: 1,
    created_by: by.accountId,
    created_at: by.at,
  }));
  await tx.insertInto("document_clauses").values(rows).execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateClause(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  set: ClauseDraft | { removedAt: string | null },
): Promise<boolean> {
  const columns =
    "label" in set
      ? { label: set.label, label_key: clauseKey(set.label), content: set.content }
      : { removed_at: set.removedAt };
  const { numUpdatedRows } = await tx
    .updateTable("document_clauses")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Numbers the clauses in the order given. */
export async function orderClauses(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable("document_clauses")
      .set({ sort_order: index + 1 })
      .where("id", "=", id)
      .execute();
}

/** Milestones of the plan and targets that name a clause of a document in words. */
export async function listNamedClauses(db: Connection, campaignId: string, documentId: string) {
  const [milestones, targets] = await Promise.all([
    db
      .selectFrom("plan_milestones")
      .select(["key", "name", "clause"])
      .where("campaign_id", "=", campaignId)
      .where("document_id", "=", documentId)
      .where("clause", "<>", "")
      .where("withdrawn_at", "is", null)
      .orderBy("due_on")
      .execute(),
    db
      .selectFrom("targets")
      .select(["period_key", "clause"])
      .distinct()
      .where("campaign_id", "=", campaignId)
      .where("document_id", "=", documentId)
      .where("clause", "<>", "")
      .orderBy("period_key")
      .execute(),
  ]);
  return { milestones, targets };
}

function clauseOf({ id, document_id, label, content, version }: DocumentClausesTable): Clause {
  return { id, documentId: document_id, label, content, version };
}
