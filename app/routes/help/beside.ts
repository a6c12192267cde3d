import { guardedLoader } from "~/server/guard.server";
import { readHelpAt } from "~/usecases/help.server";

/** The help of the page at `?o=…`, for the panel beside it. */
export const loader = guardedLoader(async ({ url, locale }) =>
  Response.json({ page: readHelpAt(url.searchParams.get("o") ?? "", locale) }),
);
