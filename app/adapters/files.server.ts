import { createHash, randomUUID } from "node:crypto";
import * as nodeFiles from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileMime, inMebibytes } from "~/domain/files";
import { kindOfFile } from "./file-kinds.server";

/** The part of the file system that decides what survives a power cut; tests listen in on it. */
export type Disk = Pick<typeof nodeFiles, "mkdir" | "open" | "rename" | "unlink">;

const problem = (code: string, params: Record<string, number> = {}) => ({
  ok: false as const,
  problems: [{ field: "files", code, params }],
});

/**
 * Files in a folder by the SHA-256 of their content: `ab/cd/abcd…`. A file is written beside, brought to the disk,
 * then renamed, and the folders that name it are brought to the disk too: what `store` has answered survives.
 */
export function fileStoreIn(folder: string, disk: Disk = nodeFiles) {
  const arriving = join(folder, "tam");
  const pathOf = (hash: string) => placeOf(folder, hash);

  const store = (content: AsyncIterable<Uint8Array>, maxBytes: number) =>
    takeIn(content, maxBytes, async (path, { size, hash }) => {
      if (size === 0) return problem("file-empty");
      if (size > maxBytes) return problem("file-too-big", { max: inMebibytes(maxBytes) });
      const mime = await kindOfFile(path);
      if (mime === null) return problem("file-kind");
      await putInPlace(disk, folder, path, hash);
      return { ok: true as const, value: { hash, size, mime: mime satisfies FileMime } };
    });

  const keep = (content: Uint8Array) =>
    takeIn([content], content.byteLength, async (path, value) => {
      await putInPlace(disk, folder, path, value.hash);
      return { ok: true as const, value };
    });

  /** Brings content to the disk beside, where `settle` may take it from; what it leaves there goes. */
  async function takeIn<T>(
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    maxBytes: number,
    settle: (path: string, written: { size: number; hash: string }) => Promise<T>,
  ) {
    const path = join(arriving, randomUUID());
    try {
      await disk.mkdir(arriving, { recursive: true });
      return await settle(path, await writeDown(disk, path, content, maxBytes));
    } catch (error) {
      if (isFull(error)) return problem("disk-full");
      throw error;
    } finally {
      await disk.unlink(path).catch(ignoreMissing);
    }
  }

  return {
    store,
    keep,
    open: (hash: string) => openContent(pathOf(hash)),
    remove: (hash: string, since: string) => removeOlder(disk, pathOf(hash), since),
    removeInterrupted: (before: string) => removeAllOlder(disk, arriving, before),
    listStoredBefore: (before: string) => listOlder(folder, pathOf, before),
  };
}

/** Writes, hashes and counts as the content comes in; stops reading once it is too much. */
async function writeDown(
  disk: Disk,
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<{ size: number; hash: string }> {
  const file = await disk.open(path, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) break;
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    await file.sync();
    return { size, hash: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

/** Where a folder of files keeps the content of that hash. */
export const placeOf = (folder: string, hash: string) =>
  join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);

/** Under the name of its content, with every folder on the way to it on the disk as well. */
async function putInPlace(disk: Disk, folder: string, path: string, hash: string): Promise<void> {
  const place = placeOf(folder, hash);
  await disk.mkdir(dirname(place), { recursive: true });
  await disk.rename(path, place);
  for (const named of [dirname(place), dirname(dirname(place)), folder]) await toDisk(disk, named);
}

/** A folder's own list of names, without which a file that is on the disk cannot be found again. */
async function toDisk(disk: Disk, folder: string): Promise<void> {
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openContent(path: string) {
  try {
    const { size } = await nodeFiles.stat(path);
    return { size, content: contentOf(path) };
  } catch (error) {
    ignoreMissing(error);
    return null;
  }
}

/** Opened when somebody begins to read, closed when they stop. */
async function* contentOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await nodeFiles.open(path);
  yield* file.createReadStream({ highWaterMark: 2 ** 16 });
}

async function removeAllOlder(disk: Disk, folder: string, instant: string): Promise<number> {
  const names = await namesIn(folder);
  const removed = await Promise.all(names.map((name) => removeOlder(disk, join(folder, name), instant)));
  return removed.filter(Boolean).length;
}

async function listOlder(
  folder: string,
  pathOf: (hash: string) => string,
  instant: string,
): Promise<string[]> {
  const hashes: string[] = [];
  for (const hash of await hashesIn(folder)) {
    if (await isOlder(pathOf(hash), instant)) hashes.push(hash);
  }
  return hashes;
}

async function removeOlder(disk: Disk, path: string, instant: string): Promise<boolean> {
  if (!(await isOlder(path, instant))) return false;
  await disk.unlink(path).catch(ignoreMissing);
  return true;
}

async function isOlder(path: string, instant: string): Promise<boolean> {
  try {
    const { mtime } = await nodeFiles.stat(path);
    return mtime.toISOString() < instant;
  } catch (error) {
    ignoreMissing(error);
    return false;
  }
}

async function hashesIn(folder: string): Promise<string[]> {
  const hashes: string[] = [];
  for (const first of (await namesIn(folder)).filter(isHexPair)) {
    for (const second of (await namesIn(join(folder, first))).filter(isHexPair))
      hashes.push(...(await namesIn(join(folder, first, second))));
  }
  return hashes;
}

const isHexPair = (name: string) => /^[0-9a-f]{2}$/.test(name);

const namesIn = (folder: string): Promise<string[]> =>
  nodeFiles.readdir(folder).catch((error: unknown) => {
    ignoreMissing(error);
    return [];
  });

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

const isFull = (error: unknown) => ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(codeOf(error)));

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== "ENOENT") throw error;
}
