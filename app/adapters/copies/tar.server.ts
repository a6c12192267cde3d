import { createReadStream } from "node:fs";

/** A file that goes into an archive, under a name of at most 100 letters. */
export interface TarredFile {
  name: string;
  path: string;
  size: number;
}

const block = 512;

/** Writes a tar archive (ustar, as every `tar` reads it) piece by piece. Throws when a file is not as long as it was said. */
export async function* writeTar(files: AsyncIterable<TarredFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, path, size } of files) {
    yield headerOf(name, size);
    let left = size;
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 })) {
      left -= (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    if (left !== 0) throw new Error(`${name} changed while it was read`);
    yield Buffer.alloc((block - (size % block)) % block);
  }
  yield Buffer.alloc(2 * block);
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, "latin1");
  header.write("0000600\0", 100, "latin1");
  header.write("0000000\0", 108, "latin1");
  header.write("0000000\0", 116, "latin1");
  writeSize(header, size);
  header.write("00000000000\0", 136, "latin1");
  header.write("        ", 148, "latin1");
  header.write("0", 156, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}

const largestOctal = 0o77777777777;

/** Beyond 8 GiB as bytes after a mark, which GNU tar and its likes read. */
function writeSize(header: Buffer, size: number): void {
  if (size <= largestOctal) {
    header.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "latin1");
    return;
  }
  header[124] = 0x80;
  header.writeBigUInt64BE(BigInt(size), 128);
}

function readSize(header: Buffer): number {
  if (header[124] === 0x80) return Number(header.readBigUInt64BE(128));
  return Number.parseInt(header.toString("latin1", 124, 135), 8);
}

function sumOf(header: Buffer): number {
  let sum = 0;
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  return sum;
}

/** What takes in a file of an archive as it is read. */
export interface TarTaker {
  begin(name: string, size: number): Promise<void> | void;
  take(bytes: Uint8Array): Promise<void> | void;
  end(): Promise<void> | void;
}

/** Reads an archive that `writeTar` has written. Throws for any other, and for one that ends too early. */
export async function readTar(content: AsyncIterable<Uint8Array>, taker: TarTaker): Promise<void> {
  let kept = Buffer.alloc(0);
  let left = -1;
  let padding = 0;
  let isOver = false;
  const header = async (bytes: Buffer) => {
    if (bytes.every((byte) => byte === 0)) {
      isOver = true;
      return;
    }
    const said = Number.parseInt(bytes.toString("latin1", 148, 154), 8);
    if (said !== sumOf(bytes)) throw new Error("not a tar header");
    const name = bytes.toString("latin1", 0, 100).replace(/\0.*$/s, "");
    left = readSize(bytes);
    padding = (block - (left % block)) % block;
    await taker.begin(name, left);
  };
  for await (const chunk of content) {
    kept = kept.length === 0 ? Buffer.from(chunk) : Buffer.concat([kept, chunk]);
    while (!isOver) {
      if (left > 0) {
        if (kept.length === 0) break;
        const part = kept.subarray(0, left);
        await taker.take(part);
        left -= part.length;
        kept = kept.subarray(part.length);
      }
      if (left === 0) {
        if (kept.length < padding) break;
        kept = kept.subarray(padding);
        left = -1;
        await taker.end();
      }
      if (left < 0) {
        if (kept.length < block) break;
        await header(kept.subarray(0, block));
        kept = kept.subarray(block);
      }
    }
  }
  if (!isOver) throw new Error("the archive ends too early");
}
