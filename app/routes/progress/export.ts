import { guardedDownload } from "~/server/downloads.server";
import { exportProgress } from "~/usecases/progress-files.server";
import { readProgressAddress } from "./address";

/** The table under a picture as a workbook: `?hinh=cong-don` and what the page's own address asks. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportProgress(ctx, params.campaign ?? "", url.searchParams.get("hinh") ?? "cong-don", {
    query: readProgressAddress(url.searchParams),
    address: `${url.pathname}${url.search}`,
    gone: request.signal,
  }),
);
