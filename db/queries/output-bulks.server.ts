import type { Insertable, Selectable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { OutputBulkRowsTable, OutputBulksTable } from "../schema";

export type OutputBulk = Selectable<OutputBulksTable>;
export type OutputBulkRow = Selectable<OutputBulkRowsTable>;

export async function insertBulk(tx: WriteTransaction, bulk: Insertable<OutputBulksTable>): Promise<void> {
  await tx.insertInto("output_bulks").values(bulk).execute();
}

/** Adds rows that are not there yet, so that an interrupted beginning can be done again. */
export async function insertBulkRows(
  tx: WriteTransaction,
  rows: readonly Insertable<OutputBulkRowsTable>[],
): Promise<void> {
  await tx
    .insertInto("output_bulk_rows")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["bulk_id", "number"]).doNothing())
    .execute();
}

/** Moves on from one state; false when it was not in it. */
export async function moveBulk(
  tx: WriteTransaction,
  bulkId: string,
  step: { from: OutputBulk["state"]; to: OutputBulk["state"]; finishedAt?: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("output_bulks")
    .set({ state: step.to, ...(step.finishedAt ? { finished_at: step.finishedAt } : {}) })
    .where("id", "=", bulkId)
    .where("state", "=", step.from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** What became of one row; false when somebody else has seen to it. */
export async function settleBulkRow(
  tx: WriteTransaction,
  row: Pick<OutputBulkRow, "bulk_id" | "number">,
  result: Pick<OutputBulkRow, "state" | "code" | "version_after">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("output_bulk_rows")
    .set(result)
    .where("bulk_id", "=", row.bulk_id)
    .where("number", "=", row.number)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export function findBulk(db: Connection, campaignId: string, bulkId: string) {
  return db
    .selectFrom("output_bulks")
    .innerJoin("accounts", "accounts.id", "output_bulks.account_id")
    .selectAll("output_bulks")
    .select("accounts.display_name as by")
    .where("campaign_id", "=", campaignId)
    .where("output_bulks.id", "=", bulkId)
    .executeTakeFirst();
}

/** The campaign in which a bulk is, for the job that carries it out. */
export function findBulkPlace(db: Connection, bulkId: string) {
  return db
    .selectFrom("output_bulks")
    .innerJoin("campaigns", "campaigns.id", "output_bulks.campaign_id")
    .select(["campaigns.slug", "output_bulks.account_id", "output_bulks.state"])
    .where("output_bulks.id", "=", bulkId)
    .executeTakeFirst();
}

export function findUndoOf(db: Connection, bulkId: string) {
  return db
    .selectFrom("output_bulks")
    .select(["id", "state"])
    .where("undo_of", "=", bulkId)
    .executeTakeFirst();
}

/** The latest acts, for their list. */
export function listBulks(db: Connection, campaignId: string, limit: number) {
  return db
    .selectFrom("output_bulks")
    .innerJoin("accounts", "accounts.id", "output_bulks.account_id")
    .selectAll("output_bulks")
    .select("accounts.display_name as by")
    .where("campaign_id", "=", campaignId)
    .where("state", "<>", "draft")
    .orderBy("created_at", "desc")
    .orderBy("output_bulks.id", "desc")
    .limit(limit)
    .execute();
}

export function listBulkRows(db: Connection, bulkId: string, state: OutputBulkRow["state"], limit: number) {
  return db
    .selectFrom("output_bulk_rows")
    .selectAll()
    .where("bulk_id", "=", bulkId)
    .where("state", "=", state)
    .orderBy("number")
    .limit(limit)
    .execute();
}

/** How many rows of each act are in each state, and those that were left by their reason. */
export function countBulkRows(db: Connection, bulkIds: readonly string[]) {
  return db
    .selectFrom("output_bulk_rows")
    .select((eb) => ["bulk_id", "state", "code", eb.fn.countAll<number>().as("count")])
    .where("bulk_id", "in", [...bulkIds])
    .groupBy(["bulk_id", "state", "code"])
    .execute();
}

/** Rows that were left, with the titles that say which they are. */
export function listLeftRows(db: Connection, place: { campaignId: string; bulkId: string }, limit: number) {
  return db
    .selectFrom("output_bulk_rows")
    .innerJoin("outputs", (join) =>
      join
        .onRef("outputs.number", "=", "output_bulk_rows.number")
        .on("outputs.campaign_id", "=", place.campaignId),
    )
    .select(["output_bulk_rows.number", "output_bulk_rows.code", "outputs.title"])
    .where("bulk_id", "=", place.bulkId)
    .where("output_bulk_rows.state", "=", "left")
    .orderBy("output_bulk_rows.number")
    .limit(limit)
    .execute();
}

/** What an output said before one of its versions, and which act made that version. */
export function findRevision(db: Connection, outputId: string, revision: number) {
  return db
    .selectFrom("output_revisions")
    .select(["kind", "before"])
    .where("output_id", "=", outputId)
    .where("revision", "=", revision)
    .executeTakeFirst();
}

/** Numbers and ids of outputs in a campaign with these numbers, in no order. */
export async function listIdsByNumber(
  db: Connection,
  campaignId: string,
  numbers: readonly number[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("outputs")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .where("number", "in", [...numbers])
    .execute();
  return rows.map((row) => row.id);
}
