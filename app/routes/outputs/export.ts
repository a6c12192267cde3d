import { guardedLoader } from "~/server/guard.server";
import { sentFile } from "~/server/sent-file.server";
import { exportOutputs } from "~/usecases/outputs-export.server";

/** The list with the filters of its address as a file to keep: `?dang=xlsx` (also without) or `?dang=csv`. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const format = url.searchParams.get("dang") === "csv" ? "csv" : "xlsx";
  const ask = (name: string) => url.searchParams.get(name) ?? "";
  return sentFile(await exportOutputs(ctx, params.campaign ?? "", ask, format));
});
