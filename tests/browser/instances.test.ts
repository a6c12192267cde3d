import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { proveStorm } from "../../scripts/prove/postgres-storm";
import { proveInstances } from "../../scripts/prove/three-instances";
import { root } from "../../scripts/terminal.mjs";
import { startServer } from "../support/built-server";

it("lives through cut connections and a restart of PostgreSQL: only 503 with Retry-After, nothing lost or doubled", async () => {
  const found = await proveStorm({ stormFor: 1_500, awayFor: 500, clients: 2 });
  expect(found).toMatchObject({ isKept: true });
}, 120_000);

it("acts as one on two servers: limits, sessions, jobs, migrations, uploads, numbers and what pages show", async () => {
  const found = await proveInstances({ count: 2, isProxied: false, writeFor: 1_000 });
  expect(found).toMatchObject({ isKept: true });
}, 120_000);

it("refuses a second server on one SQLite folder, in words, and leaves the first one at work", async () => {
  const first = await startServer({ seed: false });
  onTestFinished(first.close);
  const second = spawnSync(process.execPath, [join(root, "build", "server", "index.js")], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "development", DATABASE_URL: "", DATA_DIR: first.dataDir, PORT: "0" },
    encoding: "utf8",
    timeout: 30_000,
  });
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining("máy chủ Cột Mốc khác")]);
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
});
