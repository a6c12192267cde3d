// The installed libraries and the build, made when they are missing or no longer fit, by hash and not by date.
// Plain JavaScript without one dependency, because on a fresh clone nothing is installed yet.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Refusal, root, runQuietly } from "./terminal.mjs";

/**
 * Installs exactly what package-lock.json names, unless it is there already.
 * @param {import("./terminal.mjs").Step} step
 */
export async function ensureInstall(step) {
  const stamp = join(root, "node_modules", ".cot-moc-install");
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;
  const wanted = hashOf([readFileSync(join(root, "package-lock.json")), machine]);
  if (textOf(stamp) === wanted) return;
  if (!followsLock() || !(await sqliteRuns())) {
    await step("Cài đặt thư viện (1–3 phút, phần lớn để biên dịch SQLite)", install);
    if (!(await sqliteRuns())) throw new Refusal(sqliteRefusal);
  }
  writeFileSync(stamp, wanted);
}

/** Whether node_modules, perhaps installed by hand, holds what package-lock.json names for this machine. */
function followsLock() {
  const packages = (/** @type {string} */ file) =>
    JSON.parse(textOf(join(root, file)) || "{}").packages || {};
  const installed = packages("node_modules/.package-lock.json");
  return Object.entries(packages("package-lock.json")).every(([place, locked]) => {
    const found = installed[place];
    return place === "" || (found ? found.version === locked.version : locked.optional === true);
  });
}

async function sqliteRuns() {
  const probe = 'new (require("better-sqlite3"))(":memory:").close()';
  return runQuietly([process.execPath, "-e", probe]).then(
    () => true,
    () => false,
  );
}

async function install() {
  // npm_execpath is npm's own program when npm started this process; other package managers put theirs there.
  const own = process.env.npm_execpath || "";
  const npm = basename(own).startsWith("npm") && existsSync(own) ? [process.execPath, own] : ["npm"];
  await runQuietly([...npm, "ci", "--include=dev", "--no-audit", "--no-fund"]);
}

const sqliteRefusal =
  "Đã cài thư viện nhưng better-sqlite3 không chạy được trên máy này.\n" +
  "Máy cần trình biên dịch C++ và npm phải được chạy lệnh cài đặt của gói (ignore-scripts = false).\n" +
  "Sau đó chạy: npm rebuild better-sqlite3";

const sources = ["app", "db", "package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"];

/**
 * Builds the browser's files and the server, unless build/ was made from these very sources.
 * @param {import("./terminal.mjs").Step} step
 */
export async function ensureBuild(step) {
  const stamp = join(root, "build", ".cot-moc-sources");
  const wanted = hashOf(
    sources.flatMap(filesBelow).flatMap((file) => [file, readFileSync(join(root, file))]),
  );
  if (textOf(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  await step("Dựng chương trình", () =>
    runQuietly([process.execPath, remix, "vite:build"], { NODE_ENV: "production" }),
  );
  writeFileSync(stamp, wanted);
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesBelow(`${path}/${name}`));
}

/** @param {(string | Buffer)[]} parts */
function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
