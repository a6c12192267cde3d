/**
 * npm run drill [-- COPY] [--identity FILE]: restores the last good copy (or the one named) beside the running data and
 * compares; the server may run. Writes down the result, with a line in the audit trail. Exit code 1: it failed.
 */
import { parseArgs } from "node:util";
import { CopyRefused } from "~/domain/copy-manifest";
import { numberIn } from "~/usecases/backup-words.server";
import { recordBackupRun } from "~/usecases/backups.server";
import { copyPlacesOf } from "./backup/copy-world";
import { type Drilled, drillCopy } from "./backup/drill";
import { openCopy } from "./backup/open-copy";
import { say, secondsIn, toldToOperator } from "./backup/told";
import { installation, withUseCases } from "./installation";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { identity: { type: "string" } },
});

await toldToOperator(async () => {
  const { env } = installation();
  const places = copyPlacesOf(env);
  const run = { act: "drill" as const, kind: "", begunAt: new Date().toISOString(), accountId: null };
  await withUseCases("drill", async (ctx) => {
    try {
      const copy = await openCopy(places.folder, positionals[0], values.identity ?? env.backup.identityFile);
      const drilled = await drillCopy(places, ctx.db, copy.path).finally(() => copy.close());
      tell(copy.name, drilled);
      const { manifest, verified, took } = drilled;
      const size = manifest.database.size + manifest.files.bytes;
      await recordBackupRun(ctx, { ...run, answer: { ok: true, name: copy.name, size, took, verified } });
    } catch (error) {
      if (error instanceof CopyRefused) {
        const { code, detail } = error;
        await recordBackupRun(ctx, { ...run, answer: { ok: false, code, detail } });
      }
      throw error;
    }
  });
});

function tell(name: string, { manifest, verified, changed, same, took }: Drilled): void {
  const chains = numberIn(manifest.audit.length);
  say(
    `✓ ${name}, làm lúc ${manifest.madeAt}: khôi phục được bên cạnh dữ liệu đang chạy (${secondsIn(took)}).`,
  );
  say(
    `✓ ${numberIn(verified.tables)} bảng, ${numberIn(verified.rows)} dòng: mã băm từng bảng khớp lúc sao lưu.`,
  );
  say(`✓ Nhật ký: ${numberIn(verified.auditLines)} dòng trong ${chains} chuỗi trùng với dữ liệu đang chạy.`);
  say(`✓ ${numberIn(verified.files)} tệp nguyên vẹn.`);
  say(
    `  Dữ liệu đang chạy: ${numberIn(same)} bảng giống hệt bản sao, ${numberIn(changed.length)} bảng đã khác.`,
  );
  for (const { table, copied, now } of changed)
    say(`  ${table}: ${numberIn(copied)} dòng lúc sao lưu, ${numberIn(now)} dòng hiện nay`);
}
