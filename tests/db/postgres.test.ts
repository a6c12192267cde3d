import { sql } from "kysely";
import { expect, inject, it } from "vitest";
import { type Database, openDatabase } from "~db/client.server";
import { openMigrated } from "../support/database-places";
import { gate } from "../support/gate";
import { createTestDatabase } from "../support/postgres";

it("lets writers of one chain wait for each other, and no other chain wait for them", async () => {
  const { db } = await openMigrated("postgres");
  const [held, mayEnd] = [gate(), gate()];
  const order: string[] = [];
  const first = db.write("a", async () => {
    held.open();
    await mayEnd.opened;
    order.push("first of a");
  });
  await held.opened;
  const second = db.write("a", async () => {
    order.push("second of a");
  });
  await until(async () => (await waitingForChain(db)) === 1);
  await db.write("b", async () => {
    order.push("first of b");
  });
  mayEnd.open();
  await Promise.all([first, second]);
  expect(order).toEqual(["first of b", "first of a", "second of a"]);
});

it("keeps connections for other chains, however many writers wait for one", async () => {
  const { db } = await openMigrated("postgres");
  const [held, mayEnd] = [gate(), gate()];
  const order: string[] = [];
  const first = db.write("a", async () => {
    held.open();
    await mayEnd.opened;
  });
  await held.opened;
  const others = Array.from({ length: 20 }, (_, at) => db.write("a", async () => void order.push(`a ${at}`)));
  await until(async () => (await waitingForChain(db)) > 0);
  await Promise.all(["b", "c", "d"].map((chain) => db.write(chain, async () => void order.push(chain))));
  expect(order.toSorted()).toEqual(["b", "c", "d"]);
  mayEnd.open();
  await Promise.all([first, ...others]);
  expect(new Set(order.slice(3)).size).toBe(20);
});

it("refuses a server that acknowledges a write before it is on disk", async () => {
  const database = await createTestDatabase(inject("postgresUrl"));
  const name = new URL(database.url).pathname.slice(1);
  const before = await openDatabase({ url: database.url, dataDir: "" });
  await sql.raw(`alter database ${name} set synchronous_commit = off`).execute(before.read);
  await before.close();
  await expect(openDatabase({ url: database.url, dataDir: "" })).rejects.toThrow(/synchronous_commit/);
  await database.drop();
});

it("reports connections that the server drops, and goes on with new ones", async () => {
  const database = await createTestDatabase(inject("postgresUrl"));
  const reported: Error[] = [];
  const onError = (error: Error) => reported.push(error);
  const db = await openDatabase({ url: database.url, dataDir: "", onError });
  const other = await openDatabase({ url: database.url, dataDir: "" });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(other.read);
  await until(async () => reported.length > 0);
  const answer = await sql<{ one: number }>`select 1 as one`.execute(db.read);
  expect(answer.rows).toEqual([{ one: 1 }]);
  await db.close();
  await other.close();
  await database.drop();
});

/** How many writers of this database stand in line. */
async function waitingForChain(db: Database): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from pg_locks
    where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db.read);
  return rows[0]?.waiting ?? 0;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5));
}
