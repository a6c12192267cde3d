import { guardedDownload } from "~/server/downloads.server";
import { writeUnitForm } from "~/usecases/reviews-papers.server";

/** The form that a unit fills in for a review, as a workbook: `?don-vi=` names the unit. */
export const loader = guardedDownload(({ ctx, params, url, request }) => {
  const unitKey = url.searchParams.get("don-vi") ?? "";
  return writeUnitForm(ctx, params.campaign ?? "", params.review ?? "", { unitKey, gone: request.signal });
});
