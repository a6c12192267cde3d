import { writePublicFeed } from "~/usecases/public-facts.server";
import { cachedForAll } from "./answer.server";

/** The published corrections as RSS. */
export const loader = cachedForAll(async ({ ctx, params, origin, locale }) => ({
  type: "application/rss+xml; charset=utf-8",
  body: await writePublicFeed(ctx, params.campaign ?? "", { format: "rss", origin, locale }),
}));
