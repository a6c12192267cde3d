import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** One file of an archive; opened only when its turn has come. */
export interface ZipEntry {
  /** With its folders, parted by "/". */
  name: string;
  /** UTC instant, for the archive's own date. */
  at: string;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/**
 * A ZIP of files that are packed already, so they are stored as they are. One file is open at a time and no more than
 * a few chunks are held; whoever stops reading stops the work.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const added = addAll(zip, entries);
  const output = zip.outputStream as unknown as Readable;
  // A failure while the list is read ends the archive in the middle: the reader sees that it is broken.
  added.catch((error: Error) => output.destroy(error));
  zip.on("error", (error: Error) => output.destroy(error));
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
    await added;
  } finally {
    output.destroy();
  }
}

async function addAll(zip: ZipFile, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const { name, at, open } of entries) {
    zip.addReadStreamLazy(name, { mtime: new Date(at), compress: false }, (give) => {
      open().then(
        (content) => give(null, Readable.from(content, { objectMode: false })),
        (error: Error) => give(error, Readable.from([])),
      );
    });
  }
  zip.end();
}
