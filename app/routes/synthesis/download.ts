import { paperLayouts } from "~/domain/reports/written-document";
import { guardedDownload } from "~/server/downloads.server";
import { writeSynthesis } from "~/usecases/opinion-synthesis-page.server";

/** A synthesised report as a Word file; `?the-thuc=state` or `party`, else the campaign's own layout. */
export const loader = guardedDownload(({ ctx, params, url, request }) =>
  writeSynthesis(ctx, params.campaign ?? "", params.synthesis ?? "", {
    layout: paperLayouts.find((one) => one === url.searchParams.get("the-thuc")) ?? null,
    gone: request.signal,
  }),
);
