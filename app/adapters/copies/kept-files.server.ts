import { constants } from "node:fs";
import { copyFile, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type CopiedFile, CopyRefused } from "~/domain/copy-manifest";
import { placeOf } from "../files.server";
import { sumOfFile, syncFile, syncFolder } from "./copy-folder.server";

/**
 * Brings content of files into the store that all copies share. What is there already stays as it is; the rest is linked,
 * or copied where the store is on another disk. `missing` is what the installation does not have.
 */
export async function keepFiles(
  from: string,
  store: string,
  files: readonly CopiedFile[],
): Promise<{ kept: CopiedFile[]; missing: CopiedFile[] }> {
  const [kept, missing]: [CopiedFile[], CopiedFile[]] = [[], []];
  for (const file of files) {
    const target = placeOf(store, file.hash);
    const isThere = (await sizeOf(target)) === file.size || (await bring(placeOf(from, file.hash), target));
    (isThere ? kept : missing).push(file);
  }
  return { kept, missing };
}

/** false: there is nothing to bring. */
async function bring(source: string, target: string): Promise<boolean> {
  if ((await sizeOf(source)) === null) return false;
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { force: true });
  try {
    await link(source, target);
  } catch {
    await bringBytes(source, target);
  }
  return true;
}

/** Under its name only when it is whole and on the disk. */
async function bringBytes(source: string, target: string): Promise<void> {
  const arriving = `${target}.dang-chep`;
  try {
    await copyFile(source, arriving, constants.COPYFILE_FICLONE);
    await syncFile(arriving);
    await rename(arriving, target);
    await syncFolder(dirname(target));
  } finally {
    await rm(arriving, { force: true });
  }
}

/** Reads every file of a copy and compares. Throws CopyRefused (file-missing, file-damaged). The value: bytes in all. */
export async function verifyFiles(store: string, files: readonly CopiedFile[]): Promise<number> {
  let bytes = 0;
  for (const { hash, size } of files) {
    const path = placeOf(store, hash);
    if ((await sizeOf(path)) === null) throw new CopyRefused("file-missing", hash);
    const found = await sumOfFile(path);
    if (found.sha256 !== hash || found.size !== size) throw new CopyRefused("file-damaged", hash);
    bytes += size;
  }
  return bytes;
}

/**
 * Puts content of a copy where the installation keeps its files: what is missing there or is not what its name says.
 * The value is how many. Nothing is taken away: content without a record is swept in its time.
 */
export async function putBack(store: string, to: string, files: readonly CopiedFile[]): Promise<number> {
  let put = 0;
  for (const { hash, size } of files) {
    const place = placeOf(to, hash);
    const isThere = (await sizeOf(place)) === size && (await sumOfFile(place)).sha256 === hash;
    if (isThere) continue;
    await mkdir(dirname(place), { recursive: true });
    await bringBytes(placeOf(store, hash), place);
    put += 1;
  }
  return put;
}

/** Removes content that no copy has any more. */
export async function dropUnused(store: string, used: ReadonlySet<string>): Promise<void> {
  for (const first of await namesIn(store))
    for (const second of await namesIn(join(store, first)))
      for (const name of await namesIn(join(store, first, second)))
        if (!used.has(name)) await rm(join(store, first, second, name), { force: true });
}

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[]);

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
