import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { FormDraftsTable } from "../schema";

export async function insertDraft(tx: WriteTransaction, row: Insertable<FormDraftsTable>): Promise<void> {
  await tx.insertInto("form_drafts").values(row).execute();
}

/** A draft of this person kept since `since`. */
export function findDraft(db: Connection, accountId: string, draftId: string, since: string) {
  return db
    .selectFrom("form_drafts")
    .select(["path", "body"])
    .where("id", "=", draftId)
    .where("account_id", "=", accountId)
    .where("created_at", ">", since)
    .executeTakeFirst();
}

/** Deletes the person's drafts from before `since`, and the oldest ones beyond `count`. */
export async function deleteOldDrafts(
  tx: WriteTransaction,
  accountId: string,
  since: string,
  count: number,
): Promise<void> {
  await tx
    .deleteFrom("form_drafts")
    .where("account_id", "=", accountId)
    .where("created_at", "<=", since)
    .execute();
  const kept = tx
    .selectFrom("form_drafts")
    .select("id")
    .where("account_id", "=", accountId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(count);
  await tx
    .deleteFrom("form_drafts")
    .where("account_id", "=", accountId)
    .where("id", "not in", kept)
    .execute();
}
