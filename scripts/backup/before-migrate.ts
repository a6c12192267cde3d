import { existsSync } from "node:fs";
import type { Env } from "~/server/env.server";
import { recordBackupRun } from "~/usecases/backups.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { countMigrations, openDatabase, pendingMigrations, sqliteFile } from "~db/client.server";
import { copyPlacesOf } from "./copy-world";
import { type MadeCopy, makeCopy } from "./make-copy";
import { sentenceOf } from "./told";

/**
 * Makes a verified copy when an upgrade is about to change data that is there; null: the database is new, empty, or up to
 * date. Ends the process when there is no good copy: the upgrade must not begin.
 */
export async function copyBeforeMigrate(env: Env, acceptAudit = false): Promise<MadeCopy | null> {
  if (!(await isUpgrade(env))) return null;
  try {
    const order = { kind: "upgrade" as const, now: new Date().toISOString(), acceptAudit };
    return await makeCopy(copyPlacesOf(env), order);
  } catch (error) {
    process.stderr.write(`✗ Chưa nâng cấp, vì không sao lưu được: ${sentenceOf(error)}\n`);
    return process.exit(1);
  }
}

async function isUpgrade({ databaseUrl: url, dataDir }: Env): Promise<boolean> {
  if (!url && !existsSync(sqliteFile(dataDir))) return false;
  const db = await openDatabase({ url, dataDir });
  try {
    const pending = await pendingMigrations(db.read);
    return pending.length > 0 && (await countMigrations(db.read)) > 0 && (await hasAccounts(db.read));
  } finally {
    await db.close();
  }
}

async function hasAccounts(db: UseCaseContext["db"]["read"]): Promise<boolean> {
  return (await db.selectFrom("accounts").select("id").limit(1).execute()).length > 0;
}

/** Writes the copy down, once the upgraded database has the table for it. */
export async function recordUpgradeCopy(ctx: UseCaseContext, made: MadeCopy): Promise<void> {
  const { name, manifest, verified, took } = made;
  const size = manifest.database.size + manifest.files.bytes;
  await recordBackupRun(ctx, {
    ...{ act: "copy", kind: "upgrade", begunAt: manifest.madeAt, accountId: null },
    answer: { ok: true, name, size, took, verified },
  });
}
