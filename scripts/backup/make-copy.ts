import { mkdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  inCopies,
  inCopy,
  keyMarkOf,
  type ManifestSeal,
  removeUnfinished,
  settleFolder,
  sumOfFile,
  syncFile,
  writeFileList,
  writeManifest,
} from "~/adapters/copies/copy-folder.server";
import { keepFiles } from "~/adapters/copies/kept-files.server";
import { isFull } from "~/adapters/copies/sealed-copy.server";
import { type CopyKind, copyNameOf } from "~/domain/copies";
import {
  type CopiedFile,
  type CopyManifest,
  CopyRefused,
  type CopyVerified,
  copyFormat,
} from "~/domain/copy-manifest";
import { createSchema, sqliteFile } from "~db/client.server";
import { filesInPostgres, migrationsInPostgres, snapshotPostgres } from "~db/copies/postgres.server";
import { type FoundInFile, filesIn, sizeOfSqlite, snapshotSqlite } from "~db/copies/sqlite-file.server";
import { holdFolder } from "~db/dialects/sqlite.server";
import { type CopyPlaces, sealOf } from "./copy-world";
import { thinCopies } from "./thin-copies";
import { differingTables, inspected, verifyCopy } from "./verify-copy";

export interface MadeCopy {
  name: string;
  path: string;
  manifest: CopyManifest;
  verified: CopyVerified;
  /** Milliseconds. */
  took: number;
}

export interface MakeOptions {
  kind: CopyKind;
  /** UTC instant. */
  now: string;
  acceptAudit?: boolean;
}

/**
 * Copies the installation as it is at one moment and verifies the copy from itself; then removes what the rule of keeping
 * no longer needs. Throws CopyRefused: what is wrong with a copy that was made is kept aside (`hong`), of one that could
 * not be finished nothing is left.
 */
export async function makeCopy(places: CopyPlaces, options: MakeOptions): Promise<MadeCopy> {
  const startedAt = performance.now();
  const seal = sealOf(places);
  const name = copyNameOf(options.now, options.kind);
  const path = join(places.folder, name);
  const working = join(places.folder, `${inCopies.working}${name}`);
  await mkdir(places.folder, { recursive: true, mode: 0o700 });
  const hold = holdCopies(places.folder);
  try {
    await removeUnfinished(places.folder);
    await assertRoom(places);
    await mkdir(working, { mode: 0o700 });
    const found = await writeCopy(places, working, seal, options);
    const { manifest, verified } = await verifiedOrAside(places, working, name, seal, found, options);
    await settleFolder(places.folder, working, path);
    await thinCopies(places.folder);
    return { name, path, manifest, verified, took: Math.round(performance.now() - startedAt) };
  } catch (error) {
    await rm(working, { recursive: true, force: true });
    throw isFull(error) ? new CopyRefused("disk-full", places.folder) : error;
  } finally {
    hold.release();
  }
}

/** One at a time in a folder, whoever makes it. */
function holdCopies(folder: string) {
  try {
    return holdFolder(join(folder, "khoa.lock"));
  } catch (error) {
    throw isFull(error) ? error : new CopyRefused("copy-busy");
  }
}

/** Told before the disk is full to the last byte, which the running server needs too. */
async function assertRoom({ url, dataDir, folder }: CopyPlaces): Promise<void> {
  if (url) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < sizeOfSqlite(sqliteFile(dataDir)) * 1.1) throw new CopyRefused("disk-full", folder);
}

interface Written {
  inspected: FoundInFile;
  /** Tables whose rows are not those that PostgreSQL gave. */
  differing: string[];
}

async function writeCopy(
  places: CopyPlaces,
  working: string,
  seal: ManifestSeal,
  { kind, now }: MakeOptions,
): Promise<Written> {
  const database = join(working, inCopy.database);
  const sums = await snapshot(places, database);
  await syncFile(database);
  const found = inspected(database);
  const files = await copiedFiles(places, database);
  const manifest: CopyManifest = {
    ...{ format: copyFormat, madeAt: now, kind, engine: places.url ? "postgres" : "sqlite" },
    ...{ migrations: found.migrations, database: await sumOfFile(database), tables: found.tables },
    files: {
      sha256: await writeFileList(working, files),
      count: files.length,
      bytes: files.reduce((total, { size }) => total + size, 0),
    },
    ...{ audit: found.heads, auditKey: keyMarkOf(seal) },
  };
  await writeManifest(working, manifest, seal);
  return { inspected: found, differing: sums === null ? [] : differingTables(sums, found.tables) };
}

/** The sums of tables as their engine gave them; null: the engine itself wrote the file. */
async function snapshot({ url, dataDir }: CopyPlaces, target: string): Promise<FoundInFile["tables"] | null> {
  if (!url) {
    snapshotSqlite(sqliteFile(dataDir), target);
    return null;
  }
  await createSchema(target, await migrationsInPostgres(url));
  return snapshotPostgres(url, target);
}

/** The files of the copy, kept. One that was swept since the copy's moment is left out, one that is lost is told. */
async function copiedFiles(places: CopyPlaces, database: string): Promise<CopiedFile[]> {
  const { kept, missing } = await keepFiles(
    places.filesDir,
    join(places.folder, inCopies.files),
    filesIn(database),
  );
  if (missing.length > 0) {
    const { url } = places;
    const now = url ? await filesInPostgres(url) : filesIn(sqliteFile(places.dataDir));
    const there = new Set(now.map(({ hash }) => hash));
    const lost = missing.find(({ hash }) => there.has(hash));
    if (lost) throw new CopyRefused("file-missing", lost.hash);
  }
  return kept;
}

async function verifiedOrAside(
  places: CopyPlaces,
  working: string,
  name: string,
  seal: ManifestSeal,
  { inspected, differing }: Written,
  options: MakeOptions,
) {
  try {
    if (differing.length > 0) throw new CopyRefused("database-differs", differing.join(", "));
    return await verifyCopy(working, seal, { inspected, acceptAudit: options.acceptAudit ?? false });
  } catch (error) {
    if (error instanceof CopyRefused) await setAside(places.folder, working, name, error);
    throw error;
  }
}

async function setAside(folder: string, working: string, name: string, why: CopyRefused): Promise<void> {
  const aside = join(folder, inCopies.failed);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await writeFile(join(working, "ly-do.txt"), `${why.message}\n`);
  await rename(working, join(aside, name));
}
