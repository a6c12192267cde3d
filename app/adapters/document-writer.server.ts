import { once } from "node:events";
import { buffer, text } from "node:stream/consumers";
import type { WrittenDocument } from "~/domain/reports/written-document";
import { startChild } from "./children/child-program.server";
import { placesFor } from "./children/places.server";

/** A report with two pictures and 200 units takes 150 MiB. */
const heapMegabytes = 512;
const places = placesFor(2);

/**
 * A .docx file, by a program of its own, which ends as soon as `gone` says that nobody waits for the file any more:
 * then nothing comes. Throws when that program fails.
 */
export async function* writeDocument(
  document: WrittenDocument,
  gone: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!(await places.take(gone))) return;
  let file: Buffer | null;
  try {
    file = gone.aborted ? null : await written(document, gone);
  } finally {
    places.leave();
  }
  if (file) yield file;
}

async function written(document: WrittenDocument, gone: AbortSignal): Promise<Buffer | null> {
  const child = startChild("write-document", heapMegabytes);
  const stop = () => child.kill("SIGKILL");
  gone.addEventListener("abort", stop, { once: true });
  // A program that has ended takes nothing more; what it said about it is in its own output.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(document));
  try {
    const [[code], message, file] = await Promise.all([
      once(child, "close"),
      text(child.stderr),
      buffer(child.stdout),
    ]);
    if (gone.aborted) return null;
    if (code === 0) return file;
    throw new Error(`the document was not written (${code}): ${message.slice(0, 500)}`);
  } finally {
    stop();
    gone.removeEventListener("abort", stop);
  }
}
