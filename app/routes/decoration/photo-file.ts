import { guardedDownload } from "~/server/downloads.server";
import { openSitePhoto } from "~/usecases/decoration-photo-files.server";
import { siteNumber } from "./site-number";

export const loader = guardedDownload(({ ctx, params }) =>
  openSitePhoto(ctx, params.campaign ?? "", siteNumber(params), params.photo ?? ""),
);
