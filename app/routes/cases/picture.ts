import { guardedLoader } from "~/server/guard.server";
import { clockPicture } from "~/usecases/cases-picture.server";

/** The medians by week as an SVG file of A4's width. */
export const loader = guardedLoader(async ({ ctx, params }) => {
  const { name, svg } = await clockPicture(ctx, params.campaign ?? "");
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
