import { guardedDownload } from "~/server/downloads.server";
import { exportComparison } from "~/usecases/baselines-export.server";
import { compareQuery } from "./baseline-address";

/** The comparison of the address as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportComparison(ctx, params.campaign ?? "", compareQuery(url.searchParams), request.signal),
);
