import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { type CopiedFile, type CopyManifest, CopyRefused } from "~/domain/copy-manifest";
import { placeOf } from "../files.server";
import { inCopies, inCopy, syncFile, syncFolder } from "./copy-folder.server";
import { readTar, type TarredFile, type TarTaker, writeTar } from "./tar.server";

/** How a copy that is one encrypted file is called: its own name, and what is in it. */
export const sealedEnding = ".tar.gz.age";

/** A new key: the identity is kept in a safe, the recipient goes into BACKUP_RECIPIENT. */
export async function newCopyKey(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The identity in a file as `age-keygen` writes it. Throws CopyRefused (identity-missing). */
export async function readIdentity(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => "");
  const found = /^AGE-SECRET-KEY-\S+$/m.exec(text);
  if (!found) throw new CopyRefused("identity-missing", path);
  return found[0];
}

export interface CopyToSeal {
  /** The folder of the copy, and the store of the files that it names. */
  copy: string;
  store: string;
  manifest: CopyManifest;
  files: readonly CopiedFile[];
}

/**
 * Writes a verified copy into one file that only the owner of the recipient's identity can open (`age -d FILE | tar xz`).
 * It is read back at once with a second identity that lives only so long, and every byte compared; only then it gets its
 * name. The value is its path and size.
 */
export async function sealCopy(copy: CopyToSeal, folder: string, recipient: string) {
  const once = await newCopyKey();
  const target = join(folder, `${basename(copy.copy)}${sealedEnding}`);
  const working = join(folder, `${inCopies.working}${basename(target)}`);
  try {
    await encrypted(copy, working, [recipient, once.recipient]);
    await syncFile(working);
    await readSealed(working, once.identity, comparing(copy));
    await rename(working, target);
    await syncFolder(folder);
  } finally {
    await rm(working, { force: true });
  }
  return { path: target, size: (await stat(target)).size };
}

async function encrypted(copy: CopyToSeal, target: string, recipients: string[]): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const packed = createGzip({ level: 1 });
  const source = Readable.from(writeTar(filesOf(copy)));
  const packing = pipeline(source, packed);
  const sealed = await encrypter.encrypt(Readable.toWeb(packed) as globalThis.ReadableStream<Uint8Array>);
  const writing = pipeline(
    Readable.fromWeb(sealed as unknown as ReadableStream),
    createWriteStream(target, { mode: 0o600 }),
  );
  await Promise.all([packing, writing]);
}

/** The manifest last: an archive that was cut off is no copy. */
async function* filesOf({ copy, store, manifest, files }: CopyToSeal): AsyncGenerator<TarredFile> {
  yield { name: inCopy.database, path: join(copy, inCopy.database), size: manifest.database.size };
  for (const { hash, size } of files) yield { name: nameOf(hash), path: placeOf(store, hash), size };
  for (const name of [inCopy.files, inCopy.manifest]) {
    const path = join(copy, name);
    yield { name, path, size: (await stat(path)).size };
  }
}

const nameOf = (hash: string) => placeOf(inCopies.files, hash).replaceAll("\\", "/");

async function readSealed(path: string, identity: string, taker: TarTaker): Promise<void> {
  const decrypter = new Decrypter();
  const opened = createReadStream(path, { highWaterMark: 2 ** 18 });
  const unpacked = createGunzip();
  try {
    decrypter.addIdentity(identity);
    const plain = await decrypter
      .decrypt(Readable.toWeb(opened) as globalThis.ReadableStream<Uint8Array>)
      .catch(() => {
        throw new CopyRefused("not-decrypted");
      });
    const unpacking = pipeline(Readable.fromWeb(plain as unknown as ReadableStream), unpacked);
    // Told by the reader of what is unpacked; without this it would be an error that nobody handles.
    unpacking.catch(() => {});
    await readTar(unpacked, taker);
    await unpacking;
  } finally {
    opened.destroy();
    unpacked.destroy();
  }
}

/** Compares what comes out of an archive with what went in, without writing it anywhere. */
function comparing({ manifest, files }: CopyToSeal): TarTaker {
  const wanted = new Map<string, string>([
    [inCopy.database, manifest.database.sha256],
    [inCopy.files, manifest.files.sha256],
    ...files.map(({ hash }): [string, string] => [nameOf(hash), hash]),
  ]);
  let at = "";
  let hash: Hash;
  return {
    begin: (name) => {
      at = name;
      hash = createHash("sha256");
    },
    take: (bytes) => {
      hash.update(bytes);
    },
    end: () => {
      const sum = wanted.get(at);
      if (sum !== undefined && sum !== hash.digest("hex")) throw new CopyRefused("copy-sum", at);
      wanted.delete(at);
      if (at === inCopy.manifest && wanted.size > 0) throw new CopyRefused("copy-sum", at);
    },
  };
}

/** Opens such a file into a folder, which then is a copy with its own files. Throws CopyRefused when it is not whole. */
export async function openSealed(path: string, identity: string, folder: string): Promise<void> {
  try {
    await readSealed(path, identity, writingInto(folder));
  } catch (error) {
    if (error instanceof CopyRefused || isFull(error)) throw error;
    throw new CopyRefused("copy-sum", basename(path));
  }
}

const allowed = /^(cot-moc\.sqlite|files\.json|copy\.json|tep\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

function writingInto(folder: string): TarTaker {
  let file: WriteStream;
  return {
    begin: async (name) => {
      if (!allowed.test(name)) throw new CopyRefused("copy-sum", name);
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      file = createWriteStream(path, { mode: 0o600 });
      await new Promise<void>((resolve, reject) => file.once("open", () => resolve()).once("error", reject));
    },
    take: (bytes) =>
      new Promise((resolve, reject) => file.write(bytes, (error) => (error ? reject(error) : resolve()))),
    end: async () => {
      file.end();
      await finished(file);
    },
  };
}

/** Whether something failed because there is no room on the disk. */
export function isFull(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["ENOSPC", "EDQUOT", "EFBIG", "SQLITE_FULL"].includes(code);
}
