import type { Connection, WriteTransaction } from "../client.server";
import type { CorrectionRequestsTable } from "../schema";

export async function insertCorrection(tx: WriteTransaction, row: CorrectionRequestsTable): Promise<void> {
  await tx.insertInto("correction_requests").values(row).execute();
}

/** The latest first; of one person, or of all. */
export function listCorrections(db: Connection, accountId: string | null) {
  return db
    .selectFrom("correction_requests as request")
    .innerJoin("accounts", "accounts.id", "request.account_id")
    .selectAll("request")
    .select(["accounts.display_name as name", "accounts.login_name as login"])
    .$if(accountId !== null, (query) => query.where("request.account_id", "=", accountId ?? ""))
    .orderBy("request.asked_at", "desc")
    .orderBy("request.id", "desc")
    .limit(200)
    .execute();
}

export function findCorrection(db: Connection, id: string) {
  return db
    .selectFrom("correction_requests as request")
    .innerJoin("accounts", "accounts.id", "request.account_id")
    .selectAll("request")
    .select("accounts.display_name as name")
    .where("request.id", "=", id)
    .executeTakeFirst();
}

/** false: it does not wait any more. */
export async function settleCorrection(
  tx: WriteTransaction,
  id: string,
  settled: Pick<CorrectionRequestsTable, "state" | "answer" | "decided_by" | "decided_at">,
): Promise<boolean> {
  const result = await tx
    .updateTable("correction_requests")
    .set(settled)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
