import type { Insertable, Selectable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { DocumentsTable } from "../schema";

export async function insertDocument(tx: WriteTransaction, row: Insertable<DocumentsTable>): Promise<void> {
  await tx.insertInto("documents").values(row).execute();
}

/** A document with who added it; also one that has been removed. */
export interface StoredDocument {
  id: string;
  numberSymbol: string | null;
  signedOn: string | null;
  kind: string;
  issuer: string;
  title: string;
  version: number;
  isRemoved: boolean;
  /** null: it came with the election. */
  addedBy: string | null;
  addedAt: string;
}

export async function findDocument(
  db: Connection,
  campaignId: string,
  id: string,
): Promise<StoredDocument | undefined> {
  const row = await stored(db, campaignId).where("documents.id", "=", id).executeTakeFirst();
  return row && documentOf(row);
}

/** Those that have been removed, newest first. */
export async function listRemovedDocuments(db: Connection, campaignId: string): Promise<StoredDocument[]> {
  const rows = await stored(db, campaignId)
    .where("removed_at", "is not", null)
    .orderBy("removed_at", "desc")
    .execute();
  return rows.map(documentOf);
}

/** Changes a document, unless somebody else has done so meanwhile. */
export async function updateDocument(
  tx: WriteTransaction,
  document: { id: string; version: number },
  set: Partial<
    Pick<DocumentsTable, "number_symbol" | "signed_on" | "kind" | "issuer" | "title"> & {
      removed_at: string | null;
    }
  >,
): Promise<boolean> {
  const result = await tx
    .updateTable("documents")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", document.id)
    .where("version", "=", document.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A line of a document's history. */
export interface DocumentEvent {
  id: string;
  event: string;
  /** JSON: what it was before and after, or which file. */
  detail: string;
  accountName: string;
  recordedAt: string;
}

/** In the order in which they were written. */
export async function listDocumentEvents(
  db: Connection,
  campaignId: string,
  documentId: string,
): Promise<DocumentEvent[]> {
  const rows = await db
    .selectFrom("state_events")
    .innerJoin("accounts", "accounts.id", "state_events.account_id")
    .selectAll("state_events")
    .select("accounts.display_name")
    .where("campaign_id", "=", campaignId)
    .where("subject_kind", "=", SUBJECT)
    .where("subject_key", "=", documentId)
    .orderBy("state_events.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    detail: row.detail ?? "{}",
    accountName: row.display_name,
    recordedAt: row.recorded_at,
  }));
}

export interface NewDocumentEvent extends Omit<DocumentEvent, "accountName"> {
  campaignId: string;
  documentId: string;
  accountId: string;
}

export async function insertDocumentEvent(tx: WriteTransaction, event: NewDocumentEvent): Promise<void> {
  await tx
    .insertInto("state_events")
    .values({
      id: event.id,
      campaign_id: event.campaignId,
      subject_kind: SUBJECT,
      subject_key: event.documentId,
      unit_id: null,
      event: event.event,
      effective_on: null,
      effective_at: null,
      detail: event.detail,
      reason: "",
      document_id: null,
      account_id: event.accountId,
      recorded_at: event.recordedAt,
    })
    .execute();
}

const SUBJECT = "document";

function stored(db: Connection, campaignId: string) {
  return db
    .selectFrom("documents")
    .leftJoin("accounts", "accounts.id", "documents.created_by")
    .selectAll("documents")
    .select("accounts.display_name")
    .where("campaign_id", "=", campaignId);
}

function documentOf(row: Selectable<DocumentsTable> & { display_name: string | null }): StoredDocument {
  return {
    id: row.id,
    numberSymbol: row.number_symbol,
    signedOn: row.signed_on,
    kind: row.kind,
    issuer: row.issuer,
    title: row.title,
    version: row.version,
    isRemoved: row.removed_at !== null,
    addedBy: row.display_name,
    addedAt: row.created_at,
  };
}
