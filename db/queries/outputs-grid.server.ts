import type { Output } from "~/domain/outputs";
import type { Connection } from "../client.server";
import { listCreditedUnits, outputOf } from "./outputs.server";

/** The active outputs that a person has logged since an instant, in the order of their numbers; the last `limit`. */
export async function listLoggedBy(
  db: Connection,
  about: { campaignId: string; accountId: string; since: string; limit: number },
): Promise<Output[]> {
  const rows = await db
    .selectFrom("outputs")
    .selectAll()
    .where("campaign_id", "=", about.campaignId)
    .where("logged_by", "=", about.accountId)
    .where("logged_at", ">=", about.since)
    .where("status", "=", "active")
    .orderBy("logged_at", "desc")
    .orderBy("id", "desc")
    .limit(about.limit)
    .execute();
  const units = await listCreditedUnits(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => outputOf(row, units.get(row.id) ?? [])).sort((a, b) => a.number - b.number);
}
