import { accessSync, constants, existsSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "~/server/env.server";
import { bad, type Check, ok, warn } from "./check";

const mebibyte = 2 ** 20;

/** Node, the session's secret, folders with their disks and keys, and time: what needs no database. */
export function machineChecks(env: Env): Check[] {
  const folders = [
    ["Thư mục dữ liệu", env.dataDir],
    ["Thư mục tệp (FILES_DIR)", env.filesDir],
    ["Thư mục neo nhật ký (ANCHOR_DIR)", env.anchorDir],
  ] as const;
  return [
    nodeCheck(process.versions.node),
    secretCheck(env),
    ...folders.flatMap(([name, folder]) => (existsSync(folder) ? [folderCheck(name, folder)] : [])),
    ...(env.databaseUrl ? [] : [networkCheck(env.dataDir)]),
    keyCheck("Khóa niêm phong nhật ký", env.auditKeyFile),
    ...(env.sessionSecret
      ? []
      : [keyCheck("Khóa phiên đăng nhập", join(env.dataDir, "keys", "session.key"))]),
    zoneCheck(),
    ...(existsSync(env.dataDir) ? [clockCheck(env.dataDir)] : []),
  ];
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    return bad("Node.js", `bản ${version} quá cũ`, "Cài Node.js 24 từ https://nodejs.org.");
  if (major < 22) return warn("Node.js", `bản ${version} đã hết hạn hỗ trợ`, "Nên chuyển sang Node.js 24.");
  return ok("Node.js", `bản ${version}`);
}

function secretCheck({ sessionSecret, isProduction }: Env): Check {
  const name = "SESSION_SECRET";
  const todo = "Đặt SESSION_SECRET bằng: openssl rand -hex 32 (mọi phiên đăng nhập sẽ phải đăng nhập lại).";
  if (!sessionSecret)
    return isProduction ? bad(name, "chưa đặt", todo) : ok(name, "tự tạo, giữ trong thư mục dữ liệu");
  const isGuessable =
    new Set(sessionSecret).size < 12 ||
    /change|secret|example|password|cot-?moc|0123456/i.test(sessionSecret);
  return isGuessable ? bad(name, "dễ đoán", todo) : ok(name, `dài ${sessionSecret.length} ký tự`);
}

function folderCheck(name: string, folder: string): Check {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    return bad(name, `${folder} không ghi được`, "Cho người dùng chạy máy chủ quyền ghi vào thư mục này.");
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / mebibyte);
  const says = `${folder}, còn trống ${free.toLocaleString("vi")} MiB`;
  if (free < 64) return bad(name, says, "Đĩa đầy: dọn đĩa ngay, máy chủ đang từ chối ghi.");
  if (free < 1024) return warn(name, says, "Dọn đĩa hoặc chuyển sang đĩa lớn hơn.");
  return ok(name, says);
}

/** Kinds of file systems (statfs) on which SQLite's locks and syncs cannot be relied on. */
const networkKinds = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x01021997, "9p"],
  [0x65735546, "FUSE"],
]);

function networkCheck(dataDir: string): Check {
  const name = "Ổ đĩa của cơ sở dữ liệu";
  if (!existsSync(dataDir))
    return bad(
      name,
      `${dataDir} chưa có`,
      "Kiểm tra DATA_DIR; lần đầu thì chạy npm start hoặc npm run migrate.",
    );
  const kind = networkKinds.get(statfsSync(dataDir).type >>> 0);
  if (kind)
    return bad(
      name,
      `${dataDir} là ổ mạng (${kind})`,
      "Đặt DATA_DIR trên đĩa của chính máy này, hoặc dùng PostgreSQL.",
    );
  return ok(name, "đĩa của máy này");
}

function keyCheck(name: string, file: string): Check {
  if (!existsSync(file))
    return warn(
      name,
      `chưa có ${file}`,
      "Tự tạo ở lần chạy đầu; nếu đã có dữ liệu thì chép lại tệp khóa cũ.",
    );
  const others = statSync(file).mode & 0o077;
  if (others !== 0) return bad(name, `${file} người khác đọc được`, `Chạy: chmod 600 ${file}`);
  return ok(name, `${file}, chỉ chủ tệp đọc được`);
}

function zoneCheck(): Check {
  const name = "Múi giờ Việt Nam";
  const hour = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
  }).format(Date.UTC(2021, 4, 23, 0, 30));
  if (hour !== "07:30")
    return bad(name, `dữ liệu múi giờ sai (${hour})`, "Cài lại Node.js bản đầy đủ (ICU).");
  return ok(name, "UTC+7");
}

/** The clock against the disk's own: far apart on a network drive, or where the clock was set back. */
function clockCheck(dataDir: string): Check {
  const name = "Đồng hồ và ổ đĩa";
  const probe = join(dataDir, `.kiem-tra-${process.pid}`);
  try {
    writeFileSync(probe, "");
    const apart = Math.round(Math.abs(statSync(probe).mtimeMs - Date.now()) / 1_000);
    if (apart > 5)
      return bad(name, `lệch nhau ${apart} giây`, "Bật đồng bộ giờ (NTP) trên máy này và máy giữ ổ đĩa.");
    return ok(name, "khớp nhau");
  } catch {
    return bad(name, "không ghi thử được vào thư mục dữ liệu", "Kiểm tra quyền ghi và chỗ trống.");
  } finally {
    rmSync(probe, { force: true });
  }
}
