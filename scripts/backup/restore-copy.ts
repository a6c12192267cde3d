import { existsSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { inCopies, inCopy, readFileList, syncFile, syncFolder } from "~/adapters/copies/copy-folder.server";
import { putBack } from "~/adapters/copies/kept-files.server";
import { isFull } from "~/adapters/copies/sealed-copy.server";
import { type CopyManifest, CopyRefused, type CopyVerified } from "~/domain/copy-manifest";
import { bringUpToDate, makeWordsAnew, migrate, openDatabase, sqliteFile } from "~db/client.server";
import { isPostgresInUse, loadIntoPostgres, migrationsInPostgres } from "~db/copies/postgres.server";
import { holdFolder, openSqlite } from "~db/dialects/sqlite.server";
import { migrations } from "~db/migrations";
import { type CopyPlaces, placeOfDatabase, sealOf, storeOf } from "./copy-world";
import { makeCopy } from "./make-copy";
import { verifyCopy } from "./verify-copy";

/** Why nothing was restored, besides what is wrong with the copy. */
export class RestoreRefused extends Error {
  constructor(readonly code: "server-running" | "not-migrated" | "other-schema") {
    super(code);
  }
}

export interface Restored {
  manifest: CopyManifest;
  verified: CopyVerified;
  /** Files that were missing or damaged. */
  filesPut: number;
  /** Where what was there before is kept; null: there was nothing, or this was a trial. */
  before: string | null;
}

export interface RestoreOptions {
  /** UTC instant. */
  now: string;
  isTrial: boolean;
  acceptAudit?: boolean;
  /** PostgreSQL: without a copy of what is there now. */
  withoutCopy?: boolean;
}

/**
 * Puts the installation back to a copy: verified first, made ready beside the running data, and exchanged in one step
 * (a rename, or one transaction). Whatever is refused or fails before that step leaves everything as it was. The server
 * must not run. Throws CopyRefused or RestoreRefused.
 */
export async function restoreCopy(
  places: CopyPlaces,
  copy: string,
  options: RestoreOptions,
): Promise<Restored> {
  const hold = holdServer(places);
  try {
    if (places.url && (await isPostgresInUse(places.url))) throw new RestoreRefused("server-running");
    const accept = { acceptAudit: options.acceptAudit ?? false };
    const { manifest, verified } = await verifyCopy(copy, sealOf(places), accept);
    if (options.isTrial) return { manifest, verified, filesPut: 0, before: null };
    return { manifest, verified, ...(await exchange(places, copy, manifest, options)) };
  } finally {
    hold?.release();
  }
}

function holdServer({ url, dataDir }: CopyPlaces): { release(): void } | null {
  if (url) return null;
  try {
    return holdFolder(join(dataDir, "server.lock"));
  } catch {
    throw new RestoreRefused("server-running");
  }
}

async function exchange(places: CopyPlaces, copy: string, manifest: CopyManifest, options: RestoreOptions) {
  const stamp = options.now.slice(0, 19).replace(/[-:]/g, "");
  const beside = join(places.url ? places.folder : places.dataDir, `${inCopies.beside}khoi-phuc-${stamp}`);
  try {
    const database = await readyBeside(beside, copy, places, manifest);
    const files = await readFileList(copy);
    const filesPut = await putBack(storeOf(copy), places.filesDir, files);
    const before = places.url
      ? await intoPostgres(places, places.url, database, options)
      : await swap(places.dataDir, database, stamp);
    return { filesPut, before };
  } catch (error) {
    throw isFull(error) ? new CopyRefused("disk-full", beside) : error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The copy's database with the schema of this program; the copy itself is never written to. */
async function readyBeside(beside: string, copy: string, { url }: CopyPlaces, manifest: CopyManifest) {
  await mkdir(beside, { recursive: true, mode: 0o700 });
  const database = join(beside, inCopy.database);
  await copyFile(join(copy, inCopy.database), database);
  await bringUpToDate(database, manifest.engine === "postgres" && !url ? "missing" : "kept");
  await syncFile(database);
  return database;
}

/**
 * Exchanges the database file by one rename: at any moment the name holds the old data or the new. The old stays under a
 * name with the time.
 */
async function swap(dataDir: string, database: string, stamp: string): Promise<string | null> {
  const running = sqliteFile(dataDir);
  const before = existsSync(running) ? join(dataDir, `cot-moc-truoc-${stamp}.sqlite`) : null;
  if (before !== null) await keepOld(running, before);
  await rename(database, running);
  await syncFolder(dataDir);
  return before;
}

/** With everything that its journal still holds, as far as the file can be opened at all. */
async function keepOld(running: string, before: string): Promise<void> {
  try {
    const database = openSqlite(running);
    // Only what was used once is closed, and closing folds the journal in.
    await database.connection().execute(async () => {});
    await database.destroy();
  } catch {
    // Damaged, which may be why somebody restores: kept as it is, with its journal.
  }
  await link(running, before).catch(() => copyFile(running, before));
  for (const part of ["-wal", "-shm"])
    if (existsSync(`${running}${part}`)) await rename(`${running}${part}`, `${before}${part}`);
}

async function intoPostgres(places: CopyPlaces, url: string, database: string, options: RestoreOptions) {
  const known = Object.keys(migrations);
  const had = await migrationsInPostgres(url);
  if (had.some((name) => !known.includes(name))) throw new RestoreRefused("other-schema");
  if (had.length > 0 && had.length < known.length) throw new RestoreRefused("not-migrated");
  if (had.length === 0) await migrate(placeOfDatabase(places));
  const isKept = had.length > 0 && options.withoutCopy !== true;
  const order = { kind: "restore" as const, now: options.now, acceptAudit: true };
  const before = isKept ? (await makeCopy(places, order)).path : null;
  await loadIntoPostgres(url, database);
  const db = await openDatabase(placeOfDatabase(places));
  await makeWordsAnew(db).finally(() => db.close());
  return before;
}
