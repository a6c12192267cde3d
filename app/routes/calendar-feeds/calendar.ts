import { publicLoader } from "~/server/guard.server";
import { readFeed } from "~/usecases/calendar-feeds.server";
import { NotFound } from "~/usecases/context.server";

/** The calendar file at its secret address, `/lich-dien-tu/….ics`, for programs that cannot sign in. */
export const loader = publicLoader(async ({ ctx, params, url }) => {
  try {
    const file = await readFeed(ctx, (params.address ?? "").replace(/\.ics$/, ""), url.origin);
    return new Response(file, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="lich-bau-cu.ics"',
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
});
