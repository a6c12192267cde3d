import { paperLayouts } from "~/domain/reports/written-document";
import { guardedDownload } from "~/server/downloads.server";
import { exportFigures } from "~/usecases/opinion-figures-export.server";

/** The figures of a period (`?tu=&den=`) as a workbook, or with `dang=docx` as a Word paper. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportFigures(ctx, params.campaign ?? "", {
    from: url.searchParams.get("tu") ?? "",
    to: url.searchParams.get("den") ?? "",
    format: url.searchParams.get("dang") === "docx" ? "docx" : "xlsx",
    layout: paperLayouts.find((one) => one === url.searchParams.get("the-thuc")) ?? null,
    gone: request.signal,
  }),
);
