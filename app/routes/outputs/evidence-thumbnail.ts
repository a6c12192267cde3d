import { guardedDownload } from "~/server/downloads.server";
import { openThumbnail } from "~/usecases/evidence-page.server";
import { numberIn } from "./output-number";

export const loader = guardedDownload(({ ctx, params }) =>
  openThumbnail(ctx, params.campaign ?? "", numberIn(params), params.evidence ?? ""),
);
