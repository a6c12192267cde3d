import { guardedDownload } from "~/server/downloads.server";
import { exportAdminList } from "~/usecases/admin-list-files.server";

/** A list of the installation with the filters of its page as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportAdminList(ctx, params.list ?? "", url.searchParams, request.signal),
);
