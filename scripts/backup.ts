/**
 * npm run backup [-- --to DIR | --sealed | --new-key] [--accept-audit]: makes a copy of the whole installation and
 * verifies it, whether the server runs or not; --sealed writes the last good copy, encrypted, into BACKUP_COPY_DIR;
 * --new-key makes a key for that. Exit code 1: no good copy was made.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { newCopyKey } from "~/adapters/copies/sealed-copy.server";
import { CopyRefused } from "~/domain/copy-manifest";
import { numberIn, sizeIn } from "~/usecases/backup-words.server";
import { recordBackupRun } from "~/usecases/backups.server";
import { copyPlacesOf } from "./backup/copy-world";
import { makeCopy } from "./backup/make-copy";
import { sealLatest } from "./backup/seal-latest";
import { say, secondsIn, toldToOperator } from "./backup/told";
import { installation, withUseCases } from "./installation";

const { values } = parseArgs({
  options: {
    to: { type: "string" },
    sealed: { type: "boolean" },
    "new-key": { type: "boolean" },
    "accept-audit": { type: "boolean" },
  },
});

await toldToOperator(async () => {
  if (values["new-key"]) await tellNewKey();
  else if (values.sealed) await seal();
  else await copy();
});

async function tellNewKey(): Promise<void> {
  const { identity, recipient } = await newCopyKey();
  say(`# Khóa mở bản sao mã hóa. Cất vào két, không để trên máy chủ.\n${identity}`);
  say(`# Khóa công khai, đặt trên máy chủ:\nBACKUP_RECIPIENT=${recipient}`);
}

async function copy(): Promise<void> {
  const ours = copyPlacesOf(installation().env);
  const places = values.to === undefined ? ours : { ...ours, folder: resolve(values.to) };
  const begunAt = new Date().toISOString();
  const order = { kind: "manual" as const, now: begunAt, acceptAudit: values["accept-audit"] ?? false };
  const run = { act: "copy" as const, kind: "manual", begunAt, accountId: null };
  try {
    const { name, path, manifest, verified, took } = await makeCopy(places, order);
    const size = manifest.database.size + manifest.files.bytes;
    // A copy somewhere else says nothing of the folder that the alarm watches.
    if (values.to === undefined)
      await withUseCases("backup", (ctx) =>
        recordBackupRun(ctx, { ...run, answer: { ok: true, name, size, took, verified } }),
      );
    say(`✓ ${path}: ${sizeIn(size)}, ${secondsIn(took)}`);
    say(
      `  Đã đối chiếu ${numberIn(verified.rows)} dòng, ${numberIn(verified.auditLines)} dòng nhật ký, ${numberIn(verified.files)} tệp.`,
    );
  } catch (error) {
    if (error instanceof CopyRefused && error.code !== "copy-busy" && values.to === undefined) {
      const { code, detail } = error;
      await withUseCases("backup", (ctx) =>
        recordBackupRun(ctx, { ...run, answer: { ok: false, code, detail } }),
      ).catch(() => {});
    }
    throw error;
  }
}

async function seal(): Promise<void> {
  const begunAt = new Date().toISOString();
  const { name, path, size, took } = await sealLatest(copyPlacesOf(installation().env));
  await withUseCases("backup", (ctx) =>
    recordBackupRun(ctx, {
      ...{ act: "sealed", kind: "", begunAt, accountId: null },
      answer: { ok: true, name, size, took, verified: null },
    }),
  );
  say(`✓ ${path}: ${sizeIn(size)}, ${secondsIn(took)}`);
}
