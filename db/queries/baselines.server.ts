import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { BaselinesTable } from "../schema";

/** The plan as it was frozen; `content` as JSON. */
export interface StoredBaseline {
  id: string;
  number: number;
  frozenOn: CivilDate;
  documentId: string | null;
  note: string;
  content: string;
  by: string;
  createdAt: string;
}

/** All of a campaign's, the newest first. */
export async function listBaselines(db: Connection, campaignId: string): Promise<StoredBaseline[]> {
  const rows = await db
    .selectFrom("baselines")
    .innerJoin("accounts", "accounts.id", "baselines.created_by")
    .select([
      "baselines.id",
      "number",
      "frozen_on",
      "document_id",
      "note",
      "content",
      "baselines.created_at",
      "accounts.display_name",
    ])
    .where("campaign_id", "=", campaignId)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    frozenOn: row.frozen_on,
    documentId: row.document_id,
    note: row.note,
    content: row.content,
    by: row.display_name,
    createdAt: row.created_at,
  }));
}

/** The number of the newest one; 0 before the first. */
export async function lastBaselineNumber(db: Connection, campaignId: string): Promise<number> {
  const row = await db
    .selectFrom("baselines")
    .select("number")
    .where("campaign_id", "=", campaignId)
    .orderBy("number", "desc")
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertBaseline(tx: WriteTransaction, baseline: BaselinesTable): Promise<void> {
  await tx.insertInto("baselines").values(baseline).execute();
}

/** The parts of a frozen plan besides its days, as JSON; they are long, so they are read only to be compared. */
export async function findBaselineSections(db: Connection, id: string): Promise<string | null> {
  const row = await db.selectFrom("baselines").select("sections").where("id", "=", id).executeTakeFirst();
  return row?.sections ?? null;
}
