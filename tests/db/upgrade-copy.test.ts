import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sqliteFile } from "~db/client.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { makeFixture } from "../../scripts/prove/upgrade/fixture";
import { logicalOf } from "../../scripts/prove/upgrade/upgrade";
import { root } from "../../scripts/terminal.mjs";

test("an upgrade does not begin when no good copy could be made, and says why", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-upgrade-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = sqliteFile(folder);
  const filled = openSqlite(file);
  // Its audit trail is invented, and no seal of it fits: a copy of it is none that could be relied on.
  await makeFixture(filled, "20261122zp_map_and_readiness");
  const before = await logicalOf(filled);
  await filled.destroy();
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: folder, NODE_ENV: "test" as const };
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], {
    ...{ cwd: root, env, encoding: "utf8" as const },
  });
  expect([run.status, run.stdout]).toEqual([1, ""]);
  expect(run.stderr).toContain("Chưa nâng cấp, vì không sao lưu được:");
  const after = openSqlite(file);
  onTestFinished(() => after.destroy());
  expect(await logicalOf(after)).toEqual(before);
}, 60_000);
