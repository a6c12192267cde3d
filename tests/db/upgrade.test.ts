import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { type Connection, migrate, migrateOn, NewerSchema, sqliteFile } from "~db/client.server";
import { openPostgres } from "~db/dialects/postgres.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { migrations } from "~db/migrations";
import { earlierSchemas, makeFixture } from "../../scripts/prove/upgrade/fixture";
import { damagesOf, logicalOf, tryUpgrade } from "../../scripts/prove/upgrade/upgrade";
import { createTestDatabase } from "../support/postgres";

/** Every statement is tried by `npm run prove -- upgrade`. */
const steps = { sqlite: 31, postgres: 211 };

async function openEmpty(engine: "sqlite" | "postgres"): Promise<Connection> {
  if (engine === "postgres") {
    const database = await createTestDatabase(inject("postgresUrl"));
    const db = openPostgres(database.url, () => {}, "migrator");
    onTestFinished(async () => {
      await db.destroy();
      await database.drop();
    });
    return db;
  }
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-upgrade-"));
  const db = openSqlite(sqliteFile(folder));
  onTestFinished(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
}

describe.each(["sqlite", "postgres"] as const)("an upgrade on %s", (engine) => {
  test.each(earlierSchemas)(
    "from %s is whole or not at all, wherever it breaks off, and loses nothing",
    async (schema) => {
      const db = await openEmpty(engine);
      const rows = await makeFixture(db, schema);
      const tables = new Set(rows.map(({ table }) => table));
      const { tables: found } = await logicalOf(db);
      expect([...tables].sort()).toEqual(Object.keys(found).sort());
      const tried = await tryUpgrade(db, steps[engine]);
      expect(tried.struck).toBeGreaterThan(0);
      expect(tried.wrong).toEqual([]);
      expect(await damagesOf(db)).toEqual([]);
      const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
      expect(done.rows.map(({ name }) => name)).toEqual(Object.keys(migrations).sort());
    },
    120_000,
  );

  test("that breaks off at its very last statement is whole or not at all as well", async () => {
    const schema = earlierSchemas.at(-1) ?? "";
    const [first, second] = [await openEmpty(engine), await openEmpty(engine)];
    for (const db of [first, second]) await makeFixture(db, schema);
    const { statements } = await tryUpgrade(first, 100_000);
    expect(await tryUpgrade(second, 100_000, statements)).toMatchObject({ struck: 1, wrong: [] });
    expect(await damagesOf(second)).toEqual([]);
  });
});

test("a database of a newer program is refused with a sentence, and stays as it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-upgrade-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await migrate({ dataDir: folder });
  const db = openSqlite(sqliteFile(folder));
  onTestFinished(() => db.destroy());
  await sql`insert into kysely_migration (name, timestamp) values ('20991231a_later', '2099')`.execute(db);
  const before = await logicalOf(db);
  await expect(migrateOn(db)).rejects.toThrow(NewerSchema);
  await expect(migrate({ dataDir: folder })).rejects.toThrow(/phiên bản mới hơn .*20991231a_later/);
  expect(await logicalOf(db)).toEqual(before);
});
