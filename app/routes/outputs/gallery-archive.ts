import { guardedDownload } from "~/server/downloads.server";
import { archiveGallery } from "~/usecases/evidence-gallery.server";

/** The gallery with the filters of its address as one file to keep. */
export const loader = guardedDownload(({ ctx, params, url }) =>
  archiveGallery(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? ""),
);
