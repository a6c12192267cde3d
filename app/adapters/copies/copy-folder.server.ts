import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type CopyName, parseCopyName } from "~/domain/copies";
import {
  type CopiedFile,
  type CopyManifest,
  type CopyProblem,
  CopyRefused,
  copiedFilesSchema,
  copyFormat,
  sealedManifestSchema,
} from "~/domain/copy-manifest";

/** Names inside of the folder of a copy. */
export const inCopy = { database: "cot-moc.sqlite", files: "files.json", manifest: "copy.json" } as const;
/**
 * Names inside of the folder of copies: content shared by all, copies that failed, copies under way, and what was
 * opened beside them for a restore or a drill.
 */
export const inCopies = {
  files: "tep",
  failed: "hong",
  working: ".dang-lam-",
  beside: ".ben-canh-",
} as const;

export interface ManifestSeal {
  digest(text: string): string;
  seal(previous: string, digest: string): string;
}

/** A short mark of the audit key, from which the key cannot be found. */
export function keyMarkOf(seal: ManifestSeal): string {
  return seal.seal("", seal.digest("cot-moc: mark of the audit key")).slice(0, 16);
}

/** Copies that are whole by their name and have a manifest, latest first. A folder that is not there has none. */
export async function listCopies(folder: string): Promise<CopyName[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => parseCopyName(name) ?? [])
    .filter(({ name }) => existsSync(join(folder, name, inCopy.manifest)))
    .sort((one, other) => (one.name < other.name ? 1 : -1));
}

/** Writes what a copy says of itself, last of all and onto the disk: a copy without it is none. */
export async function writeManifest(copy: string, manifest: CopyManifest, seal: ManifestSeal): Promise<void> {
  const sum = seal.digest(JSON.stringify(manifest));
  await writeDurably(
    join(copy, inCopy.manifest),
    `${JSON.stringify({ manifest, sum, seal: seal.seal("", sum) }, null, 2)}\n`,
  );
  await syncFolder(copy);
}

/** Reads it and refuses what is unfinished, changed, forged, or sealed with another key. */
export async function readManifest(copy: string, seal: ManifestSeal): Promise<CopyManifest> {
  const path = join(copy, inCopy.manifest);
  if (!existsSync(copy)) throw new CopyRefused("copy-missing", copy);
  if (!existsSync(path)) throw new CopyRefused("copy-unfinished");
  const {
    manifest,
    sum,
    seal: sealed,
  } = parsed(await readFile(path, "utf8"), sealedManifestSchema, "copy-sum");
  if (seal.digest(JSON.stringify(manifest)) !== sum) throw new CopyRefused("copy-sum", inCopy.manifest);
  if (manifest.format > copyFormat) throw new CopyRefused("copy-format", String(manifest.format));
  if (manifest.auditKey !== keyMarkOf(seal)) throw new CopyRefused("wrong-key");
  if (seal.seal("", sum) !== sealed) throw new CopyRefused("copy-forged");
  return manifest;
}

function parsed<T>(text: string, schema: z.ZodType<T>, code: CopyProblem): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new CopyRefused(code);
  }
}

/** Writes the list of a copy's files; the value is its SHA-256. */
export async function writeFileList(copy: string, files: readonly CopiedFile[]): Promise<string> {
  const path = join(copy, inCopy.files);
  await writeDurably(path, `${JSON.stringify(files)}\n`);
  return (await sumOfFile(path)).sha256;
}

export async function readFileList(copy: string): Promise<CopiedFile[]> {
  const path = join(copy, inCopy.files);
  if (!existsSync(path)) throw new CopyRefused("files-sum", inCopy.files);
  return parsed(await readFile(path, "utf8"), copiedFilesSchema, "files-sum");
}

/** Size and SHA-256 of a file, read piece by piece. */
export async function sumOfFile(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    size += bytes.length;
  }
  return { size, sha256: hash.digest("hex") };
}

async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await syncFile(path);
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync().finally(() => file.close());
}

/** A folder's own list of names, without which what is in it cannot be found after a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

/** Gives a folder that is complete its name, durably. */
export async function settleFolder(folder: string, from: string, to: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rename(from, to);
  await syncFolder(folder);
}

/** No restore and no drill takes longer (milliseconds). */
const longestBeside = 24 * 60 * 60_000;

/**
 * Removes what a run that died has left: copies, of which one is made at a time, and what was opened beside them long ago.
 * A restore has just now opened its copy there when it makes one of what it will replace.
 */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const isOver =
      name.startsWith(inCopies.working) || (name.startsWith(inCopies.beside) && (await isLongAgo(path)));
    if (isOver) await rm(path, { recursive: true, force: true });
  }
}

const isLongAgo = async (path: string) =>
  await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > longestBeside,
    () => false,
  );
