/**
 * npm run restore -- COPY [--dry-run] [--identity FILE] [--accept-audit] [--without-copy]: puts the installation back to
 * a copy (a name in the folder of copies, a folder, or an encrypted file). The server must be stopped. --dry-run only
 * verifies. What was there before is kept until the operator removes it. Exit code 1: nothing was changed.
 */
import { parseArgs } from "node:util";
import { numberIn } from "~/usecases/backup-words.server";
import { type MadeVoid, recordRestore } from "~/usecases/backups.server";
import { copyPlacesOf } from "./backup/copy-world";
import { openCopy } from "./backup/open-copy";
import { type Restored, restoreCopy } from "./backup/restore-copy";
import { say, toldToOperator } from "./backup/told";
import { installation, withUseCases } from "./installation";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "dry-run": { type: "boolean" },
    identity: { type: "string" },
    "accept-audit": { type: "boolean" },
    "without-copy": { type: "boolean" },
  },
});
const [named] = positionals;

if (named === undefined) {
  process.stderr.write(
    "Cách dùng: npm run restore -- BẢN-SAO [--dry-run]. Xem tên các bản sao: ls data/sao-luu\n",
  );
  process.exitCode = 1;
} else await toldToOperator(() => restore(named));

async function restore(wanted: string): Promise<void> {
  const { env } = installation();
  const places = copyPlacesOf(env);
  const now = new Date().toISOString();
  const copy = await openCopy(places.folder, wanted, values.identity ?? env.backup.identityFile);
  const startedAt = performance.now();
  try {
    const restored = await restoreCopy(places, copy.path, {
      now,
      isTrial: values["dry-run"] ?? false,
      acceptAudit: values["accept-audit"] ?? false,
      withoutCopy: values["without-copy"] ?? false,
    });
    tell(copy.name, restored);
    if (values["dry-run"]) return;
    const size = restored.manifest.database.size + restored.manifest.files.bytes;
    const took = Math.round(performance.now() - startedAt);
    const answer = { ok: true as const, name: copy.name, size, took, verified: restored.verified };
    const run = { act: "restore" as const, kind: "", begunAt: now, accountId: null, answer };
    await withUseCases("restore", async (ctx) =>
      tellMadeVoid(await recordRestore(ctx, run, restored.manifest.madeAt)),
    );
  } finally {
    await copy.close();
  }
}

function tell(name: string, { manifest, verified, filesPut, before }: Restored): void {
  say(`✓ ${name}, làm lúc ${manifest.madeAt}: bản sao nguyên vẹn.`);
  say(
    `  ${numberIn(verified.rows)} dòng, ${numberIn(verified.auditLines)} dòng nhật ký, ${numberIn(verified.files)} tệp.`,
  );
  if (values["dry-run"]) {
    say("  Chạy thử: chưa thay đổi gì.");
    return;
  }
  say(`✓ Đã khôi phục, đặt lại ${numberIn(filesPut)} tệp. Mọi người đăng nhập lại khi máy chủ chạy.`);
  if (before !== null) say(`  Dữ liệu cũ còn ở ${before}. Xóa khi không cần nữa.`);
}

/** What was used or taken back since the copy must not come to life again; nobody knows what that was. */
function tellMadeVoid({ codes, feeds }: MadeVoid): void {
  if (codes > 0)
    say(
      `! ${numberIn(codes)} mã dự phòng hết hiệu lực: ai có xác thực hai bước thì vào Tài khoản tạo mã mới.`,
    );
  if (feeds > 0)
    say(`! ${numberIn(feeds)} địa chỉ lịch hết hiệu lực: người dùng tạo địa chỉ mới rồi thêm lại vào lịch.`);
}
