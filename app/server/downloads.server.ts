import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { guardedLoader, type LoaderArgs } from "./guard.server";

/** A file to be saved by who is signed in. */
export interface Download {
  name: string;
  mime: string;
  content: AsyncIterable<Uint8Array>;
  /** Of content that is stored; what is made for the asking has none, and is not kept by the browser. */
  stored?: {
    size: number;
    /** Changes with the content, and with nothing else. */
    hash: string;
  };
}

/**
 * A loader that answers with a file. It is saved, never opened here: a sandbox without scripts, and no guessing of
 * kinds (nosniff stands on every answer). The browser may keep it but has to ask each time.
 */
export function guardedDownload(work: (args: LoaderArgs) => Promise<Download>) {
  return async (input: LoaderFunctionArgs): Promise<Response> => {
    const file = await guardedLoader(work)(input);
    const headers = new Headers({ "Content-Security-Policy": "sandbox; default-src 'none'" });
    if (file.stored) {
      const etag = `"${file.stored.hash}"`;
      input.context.allowCaching();
      headers.set("ETag", etag);
      headers.set("Cache-Control", "private, no-cache");
      if (isKnown(input.request, etag)) return new Response(null, { status: 304, headers });
      headers.set("Content-Length", String(file.stored.size));
    }
    headers.set("Content-Type", file.mime);
    headers.set("Content-Disposition", dispositionOf(file.name));
    if (input.request.method === "HEAD") return new Response(null, { headers });
    const paced = Readable.from(inStep(file.content, input.context.taken), { objectMode: false });
    return new Response(createReadableStreamFromReadable(paced), { headers });
  };
}

const isKnown = (request: Request, etag: string) =>
  (request.headers.get("If-None-Match") ?? "")
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === etag);

/** No faster than the visitor takes it: Remix writes without waiting, and would hold the whole file in memory. */
async function* inStep(content: AsyncIterable<Uint8Array>, taken: () => Promise<void>) {
  for await (const chunk of content) {
    await taken();
    yield chunk;
  }
}

/** RFC 6266 with the name in UTF-8 (RFC 8187), and one without marks for programs that read only that. */
function dispositionOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w. ()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
