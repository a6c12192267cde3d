import { guardedDownload } from "~/server/downloads.server";
import { exportList } from "~/usecases/list-files.server";

/** A list with the filters of its page as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportList(ctx, params.campaign ?? "", params.list ?? "", url.searchParams, request.signal),
);
