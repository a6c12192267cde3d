import { guardedDownload } from "~/server/downloads.server";
import { exportOwnData } from "~/usecases/own-data.server";

/** All that is kept about oneself, as a file for programs or for reading. */
export const loader = guardedDownload(async ({ ctx, url }) => {
  const format = url.searchParams.get("dang") === "trang" ? "page" : "json";
  const { name, mime, text } = await exportOwnData(ctx, format);
  return { name, mime, content: wholly(text) };
});

async function* wholly(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
