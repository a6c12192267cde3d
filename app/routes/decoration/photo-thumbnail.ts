import { guardedDownload } from "~/server/downloads.server";
import { openSiteThumbnail } from "~/usecases/decoration-photo-files.server";
import { siteNumber } from "./site-number";

export const loader = guardedDownload(({ ctx, params }) =>
  openSiteThumbnail(ctx, params.campaign ?? "", siteNumber(params), params.photo ?? ""),
);
