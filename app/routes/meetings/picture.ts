import { packPictures } from "~/domain/meeting-pack";
import { guardedDownload } from "~/server/downloads.server";
import { NotFound } from "~/usecases/context.server";
import { loadPackPicture } from "~/usecases/meeting-freezing.server";

/** A picture of a meeting's pack as SVG, as frozen or as the data say now. */
export const loader = guardedDownload(async ({ ctx, params }) => {
  const picture = packPictures.find((name) => name === params.picture);
  if (!picture) throw new NotFound();
  const svg = await loadPackPicture(ctx, params.campaign ?? "", params.meeting ?? "", picture);
  return { name: `${picture}.svg`, mime: "image/svg+xml; charset=utf-8", content: contentOf(svg) };
});

async function* contentOf(svg: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(svg);
}
