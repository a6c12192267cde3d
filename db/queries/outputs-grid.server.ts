import type { Output } from "~/domain/outputs";
import type { Connection } from "../client.server";
import { listCreditedUnits, outputOf } from "./outputs.server";

/** Numbers are looked at that far back from the last one: no index leads from a person to what was logged. */
const reach = 5_000;

/** The active outputs that a person has logged since an instant, in the order of their numbers; the last `limit`. */
export async function listLoggedBy(
  db: Connection,
  about: { campaignId: string; accountId: string; since: string; limit: number },
): Promise<Output[]> {
  const last = await db
    .selectFrom("counters")
    .select("value")
    .where("key", "=", `output:${about.campaignId}`)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("outputs")
    .selectAll()
    .where("campaign_id", "=", about.campaignId)
    .where("number", ">", (last?.value ?? 0) - reach)
    .where("logged_by", "=", about.accountId)
    .where("logged_at", ">=", about.since)
    .where("status", "=", "active")
    .orderBy("number", "desc")
    .limit(about.limit)
    .execute();
  const units = await listCreditedUnits(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => outputOf(row, units.get(row.id) ?? [])).reverse();
}
