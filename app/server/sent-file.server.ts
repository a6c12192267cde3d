import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";

export interface SentFile {
  name: string;
  type: string;
  body: AsyncIterable<Uint8Array>;
}

/** Answers with a file to keep, sent as it becomes ready. Its name may have any letters (RFC 6266, RFC 8187). */
export function sentFile({ name, type, body }: SentFile): Response {
  const plain = name.normalize("NFD").replace(/[^\w.-]/g, "");
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(createReadableStreamFromReadable(Readable.from(body)), {
    headers: { "Content-Type": type, "Content-Disposition": disposition },
  });
}
