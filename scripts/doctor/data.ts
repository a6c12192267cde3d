import { existsSync, statSync } from "node:fs";
import { anchorFolder } from "~/adapters/anchor-folder.server";
import { anchorCode } from "~/domain/audit-anchors";
import { longestWithoutCopy } from "~/domain/copies";
import type { Env } from "~/server/env.server";
import { type Database, openDatabase, pendingMigrations, sqliteFile } from "~db/client.server";
import { findLastVerification } from "~db/queries/audit-anchors.server";
import { findLastGood } from "~db/queries/backups.server";
import { countDemoCampaigns } from "~db/queries/campaigns.server";
import { lastWrittenAt, readPostgresFacts, readSqliteFacts } from "~db/queries/engine-facts.server";
import { bad, type Check, ok, warn } from "./check";

/** The database, its migrations, what is in it, and the audit trail's last verification. */
export async function dataChecks(env: Env): Promise<Check[]> {
  const name = "Cơ sở dữ liệu";
  if (!env.databaseUrl && !existsSync(sqliteFile(env.dataDir)))
    return [
      bad(name, `chưa có ${sqliteFile(env.dataDir)}`, "Kiểm tra DATA_DIR; lần đầu thì chạy npm run migrate."),
    ];
  let db: Database;
  try {
    db = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir });
  } catch (error) {
    const told = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : "";
    return [
      bad(name, `không mở được (${told})`, "Kiểm tra DATABASE_URL, mật khẩu, mạng và máy chủ cơ sở dữ liệu."),
    ];
  }
  try {
    const engine = await engineChecks(db);
    const pending = await pendingMigrations(db.read);
    if (pending.length > 0)
      return [
        ...engine,
        bad("Phiên bản dữ liệu", `thiếu ${pending.length} bước nâng cấp`, "Chạy: npm run migrate"),
      ];
    return [
      ...engine,
      ok("Phiên bản dữ liệu", "đã nâng cấp đủ"),
      await demoCheck(env, db),
      await pastCheck(db),
      ...(await trailChecks(env, db)),
      ...(await copyChecks(env, db)),
    ];
  } finally {
    await db.close();
  }
}

async function engineChecks(db: Database): Promise<Check[]> {
  const facts = await readPostgresFacts(db.read);
  if (!facts) {
    const { journal, integrity } = await readSqliteFacts(db.read);
    if (integrity !== "ok")
      return [
        bad(
          "SQLite",
          `tệp hỏng (${integrity})`,
          "Dừng máy chủ, giữ nguyên tệp, khôi phục bản sao lưu gần nhất.",
        ),
      ];
    if (journal !== "wal")
      return [bad("SQLite", `journal_mode là ${journal}`, "Khởi động lại máy chủ để đặt lại WAL.")];
    return [ok("SQLite", "WAL, synchronous=FULL, tệp lành")];
  }
  const { version, settings, clock } = facts;
  const off = ["fsync", "synchronous_commit", "full_page_writes"].filter((one) => settings[one] === "off");
  const apart = Math.round(Math.abs(clock - Date.now()) / 1_000);
  const connections = Number(settings.max_connections);
  return [
    version < 13
      ? bad("PostgreSQL", `bản ${version} quá cũ`, "Nâng cấp PostgreSQL lên bản 15 trở lên.")
      : ok("PostgreSQL", `bản ${version}`),
    off.length > 0
      ? bad(
          "Độ bền của PostgreSQL",
          `${off.join(", ")} đang tắt`,
          "Bật lại trong postgresql.conf: tắt là mất dữ liệu khi mất điện.",
        )
      : ok("Độ bền của PostgreSQL", "fsync, synchronous_commit, full_page_writes đều bật"),
    settings.server_encoding === "UTF8"
      ? ok("Bảng mã", "UTF8")
      : bad("Bảng mã", `${settings.server_encoding}`, "Tạo lại cơ sở dữ liệu với ENCODING 'UTF8'."),
    connections < 40
      ? warn(
          "Kết nối PostgreSQL",
          `max_connections ${connections}`,
          "Mỗi máy chủ Cột Mốc dùng tới 20 kết nối: tăng max_connections.",
        )
      : ok("Kết nối PostgreSQL", `max_connections ${connections}`),
    apart > 5
      ? bad("Đồng hồ của PostgreSQL", `lệch ${apart} giây`, "Bật đồng bộ giờ (NTP) trên cả hai máy.")
      : ok("Đồng hồ của PostgreSQL", "khớp"),
  ];
}

async function demoCheck({ isProduction }: Env, db: Database): Promise<Check> {
  const name = "Dữ liệu minh họa";
  const count = await countDemoCampaigns(db.read);
  if (count === 0) return ok(name, "không có");
  const says = `có ${count} cuộc bầu cử minh họa với mật khẩu ai cũng biết`;
  return isProduction
    ? bad(name, says, "Không dùng dữ liệu này cho công việc thật: đặt DATA_DIR hoặc DATABASE_URL mới.")
    : warn(name, says, "Chỉ để xem thử; khi làm thật đặt NODE_ENV=production và thư mục dữ liệu mới.");
}

/** What was written last cannot be later than now. */
async function pastCheck(db: Database): Promise<Check> {
  const name = "Đồng hồ và nhật ký";
  const last = await lastWrittenAt(db.read);
  if (last !== null && Date.parse(last) > Date.now() + 5_000)
    return bad(
      name,
      `dòng nhật ký mới nhất ghi lúc ${last}, sau giờ của máy`,
      "Đồng hồ đã bị chỉnh lùi: bật đồng bộ giờ (NTP).",
    );
  return ok(name, "khớp");
}

const longestDays = 2;

async function trailChecks({ anchorDir, dataDir }: Env, db: Database): Promise<Check[]> {
  const name = "Kiểm tra nhật ký";
  const last = await findLastVerification(db.read);
  const lines = await anchorFolder(anchorDir)
    .read()
    .catch(() => null);
  const folder = folderCheck(anchorDir, dataDir, lines);
  if (!last) return [warn(name, "chưa chạy lần nào", "Tự chạy mỗi đêm khi máy chủ đang bật."), folder];
  if (last.findings !== "[]")
    return [bad(name, "có dấu hiệu nhật ký bị can thiệp", "Chạy: npm run verify-audit"), folder];
  const days = (Date.now() - Date.parse(last.endedAt)) / 86_400_000;
  if (days > longestDays)
    return [warn(name, `lần cuối cách đây ${Math.floor(days)} ngày`, "Xem Quản trị › Việc nền."), folder];
  return [ok(name, `không thấy can thiệp, mã neo ${anchorCode(last.anchorSeal)}`), folder];
}

/** The last good copy here, and the encrypted one in the second folder. */
async function copyChecks({ backup }: Env, db: Database): Promise<Check[]> {
  const [here, there] = await Promise.all([findLastGood(db.read, "copy"), findLastGood(db.read, "sealed")]);
  const beside = "Bản sao mã hóa ở thư mục thứ hai";
  return [
    copyCheck(
      "Sao lưu",
      here?.begun_at,
      "Chạy: npm run backup, rồi xem Quản trị › Sao lưu vì sao không tự chạy.",
    ),
    backup.sealed
      ? copyCheck(
          beside,
          there?.begun_at,
          `Kiểm tra ${backup.sealed.folder}, rồi chạy: npm run backup -- --sealed`,
        )
      : warn(beside, "chưa đặt", "Đặt BACKUP_COPY_DIR ở ổ đĩa hoặc máy khác, và BACKUP_RECIPIENT."),
  ];
}

function copyCheck(name: string, lastGoodAt: string | undefined, todo: string): Check {
  if (lastGoodAt === undefined) return bad(name, "chưa có bản sao lành nào", todo);
  const hours = Math.floor((Date.now() - Date.parse(lastGoodAt)) / 3_600_000);
  const says = `bản lành gần nhất cách đây ${hours} giờ`;
  return hours >= longestWithoutCopy ? bad(name, says, todo) : ok(name, says);
}

function folderCheck(anchorDir: string, dataDir: string, lines: readonly string[] | null): Check {
  const name = "Mã neo ngoài cơ sở dữ liệu";
  if (lines === null)
    return bad(name, `không đọc được ${anchorDir}`, "Kiểm tra ổ đĩa và quyền của ANCHOR_DIR.");
  const isBeside =
    existsSync(anchorDir) && existsSync(dataDir) && statSync(anchorDir).dev === statSync(dataDir).dev;
  const says = `${lines.length} mã ở ${anchorDir}`;
  if (isBeside)
    return warn(name, `${says}, cùng ổ đĩa với dữ liệu`, "Nên đặt ANCHOR_DIR ở ổ đĩa hoặc máy khác.");
  return ok(name, says);
}
