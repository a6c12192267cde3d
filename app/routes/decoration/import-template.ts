import { guardedDownload } from "~/server/downloads.server";
import { siteTemplate } from "~/usecases/decoration-import.server";

/** An empty list of sites to fill in. */
export const loader = guardedDownload(({ ctx, params, request }) =>
  siteTemplate(ctx, params.campaign ?? "", request.signal),
);
