import { guardedDownload } from "~/server/downloads.server";
import { openEvidenceFile } from "~/usecases/evidence-page.server";
import { numberIn } from "./output-number";

export const loader = guardedDownload(({ ctx, params }) =>
  openEvidenceFile(ctx, params.campaign ?? "", numberIn(params), params.evidence ?? ""),
);
