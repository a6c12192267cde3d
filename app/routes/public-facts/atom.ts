import { writePublicFeed } from "~/usecases/public-facts.server";
import { cachedForAll } from "./answer.server";

/** The published corrections as an Atom feed. */
export const loader = cachedForAll(async ({ ctx, params, origin, locale }) => ({
  type: "application/atom+xml; charset=utf-8",
  body: await writePublicFeed(ctx, params.campaign ?? "", { format: "atom", origin, locale }),
}));
