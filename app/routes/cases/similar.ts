import { LONGEST_CASE } from "~/domain/text-lengths";
import { guardedLoader } from "~/server/guard.server";
import { loadSimilarCases } from "~/usecases/cases-similar.server";

/** Cases like what is being typed: `?q=…`. */
export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const claim = (url.searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, LONGEST_CASE.claim);
  return { similar: await loadSimilarCases(ctx, params.campaign ?? "", claim) };
});
