import type { PaperKind } from "~/domain/letterhead";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { PaperForm, ReviewDaysForm, StepForm } from "~/domain/review-forms";
import { type Review, readDay } from "~/domain/reviews";
import type { WriteTransaction } from "~db/client.server";
import {
  insertReviewClosing,
  listReviewClosings,
  reopenReviewClosing,
} from "~db/queries/review-texts.server";
import { listReviews, saveReviewPaper, saveReviewStep, updateReview } from "~db/queries/reviews.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { drawPictures, readFigures } from "./review-figures.server";
import { closingOf, openReview, readReviewDays, recordReview } from "./reviews.server";

const lostRace: Problem = { field: "form", code: "review-changed-by-other" };

/** Problems: those of `addReview`, personal-…, figures-closed, review-changed-by-other, nothing-changed. */
export function editReview(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: ReviewDaysForm,
): Promise<Outcome<null>> {
  return change(ctx, slug, id, async (tx, open, review) => {
    if (review.version !== form.version) return refused(lostRace);
    const [personal] = textProblems({ title: form.title }, open.structure);
    if (personal) return refused(personal);
    const days = readReviewDays(form, review);
    if (!days.ok) return days;
    const { closesOn, meetsOn } = days.value;
    if (closesOn !== review.closesOn && (await closingOf(tx, id)) !== null)
      return refused({ field: "closesOn", code: "figures-closed" });
    const after = { title: form.title.replace(/\s+/gu, " "), closesOn, meetsOn };
    const before = { title: review.title, closesOn: review.closesOn, meetsOn: review.meetsOn };
    if (JSON.stringify(after) === JSON.stringify(before))
      return refused({ field: "form", code: "nothing-changed" });
    const set = { title: after.title, closes_on: closesOn, meets_on: meetsOn };
    await updateReview(tx, review, set);
    await recordReview(tx, open, { id, action: "edited", payload: { before, after } });
    return done(null);
  });
}

/** Takes a review out of the list; it can be brought back. The value is its new version. */
export function removeReview(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: { version: number },
): Promise<Outcome<number>> {
  return change(ctx, slug, id, async (tx, open, review) => {
    if (review.isRemoved || review.version !== version) return refused(lostRace);
    await updateReview(tx, review, { removed_at: ctx.now() });
    await recordReview(tx, open, { id, action: "removed", payload: { before: { title: review.title } } });
    return done(version + 1);
  });
}

/** Brings a review back. Problems: review-exists, when another of the same phase has been begun. */
export function restoreReview(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: { version: number },
): Promise<Outcome<number>> {
  return change(ctx, slug, id, async (tx, open, review) => {
    if (!review.isRemoved || review.version !== version) return refused(lostRace);
    const others = await listReviews(tx, open.campaign.id);
    if (others.some((one) => one.kind === review.kind && one.phaseId === review.phaseId))
      return refused({ field: "form", code: "review-exists" });
    await updateReview(tx, review, { removed_at: null });
    await recordReview(tx, open, { id, action: "restored", payload: { after: { title: review.title } } });
    return done(version + 1);
  });
}

/**
 * Closes the figures: from now on the report has them as they are at this moment. Problems: figures-closed, and
 * closing-day-to-come {day} while the closing day has not passed into history.
 */
export async function closeFigures(ctx: UseCaseContext, slug: string, id: string): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "review.edit");
  const seen = await openReview(open, id);
  if (open.today < seen.closesOn)
    return refused({ field: "form", code: "closing-day-to-come", params: { day: seen.closesOn } });
  // Read before the transaction: a reader of a million rows must not hold the writers up.
  const [figures, pictures] = await Promise.all([readFigures(open, seen), drawPictures(open, seen)]);
  return ctx.db.write(open.campaign.id, async (tx) => {
    const review = await openReview(open, id, tx);
    if (review.version !== seen.version) return refused(lostRace);
    const earlier = await listReviewClosings(tx, [id]);
    if (earlier.some(({ reopenedAt }) => reopenedAt === null))
      return refused({ field: "form", code: "figures-closed" });
    const number = earlier.length + 1;
    await insertReviewClosing(tx, {
      id: ctx.newId(),
      review_id: id,
      number,
      as_of: review.closesOn,
      figures: JSON.stringify(figures),
      pictures: JSON.stringify(pictures),
      closed_by: open.actor.accountId,
      closed_at: open.campaignNow,
      reopened_by: null,
      reopened_at: null,
      reason: "",
    });
    await recordReview(tx, open, {
      id,
      action: "figures-closed",
      payload: { after: { number, asOf: review.closesOn } },
    });
    return done(number);
  });
}

/** Opens closed figures again, with a reason that stays. Problems: figures-open, personal-…. */
export function reopenFigures(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { reason }: { reason: string },
): Promise<Outcome<number>> {
  return change(ctx, slug, id, async (tx, open) => {
    const [personal] = textProblems({ reason }, open.structure);
    if (personal) return refused(personal);
    const closing = await closingOf(tx, id);
    const set = { reopened_by: open.actor.accountId, reopened_at: open.campaignNow, reason };
    if (closing === null || !(await reopenReviewClosing(tx, closing.id, set)))
      return refused({ field: "form", code: "figures-open" });
    await recordReview(tx, open, {
      id,
      action: "figures-reopened",
      payload: { after: { number: closing.number, reason } },
    });
    return done(closing.number);
  });
}

/** Sets the day, the end or the note of a step. Problems: those of a typed day, done-in-future, personal-…. */
export function saveStep(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: StepForm,
): Promise<Outcome<null>> {
  return change(ctx, slug, id, async (tx, open) => {
    const [due, finished] = [readDay("dueOn", form.dueOn), readDay("doneOn", form.doneOn)];
    if ("problem" in due) return refused(due.problem);
    if ("problem" in finished) return refused(finished.problem);
    if (finished.day !== null && finished.day > open.today)
      return refused({ field: "doneOn", code: "done-in-future", params: { today: open.today } });
    const [personal] = textProblems({ note: form.note }, open.structure);
    if (personal) return refused(personal);
    const { step, note } = form;
    const after = { step, dueOn: due.day, doneOn: finished.day, note };
    const row = {
      review_id: id,
      step,
      due_on: due.day,
      done_on: finished.day,
      note,
      version: 1,
      ...stampOf(open),
    };
    if (!(await saveReviewStep(tx, form.version, row))) return refused(lostRace);
    await recordReview(tx, open, { id, action: "step-saved", payload: { after } });
    return done(null);
  });
}

/** Number, date and symbol of a paper; an odd symbol is taken. Problems: those of a typed day, document-not-signed-yet. */
export function savePaper(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: PaperForm,
): Promise<Outcome<PaperKind>> {
  return change(ctx, slug, id, async (tx, open) => {
    const signed = readDay("signedOn", form.signedOn);
    if ("problem" in signed) return refused(signed.problem);
    if (signed.day !== null && signed.day > open.today)
      return refused({ field: "signedOn", code: "document-not-signed-yet", params: { today: open.today } });
    const { paper, symbol, number } = form;
    const [personal] = textProblems({ symbol, number }, open.structure);
    if (personal) return refused(personal);
    const row = { review_id: id, paper, symbol, number, signed_on: signed.day, version: 1, ...stampOf(open) };
    if (!(await saveReviewPaper(tx, form.version, row))) return refused(lostRace);
    await recordReview(tx, open, {
      id,
      action: "paper-saved",
      payload: { after: { paper, symbol, number, signedOn: signed.day } },
    });
    return done(paper);
  });
}

const stampOf = ({ actor, campaignNow }: CampaignContext) => ({
  updated_by: actor.accountId,
  updated_at: campaignNow,
});

async function change<T>(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  work: (tx: WriteTransaction, open: CampaignContext, review: Review) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const open = await openCampaign(ctx, slug, "review.edit");
  return ctx.db.write(open.campaign.id, async (tx) => work(tx, open, await openReview(open, id, tx)));
}
