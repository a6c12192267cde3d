import { guardedDownload } from "~/server/downloads.server";
import { exportPivot } from "~/usecases/pivot-export.server";

/** The whole table of the address as a file: `?dang=xlsx` (also without) or `?dang=csv`. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  exportPivot(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "", {
    format: url.searchParams.get("dang") === "csv" ? "csv" : "xlsx",
    address: `${url.pathname}${url.search}`,
    gone: request.signal,
  }),
);
