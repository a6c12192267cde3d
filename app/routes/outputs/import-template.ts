import { guardedDownload } from "~/server/downloads.server";
import { importTemplate } from "~/usecases/imports-files.server";

/** An empty list to fill in, for the unit of the address: `?don-vi=KEY`. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  importTemplate(ctx, params.campaign ?? "", {
    unitKey: url.searchParams.get("don-vi") ?? "",
    gone: request.signal,
  }),
);
