import { guardedDownload } from "~/server/downloads.server";
import { exportSites } from "~/usecases/decoration-export.server";

/** The sites with the filters of the address as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportSites(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "", request.signal),
);
