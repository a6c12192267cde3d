import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { inCopies, inCopy, listCopies, readFileList } from "~/adapters/copies/copy-folder.server";
import { dropUnused } from "~/adapters/copies/kept-files.server";
import { sealedEnding } from "~/adapters/copies/sealed-copy.server";
import { copiesToDrop, keptElsewhere, keptHere, parseCopyName } from "~/domain/copies";

/** How many copies that failed are kept for somebody to look at. */
const keptFailed = 3;

/** Removes the copies that the rule of keeping no longer needs, and files that no copy has any more. */
export async function thinCopies(folder: string): Promise<void> {
  for (const name of copiesToDrop(await listCopies(folder), keptHere)) {
    // Without its manifest it is no copy any more, should the removal be cut off.
    await rm(join(folder, name, inCopy.manifest), { force: true });
    await rm(join(folder, name), { recursive: true, force: true });
  }
  const aside = join(folder, inCopies.failed);
  const failed = (await readdir(aside).catch(() => [] as string[])).sort().reverse();
  for (const name of failed.slice(keptFailed)) await rm(join(aside, name), { recursive: true, force: true });
  await dropFiles(
    folder,
    failed.slice(0, keptFailed).map((name) => join(aside, name)),
  );
}

/** Nothing goes while the list of a good copy cannot be read: it may need what seems unused. */
async function dropFiles(folder: string, failed: readonly string[]): Promise<void> {
  const used = new Set<string>();
  for (const copy of failed) for (const { hash } of await readFileList(copy).catch(() => [])) used.add(hash);
  for (const { name } of await listCopies(folder)) {
    const files = await readFileList(join(folder, name)).catch(() => null);
    if (files === null) return;
    for (const { hash } of files) used.add(hash);
  }
  await dropUnused(join(folder, inCopies.files), used);
}

/** The same for encrypted copies, of which each is one file. */
export async function thinSealed(folder: string): Promise<void> {
  const copies = (await readdir(folder))
    .filter((name) => name.endsWith(sealedEnding))
    .flatMap((name) => parseCopyName(name.slice(0, -sealedEnding.length)) ?? []);
  for (const name of copiesToDrop(copies, keptElsewhere))
    await rm(join(folder, `${name}${sealedEnding}`), { force: true });
}
