import { guardedDownload } from "~/server/downloads.server";
import { exportTasks } from "~/usecases/tasks-export.server";

/** The tasks with the filters of the address as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportTasks(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "", request.signal),
);
