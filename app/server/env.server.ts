import { join, resolve } from "node:path";
import { z } from "zod";
import { isLoopback } from "~/adapters/loopback.server";
import { isNetwork } from "~/adapters/public-address.server";
import type { SignOnProvider } from "~/adapters/sign-on.server";
import { signOnOf, signOnVariables } from "./sign-on-env.server";

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

/** The https origin of an address of tiles; null: it is none. */
function originOf(address: string): string | null {
  const filled = address.replace(/\{[zxy]\}/g, "0");
  if (!filled.startsWith("https://") || !URL.canParse(filled)) return null;
  return new URL(filled).origin;
}

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).catch("development"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "phải bắt đầu bằng postgres://")
    .optional(),
  DATA_DIR: z.string().min(1).default("data"),
  SESSION_SECRET: z.string().min(32, "phải có ít nhất 32 ký tự").optional(),
  FILES_DIR: z.string().min(1).optional(),
  AUDIT_KEY_FILE: z.string().min(1).optional(),
  ANCHOR_DIR: z.string().min(1).optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_SCHEDULE: z.enum(["on", "off"], "phải là on hoặc off").default("on"),
  BACKUP_COPY_DIR: z.string().min(1).optional(),
  BACKUP_RECIPIENT: z
    .string()
    .regex(/^age1[0-9a-z]{58}$/, "phải là khóa công khai age1… (tạo bằng npm run backup -- --new-key)")
    .optional(),
  BACKUP_IDENTITY_FILE: z.string().min(1).optional(),
  TRUST_PROXY: z.string().default(""),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, "phải bắt đầu bằng smtp:// hoặc smtps://")
    .refine(URL.canParse, "không phải địa chỉ")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+<)?[^@\s<>]+@[^@\s<>]+>?$/, "phải là địa chỉ thư, ví dụ Cột Mốc <cot-moc@co-quan.vn>")
    .optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\//, "phải bắt đầu bằng https://")
    .refine(URL.canParse, "không phải địa chỉ")
    .optional(),
  FEED_NETWORKS: z
    .string()
    .default("")
    .transform(listed)
    .refine((networks) => networks.every(isNetwork), "phải là các mạng như 10.20.0.0/16, cách nhau dấu phẩy"),
  MAP_TILES: z
    .string()
    .refine(
      (text) => ["{z}", "{x}", "{y}"].every((part) => text.includes(part)) && originOf(text) !== null,
      "phải là địa chỉ https:// có {z}, {x} và {y}",
    )
    .optional(),
  MAP_ATTRIBUTION: z.string().max(200).default(""),
  ...signOnVariables,
  STOP_NOTICE: z.coerce.number().int().min(0).max(10).optional(),
  METRICS_ADDRESS: z
    .string()
    .regex(/^(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i, "phải là địa chỉ và cổng, ví dụ 127.0.0.1:9464")
    .optional(),
  HEAVY_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** How this server is set up; every variable is listed in scripts/operating.md. */
export interface Env {
  isProduction: boolean;
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDir: string;
  /** Content of uploaded files. */
  filesDir: string;
  sessionSecret: string | undefined;
  auditKeyFile: string;
  /** Where the daily anchors of the audit trail are written besides the database. */
  anchorDir: string;
  backup: {
    /** Where copies are kept. */
    folder: string;
    /** Whether the product makes them by itself, every hour. */
    isScheduled: boolean;
    /** A second folder for encrypted copies, and whose key opens them; null: there is none. */
    sealed: { folder: string; recipient: string } | null;
    /** The file with that key; only a restore or a drill needs it. */
    identityFile: string | null;
  };
  /** Addresses or networks of proxies whose X-Forwarded-* headers are believed; none by default. */
  trustedProxies: string[];
  /** The mail server and the sender's address; null: no mail is sent. */
  mail: { url: string; from: string } | null;
  /** Where people reach the server, for links in mails; null: mails carry no links. */
  publicUrl: string | null;
  /** Networks besides the public internet from which units' own feeds may be read; none by default. */
  feedNetworks: string[];
  /** A server of map pictures under the points; null: the map is drawn from points alone. */
  mapTiles: { address: string; origin: string; attribution: string } | null;
  /** The provider of single sign-on; null: passwords alone. */
  signOn: SignOnProvider | null;
  /** Where figures for Prometheus are served, apart from the pages; null: nowhere. */
  metricsAddress: { host: string; port: number } | null;
  /** Files made or read for one session in a minute; searches four times as many. */
  heavyPerMinute: number;
  logLevel: string;
  /** Seconds for which requests are still taken after the server was told to stop, so that a proxy sees that it goes. */
  stopNotice: number;
}

/** Reads the environment. Throws one message that names every variable that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
    );
  }
  const env = parsed.data;
  const isProduction = env.NODE_ENV === "production";
  if (isProduction && !env.SESSION_SECRET)
    throw new Error("SESSION_SECRET: bắt buộc khi NODE_ENV=production");
  if (isProduction && env.DATABASE_URL && !saysHowSafe(env.DATABASE_URL))
    throw new Error(
      "DATABASE_URL: thêm ?sslmode=verify-full (máy chủ PostgreSQL ở máy khác), hoặc ?sslmode=disable nếu mạng đã được bảo vệ",
    );
  if (env.SMTP_URL && !env.MAIL_FROM) throw new Error("MAIL_FROM: bắt buộc khi có SMTP_URL");
  if (env.MAP_TILES && env.MAP_ATTRIBUTION === "")
    throw new Error("MAP_ATTRIBUTION: bắt buộc khi có MAP_TILES");
  const tileOrigin = env.MAP_TILES === undefined ? null : originOf(env.MAP_TILES);
  const dataDir = resolve(env.DATA_DIR);
  return {
    isProduction,
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    dataDir,
    filesDir: env.FILES_DIR ? resolve(env.FILES_DIR) : join(dataDir, "files"),
    sessionSecret: env.SESSION_SECRET,
    auditKeyFile: env.AUDIT_KEY_FILE ? resolve(env.AUDIT_KEY_FILE) : join(dataDir, "keys", "audit.key"),
    anchorDir: env.ANCHOR_DIR ? resolve(env.ANCHOR_DIR) : join(dataDir, "neo"),
    backup: backupOf(env, dataDir),
    trustedProxies: listed(env.TRUST_PROXY),
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    feedNetworks: env.FEED_NETWORKS,
    mapTiles:
      env.MAP_TILES && tileOrigin
        ? { address: env.MAP_TILES, origin: tileOrigin, attribution: env.MAP_ATTRIBUTION }
        : null,
    signOn: signOnOf(env, env.PUBLIC_URL !== undefined || !isProduction),
    metricsAddress: env.METRICS_ADDRESS ? addressOf(env.METRICS_ADDRESS) : null,
    heavyPerMinute: env.HEAVY_PER_MINUTE,
    logLevel: env.LOG_LEVEL,
    stopNotice: env.STOP_NOTICE ?? (isProduction ? 2 : 0),
  };
}

/** Whether the way to the database is this machine's own, or the address says how it is protected. */
function saysHowSafe(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hostname, searchParams } = new URL(address);
  const isHere = hostname === "" || isLoopback(hostname) || (searchParams.get("host") ?? "").startsWith("/");
  return isHere || searchParams.has("sslmode") || searchParams.has("ssl");
}

function addressOf(text: string): { host: string; port: number } {
  const colon = text.lastIndexOf(":");
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
}

function backupOf(env: z.infer<typeof schema>, dataDir: string): Env["backup"] {
  const { BACKUP_COPY_DIR: copyDir, BACKUP_RECIPIENT: recipient, BACKUP_IDENTITY_FILE: identity } = env;
  if (copyDir !== undefined && recipient === undefined)
    throw new Error(
      "BACKUP_RECIPIENT: bắt buộc khi có BACKUP_COPY_DIR (tạo bằng npm run backup -- --new-key)",
    );
  return {
    folder: env.BACKUP_DIR ? resolve(env.BACKUP_DIR) : join(dataDir, "sao-luu"),
    isScheduled: env.BACKUP_SCHEDULE === "on",
    sealed: copyDir !== undefined && recipient !== undefined ? { folder: resolve(copyDir), recipient } : null,
    identityFile: identity === undefined ? null : resolve(identity),
  };
}
