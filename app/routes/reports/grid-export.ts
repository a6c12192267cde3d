import { readGridQuery } from "~/domain/report-grid-page";
import { guardedDownload } from "~/server/downloads.server";
import { exportReportGrid } from "~/usecases/report-grid-export.server";

/** The grid with the filters of the address, its numbers and its legend as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportReportGrid(
    ctx,
    params.campaign ?? "",
    readGridQuery((name) => url.searchParams.get(name) ?? ""),
    request.signal,
  ),
);
