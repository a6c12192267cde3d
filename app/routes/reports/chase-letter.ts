import { guardedDownload } from "~/server/downloads.server";
import { writeChaseLetter } from "~/usecases/report-chase.server";

/** Công văn đôn đốc of a week (`?tuan=`) as a Word file. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  writeChaseLetter(ctx, params.campaign ?? "", {
    week: url.searchParams.get("tuan") ?? "",
    gone: request.signal,
  }),
);
