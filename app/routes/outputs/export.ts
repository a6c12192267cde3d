import { guardedDownload } from "~/server/downloads.server";
import { exportOutputs } from "~/usecases/outputs-export.server";

/** The list with the filters of its address as a file to keep: `?dang=xlsx` (also without) or `?dang=csv`. */
export const loader = guardedDownload(({ ctx, params, url, request }) => {
  const format = url.searchParams.get("dang") === "csv" ? "csv" : "xlsx";
  const ask = (name: string) => url.searchParams.get(name) ?? "";
  return exportOutputs(ctx, params.campaign ?? "", ask, { format, gone: request.signal });
});
