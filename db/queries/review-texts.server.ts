import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReviewClosingsTable, ReviewTextsTable } from "../schema";

/** A wording of a section; `body` null: back to the draft made of the figures. */
export interface StoredText {
  section: string;
  revision: number;
  body: string | null;
  by: string;
  recordedAt: string;
}

/** Every wording of a review's sections, oldest first. */
export async function listReviewTexts(db: Connection, reviewId: string): Promise<StoredText[]> {
  return db
    .selectFrom("review_texts")
    .innerJoin("accounts", "accounts.id", "review_texts.account_id")
    .select(["section", "revision", "body", "accounts.display_name as by", "recorded_at as recordedAt"])
    .where("review_id", "=", reviewId)
    .orderBy("section")
    .orderBy("revision")
    .execute();
}

/** Adds a wording; false: somebody else has written that revision meanwhile. */
export async function insertReviewText(
  tx: WriteTransaction,
  row: Insertable<ReviewTextsTable>,
): Promise<boolean> {
  const result = await tx
    .insertInto("review_texts")
    .values(row)
    .onConflict((conflict) => conflict.columns(["review_id", "section", "revision"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findLastRevision(db: Connection, reviewId: string, section: string): Promise<number> {
  const row = await db
    .selectFrom("review_texts")
    .select(({ fn }) => fn.max("revision").as("revision"))
    .where("review_id", "=", reviewId)
    .where("section", "=", section)
    .executeTakeFirst();
  return Number(row?.revision ?? 0);
}

/** Figures that were closed; the last one without `reopenedAt` holds. */
export interface StoredClosing {
  id: string;
  reviewId: string;
  number: number;
  asOf: string;
  closedBy: string;
  closedAt: string;
  reopenedBy: string | null;
  reopenedAt: string | null;
  reason: string;
}

/** All closings of reviews, oldest first; the figures themselves are read one at a time. */
export async function listReviewClosings(
  db: Connection,
  reviewIds: readonly string[],
): Promise<StoredClosing[]> {
  return db
    .selectFrom("review_closings")
    .innerJoin("accounts as closer", "closer.id", "review_closings.closed_by")
    .leftJoin("accounts as opener", "opener.id", "review_closings.reopened_by")
    .select([
      "review_closings.id",
      "review_id as reviewId",
      "number",
      "as_of as asOf",
      "closer.display_name as closedBy",
      "closed_at as closedAt",
      "opener.display_name as reopenedBy",
      "reopened_at as reopenedAt",
      "reason",
    ])
    .where("review_id", "in", reviewIds)
    .orderBy("review_id")
    .orderBy("number")
    .execute();
}

export async function findClosedFigures(
  db: Connection,
  closingId: string,
): Promise<{ figures: string; pictures: string } | undefined> {
  return db
    .selectFrom("review_closings")
    .select(["figures", "pictures"])
    .where("id", "=", closingId)
    .executeTakeFirst();
}

export async function insertReviewClosing(
  tx: WriteTransaction,
  row: Insertable<ReviewClosingsTable>,
): Promise<void> {
  await tx.insertInto("review_closings").values(row).execute();
}

/** Opens closed figures again; false: they are open already. */
export async function reopenReviewClosing(
  tx: WriteTransaction,
  closingId: string,
  set: { reopened_by: string; reopened_at: string; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("review_closings")
    .set(set)
    .where("id", "=", closingId)
    .where("reopened_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
