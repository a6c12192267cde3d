import { guardedDownload } from "~/server/downloads.server";
import { exportBriefing } from "~/usecases/briefings-export.server";

/** A week's briefing (`?tuan=2021-W10`) as a workbook, or with `dang=docx` as a Word paper. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportBriefing(ctx, params.campaign ?? "", {
    weekKey: url.searchParams.get("tuan") ?? "",
    format: url.searchParams.get("dang") === "docx" ? "docx" : "xlsx",
    gone: request.signal,
  }),
);
