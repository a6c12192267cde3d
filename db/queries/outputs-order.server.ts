import type { Connection } from "../client.server";

/** The number of the output that was recorded last; 0: none. One look at the index of numbers. */
export async function findLastNumber(db: Connection, campaignId: string): Promise<number> {
  const row = await db
    .selectFrom("outputs")
    .select("number")
    .where("campaign_id", "=", campaignId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}
