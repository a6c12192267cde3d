import { guardedDownload } from "~/server/downloads.server";
import { openDesignFile } from "~/usecases/decoration-design-files.server";

export const loader = guardedDownload(({ ctx, params }) =>
  openDesignFile(ctx, params.campaign ?? "", params.design ?? "", params.file ?? ""),
);
