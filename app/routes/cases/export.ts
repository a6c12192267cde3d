import { guardedDownload } from "~/server/downloads.server";
import { exportCases } from "~/usecases/cases-export.server";

/** The cases with the filters of the address as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportCases(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "", request.signal),
);
