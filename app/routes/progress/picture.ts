import { guardedLoader } from "~/server/guard.server";
import { progressPicture } from "~/usecases/progress-files.server";
import { readProgressAddress } from "./address";

/** A picture about progress as an SVG file of A4's width: `?hinh=cong-don` and what the page's own address asks. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const file = url.searchParams.get("hinh") ?? "cong-don";
  const query = readProgressAddress(url.searchParams);
  const { name, svg } = await progressPicture(ctx, params.campaign ?? "", file, query);
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
