import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { inCopies, listCopies } from "~/adapters/copies/copy-folder.server";
import { isFull, openSealed, readIdentity, sealedEnding } from "~/adapters/copies/sealed-copy.server";
import { parseCopyName } from "~/domain/copies";
import { CopyRefused } from "~/domain/copy-manifest";

/** A copy as a folder; `close` removes what had to be unpacked for it. */
export interface OpenedCopy {
  path: string;
  name: string;
  close(): Promise<void>;
}

/**
 * Finds the copy that somebody names: by its name in the folder of copies, as a folder, or as an encrypted file, which is
 * unpacked beside the copies with the identity. Without a name, the last good one. Throws CopyRefused.
 */
export async function openCopy(
  folder: string,
  named: string | undefined,
  identityFile: string | null,
): Promise<OpenedCopy> {
  if (named === undefined) {
    const [latest] = await listCopies(folder);
    if (!latest) throw new CopyRefused("copy-missing", folder);
    return asItIs(join(folder, latest.name));
  }
  if (named.endsWith(sealedEnding)) return unpacked(folder, resolve(named), identityFile);
  const ofFolder = join(folder, named);
  return asItIs(parseCopyName(named) && existsSync(ofFolder) ? ofFolder : resolve(named));
}

function asItIs(path: string): OpenedCopy {
  if (!existsSync(path)) throw new CopyRefused("copy-missing", path);
  return { path, name: basename(path), close: async () => {} };
}

async function unpacked(folder: string, file: string, identityFile: string | null): Promise<OpenedCopy> {
  if (!existsSync(file)) throw new CopyRefused("copy-missing", file);
  if (identityFile === null) throw new CopyRefused("identity-missing", "BACKUP_IDENTITY_FILE");
  const name = basename(file).slice(0, -sealedEnding.length);
  const path = join(folder, `${inCopies.beside}mo-${process.pid}-${name}`);
  const close = () => rm(path, { recursive: true, force: true });
  try {
    const identity = await readIdentity(identityFile);
    await mkdir(path, { recursive: true, mode: 0o700 });
    await openSealed(file, identity, path);
    return { path, name, close };
  } catch (error) {
    await close();
    throw isFull(error) ? new CopyRefused("disk-full", folder) : error;
  }
}
