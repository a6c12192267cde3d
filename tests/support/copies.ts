import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { inCopy } from "~/adapters/copies/copy-folder.server";
import { CopyRefused } from "~/domain/copy-manifest";
import type { DatabasePlace } from "~db/client.server";
import { sumsOfPostgres } from "~db/copies/postgres.server";
import { sumsOfSqlite } from "~db/copies/sqlite-file.server";
import { insertFile } from "~db/queries/files.server";
import type { CopyPlaces } from "../../scripts/backup/copy-world";
import { makeCopy } from "../../scripts/backup/make-copy";
import { RestoreRefused } from "../../scripts/backup/restore-copy";
import { copyPlacesOf, type World } from "./world";

/** Makes a copy of a world at its clock's time. */
export const copyOf = (world: World) =>
  makeCopy(copyPlacesOf(world), { kind: "manual", now: world.clock.now() });

/** Keeps a file in a world, as a record of it would; returns its hash. */
export async function keepFile(world: World, text: string): Promise<string> {
  const ctx = world.as("thu-ky");
  const kept = await ctx.files.keep(Buffer.from(text));
  if (!kept.ok) throw new Error("not kept");
  const { hash, size } = kept.value;
  await world.db.write("files", (tx) =>
    insertFile(tx, { hash, size, mime: "application/pdf", created_at: ctx.now() }),
  );
  return hash;
}

/** Another installation with the same audit key, on a database of its own; gone with the running test. */
export function elsewhere(world: World, place: DatabasePlace): CopyPlaces {
  const folder = join(tmpdir(), `cot-moc-elsewhere-${randomUUID()}`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { auditKeyFile } = copyPlacesOf(world);
  const dataDir = place.dataDir || folder;
  return {
    ...{ url: place.url, dataDir, auditKeyFile, sealed: null },
    ...{ filesDir: join(folder, "files"), folder: join(folder, "sao-luu") },
  };
}

export function sumsOf({ url, dataDir }: CopyPlaces) {
  return url ? sumsOfPostgres(url) : sumsOfSqlite(join(dataDir, "cot-moc.sqlite"));
}

/** A copy of a copy with files of its own, to be spoilt; gone with the running test. */
export function twinOf(copy: string): string {
  const twin = join(dirname(copy), `twin-${randomUUID()}`, "copy");
  onTestFinished(() => rmSync(dirname(twin), { recursive: true, force: true }));
  cpSync(copy, twin, { recursive: true });
  const store = join(dirname(copy), "tep");
  if (existsSync(store)) cpSync(store, join(twin, "tep"), { recursive: true });
  return twin;
}

export const databaseOf = (copy: string) => join(copy, inCopy.database);

/** A hash over the names and contents of everything in a folder. */
export function hashOfFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const path = join(folder, name);
    hash.update(name);
    if (statSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** The code with which something about a copy is refused; "" when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "",
    (error: unknown) => {
      if (error instanceof CopyRefused || error instanceof RestoreRefused) return error.code;
      throw error;
    },
  );
}
