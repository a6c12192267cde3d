import { guardedDownload } from "~/server/downloads.server";
import { openDocumentFile } from "~/usecases/documents-files.server";

export const loader = guardedDownload(({ ctx, params }) =>
  openDocumentFile(ctx, params.campaign ?? "", params.document ?? "", params.file ?? ""),
);
