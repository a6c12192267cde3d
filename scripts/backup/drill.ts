import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { inCopies, inCopy } from "~/adapters/copies/copy-folder.server";
import { type CopyManifest, CopyRefused, type CopyVerified } from "~/domain/copy-manifest";
import { bringUpToDate, type Database, openDatabase, sqliteFile } from "~db/client.server";
import { sumsOfPostgres } from "~db/copies/postgres.server";
import { sumsOfSqlite } from "~db/copies/sqlite-file.server";
import { findSealAt } from "~db/queries/backups.server";
import { type CopyPlaces, sealOf } from "./copy-world";
import { differingTables, inspected, verifyCopy } from "./verify-copy";

export interface Drilled {
  manifest: CopyManifest;
  verified: CopyVerified;
  /** Tables of the running data that are no longer as the copy has them; the others are the same row by row. */
  changed: { table: string; copied: number; now: number }[];
  same: number;
  took: number;
}

/**
 * Restores a copy beside the running data and compares: the restored tables with what the copy said at its moment, the
 * audit trail up to that moment with the running one, line by line through its seals, and the running tables with the
 * restored ones. Throws CopyRefused; the running data is only read.
 */
export async function drillCopy(places: CopyPlaces, running: Database, copy: string): Promise<Drilled> {
  const startedAt = performance.now();
  const beside = join(places.folder, `${inCopies.beside}dien-tap-${process.pid}`);
  try {
    const { manifest, verified } = await verifyCopy(copy, sealOf(places));
    await mkdir(beside, { recursive: true, mode: 0o700 });
    const database = join(beside, inCopy.database);
    await copyFile(join(copy, inCopy.database), database);
    const restored = inspected(database).tables;
    const wrong = differingTables(manifest.tables, restored);
    if (wrong.length > 0) throw new CopyRefused("database-differs", wrong.join(", "));
    await bringUpToDate(database, manifest.engine === "postgres" ? "missing" : "kept");
    await assertOpens(beside);
    await assertSameTrail(running, manifest);
    const now = places.url ? await sumsOfPostgres(places.url) : sumsOfSqlite(sqliteFile(places.dataDir));
    const changed = differingTables(restored, now).map((table) => ({
      table,
      copied: restored[table]?.rows ?? 0,
      now: now[table]?.rows ?? 0,
    }));
    const same = Object.keys(restored).filter((table) => !changed.some((one) => one.table === table)).length;
    return { manifest, verified, changed, same, took: Math.round(performance.now() - startedAt) };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** A server could run on it. */
async function assertOpens(dataDir: string): Promise<void> {
  const db = await openDatabase({ dataDir });
  await db.read
    .selectFrom("accounts")
    .select("id")
    .limit(1)
    .execute()
    .finally(() => db.close());
}

/** A seal covers everything before it: where those of one number are equal, so are all lines up to it. */
async function assertSameTrail(running: Database, { audit }: CopyManifest): Promise<void> {
  for (const { chain, seq, hmac } of audit) {
    const now = await findSealAt(running.read, chain, seq);
    if (now !== hmac) throw new CopyRefused("audit-broken", `${chain} ${seq}`);
  }
}
