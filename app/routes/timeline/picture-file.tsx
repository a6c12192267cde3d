import { guardedLoader } from "~/server/guard.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { readAddress, readAsOf } from "./address";
import { pictureFile } from "./picture-file.server";

/** The picture of the calendar as an SVG file, as the same address without `/hinh` shows it. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const address = readAddress(url.searchParams);
  const { day } = readAsOf(address.asOf);
  const page = await loadTimeline(ctx, params.campaign ?? "", { asOf: day, filters: address.filters });
  const form = url.searchParams.get("khung") === "doc" ? "tall" : "wide";
  const svg = pictureFile(page, address, form, ctx.actor?.locale ?? "vi");
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="lich-${page.slug}-${page.asOf}.svg"`,
    },
  });
});
