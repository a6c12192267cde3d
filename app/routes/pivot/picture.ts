import { guardedLoader } from "~/server/guard.server";
import { pivotPicture } from "~/usecases/pivot-picture.server";

/** The bars above the table of the address, as an SVG file of A4's width. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const { name, svg } = await pivotPicture(
    ctx,
    params.campaign ?? "",
    (part) => url.searchParams.get(part) ?? "",
  );
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
