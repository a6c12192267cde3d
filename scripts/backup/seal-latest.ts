import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { inCopies, listCopies, readFileList } from "~/adapters/copies/copy-folder.server";
import { isFull, sealCopy } from "~/adapters/copies/sealed-copy.server";
import { CopyRefused } from "~/domain/copy-manifest";
import { type CopyPlaces, sealOf, storeOf } from "./copy-world";
import { thinSealed } from "./thin-copies";
import { verifyCopy } from "./verify-copy";

export interface SealedCopy {
  name: string;
  path: string;
  size: number;
  took: number;
}

/**
 * Writes the last good copy, verified once more, as one encrypted file into the second folder. That folder is never made
 * here: where a share is not mounted it would be on the same disk. Throws CopyRefused.
 */
export async function sealLatest(places: CopyPlaces): Promise<SealedCopy> {
  const startedAt = performance.now();
  const { sealed, folder } = places;
  if (!sealed || !existsSync(sealed.folder))
    throw new CopyRefused("copy-folder-missing", sealed?.folder ?? "");
  const [latest] = await listCopies(folder);
  if (!latest) throw new CopyRefused("copy-missing", folder);
  const copy = join(folder, latest.name);
  try {
    await removeHalves(sealed.folder);
    const { manifest } = await verifyCopy(copy, sealOf(places), { acceptAudit: true });
    const files = await readFileList(copy);
    const order = { copy, store: storeOf(copy), manifest, files };
    const { path, size } = await sealCopy(order, sealed.folder, sealed.recipient);
    await thinSealed(sealed.folder);
    return { name: latest.name, path, size, took: Math.round(performance.now() - startedAt) };
  } catch (error) {
    throw isFull(error) ? new CopyRefused("disk-full", sealed.folder) : error;
  }
}

async function removeHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(inCopies.working)) await rm(join(folder, name), { force: true });
}
