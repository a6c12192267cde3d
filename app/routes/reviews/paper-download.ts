import { paperKinds } from "~/domain/letterhead";
import { guardedDownload } from "~/server/downloads.server";
import { NotFound } from "~/usecases/context.server";
import { writeReviewPaper } from "~/usecases/reviews-papers.server";

/** One of a review's papers as a Word file: `…/tai-ve/report`, `request` or `notice`. */
export const loader = guardedDownload(({ ctx, params, request }) => {
  const paper = paperKinds.find((kind) => kind === params.paper);
  if (!paper) throw new NotFound();
  return writeReviewPaper(ctx, params.campaign ?? "", params.review ?? "", { paper, gone: request.signal });
});
