import { guardedLoader } from "~/server/guard.server";
import { searchCampaign } from "~/usecases/search.server";

/** So many of each kind stand under the box while somebody types. */
const most = 3;

/** What is found by what is being typed: `?q=…`. */
export const loader = guardedLoader(({ ctx, params, url }) =>
  searchCampaign(ctx, params.campaign ?? "", url.searchParams.get("q") ?? "", most),
);
