import type { Insertable } from "kysely";
import type { WriteTransaction } from "../client.server";
import type { DocumentsTable } from "../schema";

export async function insertDocument(tx: WriteTransaction, row: Insertable<DocumentsTable>): Promise<void> {
  await tx.insertInto("documents").values(row).execute();
}
