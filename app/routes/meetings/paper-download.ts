import { guardedDownload } from "~/server/downloads.server";
import { NotFound } from "~/usecases/context.server";
import { writeMeetingPaper, writeMeetingWorkbook } from "~/usecases/meeting-papers.server";

/** A meeting's papers: `tai-lieu` and `thong-bao` as Word, `so-lieu` as a workbook. */
export const loader = guardedDownload(({ ctx, params, request }) => {
  const [slug, on, gone] = [params.campaign ?? "", params.meeting ?? "", request.signal];
  switch (params.paper) {
    case "tai-lieu":
      return writeMeetingPaper(ctx, slug, on, { paper: "pack", gone });
    case "thong-bao":
      return writeMeetingPaper(ctx, slug, on, { paper: "notice", gone });
    case "so-lieu":
      return writeMeetingWorkbook(ctx, slug, on, { gone });
    default:
      throw new NotFound();
  }
});
