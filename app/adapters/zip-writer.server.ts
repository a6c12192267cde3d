import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** One file of an archive; opened only when its turn has come. */
export interface ZipEntry {
  /** With its folders, parted by "/". */
  name: string;
  /** UTC instant, for the archive's own date. */
  at: string;
  open(): Promise<AsyncIterable<Uint8Array>>;
  /** Told once the file is in the archive: the SHA-256 (hex) of what it held, and its bytes. */
  packed?(sha256: string, size: number): void;
  /** A text: worth pressing together. Anything else is packed already, and stored as it is. */
  isText?: boolean;
}

/**
 * A ZIP. One file is open at a time and no more than
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
  for await (const { name, at, open, packed, isText = false } of entries) {
    zip.addReadStreamLazy(name, { mtime: new Date(at), compress: isText }, (give) => {
      open().then(
        (content) =>
          give(null, Readable.from(packed ? hashed(content, packed) : content, { objectMode: false })),
        (error: Error) => give(error, Readable.from([])),
      );
    });
  }
  zip.end();
}

/** The same content, weighed as it passes. */
async function* hashed(
  content: AsyncIterable<Uint8Array>,
  packed: (sha256: string, size: number) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    size += chunk.byteLength;
    yield chunk;
  }
  packed(hash.digest("hex"), size);
}
