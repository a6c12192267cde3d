import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, mkdir, readdir, readFile, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { inMebibytes } from "~/domain/files";
import { evidenceKindOf } from "./evidence-kinds.server";

/** Where they lie beside the stored content: a folder that several servers share. */
export const arrivalsFolder = (filesFolder: string) => join(filesFolder, "dang-gui");

/** What the upload protocol's store writes beside each file. */
const note = z.object({ size: z.number().int() });

const problem = (code: string, params: Record<string, number> = {}) => ({
  ok: false as const,
  problems: [{ field: "files", code, params }],
});

/**
 * Uploads that no record owns yet, in a folder: `account.random` and beside it `account.random.json` with the size
 * that it is to have. Only the account that sent one reaches it. Nothing here is acknowledged to anybody, so nothing
 * is brought to the disk in a hurry.
 */
export function arrivalsIn(folder: string) {
  const pathOf = (id: string) => join(folder, id);
  const isOf = (owner: string, id: string) => id.startsWith(`${owner}.`) && /^[\w.-]{1,120}$/.test(id);

  async function remove(owner: string, id: string): Promise<void> {
    if (!isOf(owner, id)) return;
    for (const path of [pathOf(id), `${pathOf(id)}.json`]) await unlink(path).catch(ignoreMissing);
  }

  /** Takes in one file of a plain form. */
  async function receive(owner: string, content: AsyncIterable<Uint8Array>, maxBytes: number) {
    const id = newArrivalId(owner);
    await mkdir(folder, { recursive: true });
    let size = 0;
    try {
      await writeFile(pathOf(id), "", { mode: 0o600 });
      for await (const chunk of content) {
        size += chunk.byteLength;
        if (size > maxBytes) break;
        await appendFile(pathOf(id), chunk);
      }
      if (size > maxBytes || size === 0) await remove(owner, id);
      if (size === 0) return problem("file-empty");
      if (size > maxBytes) return problem("file-too-big", { max: inMebibytes(maxBytes) });
      await writeFile(`${pathOf(id)}.json`, JSON.stringify({ id, size, offset: 0 }), { mode: 0o600 });
      return { ok: true as const, value: id };
    } catch (error) {
      await remove(owner, id);
      if (isFull(error)) return problem("disk-full");
      throw error;
    }
  }

  /** null: there is no such upload of that account, or it is not complete. */
  async function open(owner: string, id: string) {
    if (!isOf(owner, id)) return null;
    const path = pathOf(id);
    const size = await wholeSize(path);
    if (size === null) return null;
    if (size === 0) return problem("file-empty");
    const kind = await evidenceKindOf(path);
    if (typeof kind !== "string") return problem(kind.code);
    const value = { kind, size, hash: await hashOf(path), content: () => createReadStream(path) };
    return { ok: true as const, value };
  }

  const count = (owner: string) => countOf(folder, owner);
  return { receive, count, open, remove, removeOlder: (before: string) => removeOlder(folder, before) };
}

/** The name of a new upload of that account. */
export const newArrivalId = (owner: string) => `${owner}.${randomUUID()}`;

/** The size of a file that has as many bytes as it is to have. */
async function wholeSize(path: string): Promise<number | null> {
  try {
    const [{ size }, text] = await Promise.all([stat(path), readFile(`${path}.json`, "utf8")]);
    return note.parse(JSON.parse(text)).size === size ? size : null;
  } catch {
    // Missing, or its note was cut off by a crash: either way it has to be sent again.
    return null;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function countOf(folder: string, owner: string): Promise<number> {
  const names = await namesIn(folder);
  return names.filter((name) => name.startsWith(`${owner}.`) && !name.endsWith(".json")).length;
}

async function removeOlder(folder: string, before: string): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime.toISOString() >= before) continue;
    await unlink(path).catch(ignoreMissing);
    if (!name.endsWith(".json")) removed += 1;
  }
  return removed;
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    ignoreMissing(error);
    return [];
  });

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

const isFull = (error: unknown) => ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(codeOf(error)));

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== "ENOENT") throw error;
}
