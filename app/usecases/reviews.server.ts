import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { ReviewForm } from "~/domain/review-forms";
import {
  proposedDue,
  proposedReview,
  type Review,
  type ReviewStepKey,
  readDay,
  reviewStepKeys,
  stepState,
} from "~/domain/reviews";
import type { ReviewChoice, ReviewListPage, ReviewRow } from "~/domain/reviews-page";
import type { Connection } from "~db/client.server";
import { listReviewClosings, type StoredClosing } from "~db/queries/review-texts.server";
import {
  findReview,
  insertReview,
  listRemovedReviews,
  listReviewSteps,
  listReviews,
  type StoredStep,
} from "~db/queries/reviews.server";
import { recorderOf } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";

/** The campaign's reviews with how far each has come, and which can still be begun. */
export async function loadReviews(ctx: UseCaseContext, slug: string): Promise<ReviewListPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const canEdit = open.may("review.edit");
  const reviews = await listReviews(open.db.read, open.campaign.id);
  const ids = reviews.map(({ id }) => id);
  const [steps, closings, removed] = await Promise.all([
    listReviewSteps(open.db.read, ids),
    listReviewClosings(open.db.read, ids),
    canEdit ? listRemovedReviews(open.db.read, open.campaign.id) : [],
  ]);
  return {
    slug,
    today: open.today,
    formKey: ctx.newId(),
    canEdit,
    reviews: reviews.map((review) => {
      const closing = closings.filter((one) => one.reviewId === review.id).at(-1) ?? null;
      const own = steps.filter((one) => one.reviewId === review.id);
      return rowOf(review, own, closing, open.today);
    }),
    choices: canEdit ? choicesOf(open, reviews) : [],
    removed: removed.map(({ id, title, version }) => ({ id, title, version })),
  };
}

function rowOf(
  review: Review,
  stored: readonly StoredStep[],
  closing: StoredClosing | null,
  today: string,
): ReviewRow {
  const holds = closing !== null && closing.reopenedAt === null;
  const states = reviewStepKeys.map((step) =>
    stepState(stepOf(step, review, stored, holds ? closing : null), today),
  );
  const { id, title, fromOn, closesOn, meetsOn } = review;
  return {
    ...{ id, title, fromOn, closesOn, meetsOn },
    closedAt: holds ? momentOf(closing.closedAt) : null,
    steps: {
      done: states.filter((state) => state === "done" || state === "done-late").length,
      overdue: states.filter((state) => state === "overdue").length,
      all: states.length,
    },
  };
}

/** A step as it stands: set by people, else proposed; the figures' own step is done by closing them. */
export function stepOf(
  step: ReviewStepKey,
  review: Review,
  stored: readonly StoredStep[],
  closing: StoredClosing | null,
): StoredStep {
  const own = stored.find((one) => one.step === step);
  const dueOn = proposedDue(step, review);
  if (step === "figures") {
    const doneOn = closing === null ? null : civilDateOfInstant(closing.closedAt);
    return { step, dueOn, doneOn, note: own?.note ?? "", version: own?.version ?? 0 };
  }
  return own ?? { step, dueOn, doneOn: null, note: "", version: 0 };
}

function choicesOf({ structure, campaign }: CampaignContext, reviews: readonly Review[]): ReviewChoice[] {
  const phases = structure.phases
    .filter(({ id }) => !reviews.some((one) => one.phaseId === id))
    .map(({ key, name, endOn }) => ({ phase: key, name, closesOn: endOn }));
  const hasFinal = reviews.some(({ kind }) => kind === "final");
  return hasFinal ? phases : [...phases, { phase: "", name: "", closesOn: campaign.endsOn }];
}

/**
 * Begins the review of a phase, or the final one: its texts are drafted from the figures at once. The value is its id.
 * Problems: phase-needed, review-exists, closes-before-start, meets-before-closing, and those of a typed day.
 */
export async function addReview(
  ctx: UseCaseContext,
  slug: string,
  form: ReviewForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "review.edit");
  const { _key: key, ...payload } = form;
  const phase = open.structure.phases.find((one) => one.key === form.phase) ?? null;
  if (form.phase !== "" && !phase) return refused({ field: "phase", code: "phase-needed" });
  const proposed = proposedReview(open.campaign, phase);
  const days = readReviewDays(form, proposed);
  if (!days.ok) return days;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key, payload }, async () => {
      const others = await listReviews(tx, open.campaign.id);
      if (others.some((one) => one.phaseId === (phase?.id ?? null)))
        return refused({ field: "phase", code: "review-exists" });
      const id = ctx.newId();
      const { title, fromOn } = proposed;
      await insertReview(tx, {
        id,
        campaign_id: open.campaign.id,
        kind: phase ? "phase" : "final",
        phase_id: phase?.id ?? null,
        title,
        from_on: fromOn,
        closes_on: days.value.closesOn,
        meets_on: days.value.meetsOn,
        removed_at: null,
        version: 1,
        created_by: open.actor.accountId,
        created_at: open.campaignNow,
      });
      await recordReview(tx, open, {
        id,
        action: "added",
        payload: { after: { title, fromOn, ...days.value } },
      });
      return done(id);
    }),
  );
}

/** The closing day and the meeting's; the proposed closing day where none was typed. */
export function readReviewDays(
  form: { closesOn: string; meetsOn: string },
  { fromOn, closesOn: usual }: Pick<Review, "fromOn" | "closesOn">,
): Outcome<{ closesOn: string; meetsOn: string | null }> {
  const closes = readDay("closesOn", form.closesOn);
  const meets = readDay("meetsOn", form.meetsOn);
  if ("problem" in closes) return refused(closes.problem);
  if ("problem" in meets) return refused(meets.problem);
  const closesOn = closes.day ?? usual;
  if (closesOn < fromOn)
    return refused({ field: "closesOn", code: "closes-before-start", params: { start: fromOn } });
  if (meets.day !== null && meets.day < closesOn)
    return refused({ field: "meetsOn", code: "meets-before-closing", params: { closes: closesOn } });
  return done({ closesOn, meetsOn: meets.day });
}

/** The review, if it is there for the person to see: a removed one only for those who can bring it back. */
export async function openReview(
  open: CampaignContext,
  id: string,
  db: Connection = open.db.read,
): Promise<Review> {
  const review = await findReview(db, open.campaign.id, id);
  if (!review || (review.isRemoved && !open.may("review.edit"))) throw new NotFound();
  return review;
}

/** The closing that holds; null while the figures can change. */
export async function closingOf(db: Connection, reviewId: string): Promise<StoredClosing | null> {
  const last = (await listReviewClosings(db, [reviewId])).at(-1) ?? null;
  return last?.reopenedAt === null ? last : null;
}

/** One line of the audit trail about a review. */
export const recordReview = recorderOf("review");
