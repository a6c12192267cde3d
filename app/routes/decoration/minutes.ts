import { guardedDownload } from "~/server/downloads.server";
import { writeMinutes } from "~/usecases/decoration-papers.server";

/** `?dv=UNIT`: of a unit with all below it; `?diem=12`: of one site; neither: of all. */
export const loader = guardedDownload(({ ctx, params, url, request }) => {
  const number = Number(url.searchParams.get("diem") ?? "");
  const site = Number.isInteger(number) && number > 0 ? number : null;
  const unitKey = url.searchParams.get("dv") ?? "";
  return writeMinutes(ctx, params.campaign ?? "", { unitKey, site, gone: request.signal });
});
