import { guardedDownload } from "~/server/downloads.server";
import { importWithErrors } from "~/usecases/imports-files.server";

/** The imported file with a column that says what became of each row. */
export const loader = guardedDownload(({ ctx, params, request }) =>
  importWithErrors(ctx, params.campaign ?? "", params.import ?? "", request.signal),
);
