import { guardedDownload } from "~/server/downloads.server";
import { openArchive } from "~/usecases/archive-page.server";

/** The election's last archive, as one file to keep. */
export const loader = guardedDownload(({ ctx, params }) => openArchive(ctx, params.campaign ?? ""));
