import { guardedDownload } from "~/server/downloads.server";
import { exportRising } from "~/usecases/opinion-rising.server";

/** The table of hot spots as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportRising(ctx, params.campaign ?? "", {
    day: url.searchParams.get("ngay") ?? "",
    gone: request.signal,
  }),
);
