import type { LoaderFunctionArgs } from "@remix-run/node";
import { guardedDownload } from "~/server/downloads.server";
import { guardedLoader } from "~/server/guard.server";
import { exportGate, gatePicture } from "~/usecases/decoration-gate-files.server";

const unitOf = (url: URL) => (url.searchParams.get("dv") ?? "").slice(0, 60);

const picture = guardedLoader(async ({ ctx, params, url }) => {
  const { name, svg } = await gatePicture(ctx, params.campaign ?? "", unitOf(url));
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});

const workbook = guardedDownload(({ ctx, params, url, request }) =>
  exportGate(ctx, params.campaign ?? "", unitOf(url), request.signal),
);

/** The gate's picture (`?dang=svg`) or its figures as a workbook, of all or of a unit (`?dv=…`). */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  new URL(args.request.url).searchParams.get("dang") === "svg" ? picture(args) : workbook(args);
