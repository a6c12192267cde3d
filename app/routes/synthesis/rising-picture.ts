import { guardedLoader } from "~/server/guard.server";
import { risingPicture } from "~/usecases/opinion-rising.server";

/** The bars of the hot spots as an SVG file of A4's width. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const { name, svg } = await risingPicture(ctx, params.campaign ?? "", url.searchParams.get("ngay") ?? "");
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
