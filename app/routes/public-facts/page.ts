import { loadPublicFacts } from "~/usecases/public-facts.server";
import { cachedForAll } from "./answer.server";
import { factsDocument } from "./document.server";

/** The campaign's published corrections, for anybody. */
export const loader = cachedForAll(async ({ ctx, params, origin, locale }) => {
  const page = await loadPublicFacts(ctx, params.campaign ?? "");
  return {
    type: "text/html; charset=utf-8",
    body: factsDocument(page, { origin, locale, number: null, qrCode: ctx.qrCode }),
  };
});
