import { readOpinionQuery } from "~/domain/opinion-page";
import { guardedDownload } from "~/server/downloads.server";
import { exportOpinion } from "~/usecases/opinion-tables.server";

/** The matters with the filters of the address as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportOpinion(
    ctx,
    params.campaign ?? "",
    readOpinionQuery((name) => url.searchParams.get(name) ?? ""),
    request.signal,
  ),
);
