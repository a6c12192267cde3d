import type { Connection, WriteTransaction } from "../client.server";

/** What a document may be linked to, by kind and key: a round by its id. */
export interface LinkSubject {
  campaignId: string;
  kind: string;
  key: string;
}

/** Ids of the documents linked to a subject, in the order in which they were linked. */
export async function listLinkedDocumentIds(db: Connection, subject: LinkSubject): Promise<string[]> {
  const rows = await db
    .selectFrom("document_links")
    .select("document_id")
    .where("campaign_id", "=", subject.campaignId)
    .where("subject_kind", "=", subject.kind)
    .where("subject_key", "=", subject.key)
    .orderBy("created_at")
    .orderBy("document_id")
    .execute();
  return rows.map((row) => row.document_id);
}

/** Links a document; false when it was linked already. */
export async function insertDocumentLink(
  tx: WriteTransaction,
  subject: LinkSubject,
  link: { documentId: string; createdBy: string; createdAt: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("document_links")
    .values({
      document_id: link.documentId,
      campaign_id: subject.campaignId,
      subject_kind: subject.kind,
      subject_key: subject.key,
      created_by: link.createdBy,
      created_at: link.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a link away; false when there was none. */
export async function deleteDocumentLink(
  tx: WriteTransaction,
  subject: LinkSubject,
  documentId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("document_links")
    .where("campaign_id", "=", subject.campaignId)
    .where("subject_kind", "=", subject.kind)
    .where("subject_key", "=", subject.key)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
