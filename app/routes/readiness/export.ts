import { readReadinessQuery } from "~/domain/readiness-page";
import { guardedDownload } from "~/server/downloads.server";
import { exportReadiness } from "~/usecases/readiness-export.server";

/** The units with every dimension as a workbook, and the formula by which they are graded. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportReadiness(
    ctx,
    params.campaign ?? "",
    readReadinessQuery((name) => url.searchParams.get(name) ?? ""),
    request.signal,
  ),
);
