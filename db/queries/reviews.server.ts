import type { Insertable, Selectable } from "kysely";
import type { PaperKind } from "~/domain/letterhead";
import { isReviewStep, type Review, type ReviewStepKey } from "~/domain/reviews";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReviewPapersTable, ReviewStepsTable, ReviewsTable } from "../schema";

/** Newest period first; without those that were taken away. */
export async function listReviews(db: Connection, campaignId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .orderBy("closes_on", "desc")
    .orderBy("id")
    .execute();
  return rows.map(reviewOf);
}

/** Those that were taken away, newest first. */
export async function listRemovedReviews(db: Connection, campaignId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is not", null)
    .orderBy("removed_at", "desc")
    .execute();
  return rows.map(reviewOf);
}

export async function findReview(
  db: Connection,
  campaignId: string,
  id: string,
): Promise<Review | undefined> {
  const row = await db
    .selectFrom("reviews")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && reviewOf(row);
}

export async function insertReview(tx: WriteTransaction, row: Insertable<ReviewsTable>): Promise<void> {
  await tx.insertInto("reviews").values(row).execute();
}

/** Changes a review, unless somebody else has done so meanwhile. */
export async function updateReview(
  tx: WriteTransaction,
  review: Pick<Review, "id" | "version">,
  set: Partial<Pick<ReviewsTable, "title" | "closes_on" | "meets_on" | "removed_at">>,
): Promise<boolean> {
  const result = await tx
    .updateTable("reviews")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", review.id)
    .where("version", "=", review.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A step as people have set it; version 0: nobody has. */
export interface StoredStep {
  step: ReviewStepKey;
  dueOn: string | null;
  doneOn: string | null;
  note: string;
  version: number;
}

export async function listReviewSteps(
  db: Connection,
  reviewIds: readonly string[],
): Promise<(StoredStep & { reviewId: string })[]> {
  const rows = await db.selectFrom("review_steps").selectAll().where("review_id", "in", reviewIds).execute();
  return rows.flatMap((row) =>
    isReviewStep(row.step)
      ? [
          {
            reviewId: row.review_id,
            step: row.step,
            dueOn: row.due_on,
            doneOn: row.done_on,
            note: row.note,
            version: row.version,
          },
        ]
      : [],
  );
}

/** Sets a step that had that version (0: none yet), unless somebody else has been quicker. */
export async function saveReviewStep(
  tx: WriteTransaction,
  seen: number,
  row: Insertable<ReviewStepsTable>,
): Promise<boolean> {
  if (seen === 0) {
    const result = await tx
      .insertInto("review_steps")
      .values({ ...row, version: 1 })
      .onConflict((conflict) => conflict.columns(["review_id", "step"]).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const { review_id, step, ...set } = row;
  const result = await tx
    .updateTable("review_steps")
    .set({ ...set, version: seen + 1 })
    .where("review_id", "=", review_id)
    .where("step", "=", step)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface StoredPaper {
  paper: PaperKind;
  symbol: string;
  number: string;
  signedOn: string | null;
  version: number;
}

export async function listReviewPapers(db: Connection, reviewId: string): Promise<StoredPaper[]> {
  const rows = await db.selectFrom("review_papers").selectAll().where("review_id", "=", reviewId).execute();
  return rows.map(({ paper, symbol, number, signed_on, version }) => ({
    paper,
    symbol,
    number,
    signedOn: signed_on,
    version,
  }));
}

/** As `saveReviewStep`. */
export async function saveReviewPaper(
  tx: WriteTransaction,
  seen: number,
  row: Insertable<ReviewPapersTable>,
): Promise<boolean> {
  if (seen === 0) {
    const result = await tx
      .insertInto("review_papers")
      .values({ ...row, version: 1 })
      .onConflict((conflict) => conflict.columns(["review_id", "paper"]).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const { review_id, paper, ...set } = row;
  const result = await tx
    .updateTable("review_papers")
    .set({ ...set, version: seen + 1 })
    .where("review_id", "=", review_id)
    .where("paper", "=", paper)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function reviewOf(row: Selectable<ReviewsTable>): Review {
  return {
    id: row.id,
    kind: row.kind,
    phaseId: row.phase_id,
    title: row.title,
    fromOn: row.from_on,
    closesOn: row.closes_on,
    meetsOn: row.meets_on,
    version: row.version,
    isRemoved: row.removed_at !== null,
  };
}
