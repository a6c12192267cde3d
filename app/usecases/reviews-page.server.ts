import { isOddSymbol, linesOf, paperKinds, symbolFor } from "~/domain/letterhead";
import { reportingUnits } from "~/domain/milestone-units";
import { coverageOf } from "~/domain/review-figures";
import { reviewStepKeys, stepState } from "~/domain/reviews";
import type { Closing, PaperLine, ReviewPage } from "~/domain/reviews-page";
import { choiceOfUnit } from "~/domain/unit-choice";
import { listReviewClosings, type StoredClosing } from "~db/queries/review-texts.server";
import { listReviewPapers, listReviewSteps, type StoredPaper } from "~db/queries/reviews.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { type LetterheadPage, letterheadOf } from "./letterhead.server";
import { figuresOfReview } from "./review-figures.server";
import { openReview, stepOf } from "./reviews.server";
import { textsOfReview } from "./reviews-texts.server";

/** One review: its steps, figures, texts and papers. Throws NotFound for one the campaign has not. */
export async function loadReview(ctx: UseCaseContext, slug: string, id: string): Promise<ReviewPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const review = await openReview(open, id);
  const [stored, closings, papers, { letterhead }] = await Promise.all([
    listReviewSteps(ctx.db.read, [id]),
    listReviewClosings(ctx.db.read, [id]),
    listReviewPapers(ctx.db.read, id),
    letterheadOf(open),
  ]);
  const current = closings.find(({ reopenedAt }) => reopenedAt === null) ?? null;
  const figures = await figuresOfReview(open, review, current);
  const steps = reviewStepKeys.map((step) => stepOf(step, review, stored, current));
  const reportsDueOn = steps.find(({ step }) => step === "unit-reports")?.dueOn ?? null;
  const { categories, milestones } = figures;
  return {
    slug,
    today: open.today,
    locale: open.actor.locale,
    review,
    canEdit: open.may("review.edit"),
    steps: steps.map((step) => ({ ...step, state: stepState(step, open.today) })),
    closing: closingPart(closings, current, open.today < review.closesOn),
    figures: { categories, milestones, coverage: coverageOf(figures) },
    texts: await textsOfReview(ctx, id, {
      review,
      figures,
      reportsDueOn,
      issuer: linesOf(letterhead.issuer).join(" "),
    }),
    papers: paperLines(papers, letterhead),
    letterhead: { layout: letterhead.layout, issuer: letterhead.issuer },
    units: reportingUnits(open.structure.tree, review.closesOn).map(choiceOfUnit),
  };
}

function closingPart(
  closings: readonly StoredClosing[],
  current: StoredClosing | null,
  isTooEarly: boolean,
): Closing {
  const earlier = closings.filter((one) => one !== current).reverse();
  return {
    current: current && {
      number: current.number,
      asOf: current.asOf,
      by: current.closedBy,
      at: momentOf(current.closedAt),
    },
    earlier: earlier.map(({ number, closedBy, closedAt, reopenedBy, reopenedAt, reason }) => ({
      number,
      closed: `${momentOf(closedAt)}, ${closedBy}`,
      reopened: `${reopenedAt ? momentOf(reopenedAt) : ""}, ${reopenedBy ?? ""}`,
      reason,
    })),
    isTooEarly,
  };
}

/** What is typed for each paper, and what stands where nothing is. */
export function paperLines(
  stored: readonly StoredPaper[],
  letterhead: LetterheadPage["letterhead"],
): PaperLine[] {
  return paperKinds.map((paper) => {
    const own = stored.find((one) => one.paper === paper);
    const { symbol = "", number = "", signedOn = null, version = 0 } = own ?? {};
    const proposed = symbolFor(paper, letterhead);
    const isOdd = isOddSymbol(symbol || proposed, paper, letterhead.layout);
    return { paper, symbol, proposed, isOdd, number, signedOn, version };
  });
}
