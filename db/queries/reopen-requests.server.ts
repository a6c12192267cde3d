import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReopenRequestsTable } from "../schema";

/** Requests to open a week again that nobody has decided, the first one first. */
export function listOpenRequests(db: Connection, campaignId: string) {
  return db
    .selectFrom("reopen_requests as request")
    .innerJoin("accounts", "accounts.id", "request.requested_by")
    .select([
      "request.id",
      "request.closure_id as closureId",
      "request.reason",
      "request.requested_by as requestedBy",
      "request.requested_at as requestedAt",
      "accounts.display_name as by",
    ])
    .where("request.campaign_id", "=", campaignId)
    .where("request.decision", "is", null)
    .orderBy("request.requested_at")
    .execute();
}

export function findRequest(db: Connection, campaignId: string, id: string) {
  return db
    .selectFrom("reopen_requests")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function insertRequest(
  tx: WriteTransaction,
  row: Insertable<ReopenRequestsTable>,
): Promise<void> {
  await tx.insertInto("reopen_requests").values(row).execute();
}

export async function decideRequest(
  tx: WriteTransaction,
  id: string,
  set: { decision: "consented" | "refused" | "withdrawn"; decided_by: string; decided_at: string },
): Promise<void> {
  await tx.updateTable("reopen_requests").set(set).where("id", "=", id).execute();
}
