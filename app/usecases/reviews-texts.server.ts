import { textProblems } from "~/domain/outputs-draft";
import { type DraftFrame, draftOf } from "~/domain/reports/review-drafts";
import type { SectionForm } from "~/domain/review-forms";
import { type ReviewSection, reviewSections } from "~/domain/reviews";
import type { TextPart } from "~/domain/reviews-page";
import { findLastRevision, insertReviewText, listReviewTexts } from "~db/queries/review-texts.server";
import { openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { openReview, recordReview } from "./reviews.server";

/**
 * Keeps a wording of a section; the earlier ones stay. Problems: personal-…, and review-changed-by-other when somebody
 * has saved another meanwhile: the page then shows both.
 */
export function saveSection(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { section, version, body }: SectionForm,
): Promise<Outcome<ReviewSection>> {
  return write(ctx, slug, id, { section, version, body });
}

/** Goes back to the draft made of the figures; the written text stays in the history. */
export function redraftSection(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { section, version }: Pick<SectionForm, "section" | "version">,
): Promise<Outcome<ReviewSection>> {
  return write(ctx, slug, id, { section, version, body: null });
}

async function write(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { section, version, body }: { section: ReviewSection; version: number; body: string | null },
): Promise<Outcome<ReviewSection>> {
  const open = await openCampaign(ctx, slug, "review.edit");
  const [personal] = textProblems({ body: body ?? "" }, open.structure);
  if (personal) return refused(personal);
  return ctx.db.write(open.campaign.id, async (tx) => {
    await openReview(open, id, tx);
    const lost = refused({ field: "form", code: "review-changed-by-other" });
    if ((await findLastRevision(tx, id, section)) !== version) return lost;
    const isKept = await insertReviewText(tx, {
      review_id: id,
      section,
      revision: version + 1,
      body,
      account_id: open.actor.accountId,
      recorded_at: open.campaignNow,
    });
    if (!isKept) return lost;
    const action = body === null ? "text-redrafted" : "text-saved";
    await recordReview(tx, open, { id, action, payload: { after: { section, revision: version + 1 } } });
    return done(section);
  });
}

/** Every text of a review as it holds, with its earlier wordings. */
export async function textsOfReview(
  ctx: Pick<UseCaseContext, "db">,
  reviewId: string,
  frame: DraftFrame,
): Promise<TextPart[]> {
  const stored = await listReviewTexts(ctx.db.read, reviewId);
  return reviewSections.map((section) => {
    const own = stored.filter((one) => one.section === section).sort((a, b) => a.revision - b.revision);
    const last = own.at(-1);
    const written = last?.body ?? null;
    return {
      section,
      body: written ?? draftOf(section, frame),
      version: last?.revision ?? 0,
      isDraft: written === null,
      history: own
        .map(({ revision, by, recordedAt, body }) => ({
          version: revision,
          by,
          at: momentOf(recordedAt),
          body,
        }))
        .reverse(),
    };
  });
}
