import { NotFound } from "~/usecases/context.server";
import { loadPublicFacts } from "~/usecases/public-facts.server";
import { cachedForAll } from "./answer.server";
import { factsDocument } from "./document.server";

/** One published correction at an address of its own. */
export const loader = cachedForAll(async ({ ctx, params, origin, locale }) => {
  const page = await loadPublicFacts(ctx, params.campaign ?? "");
  const number = Number(params.number);
  if (!page.facts.some((fact) => fact.number === number)) throw new NotFound();
  return {
    type: "text/html; charset=utf-8",
    body: factsDocument(page, { origin, locale, number, qrCode: ctx.qrCode }),
  };
});
