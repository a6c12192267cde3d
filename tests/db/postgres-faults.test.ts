import { sql } from "kysely";
import { expect, inject, it, onTestFinished } from "vitest";
import { ServerTrouble } from "~/domain/server-trouble";
import { type Database, openDatabase } from "~db/client.server";
import { databaseFault } from "~db/dialects/postgres-faults";
import { openMigrated } from "../support/database-places";
import { createTestDatabase } from "../support/postgres";

it("reads once more on another connection when the server has cut off all of them", async () => {
  const { db, cutOff } = await twoSides();
  await Promise.all([1, 2, 3].map(() => countOf(db)));
  await cutOff();
  // Before this process has heard of it: the first read meets a dead connection.
  expect(await Promise.all([1, 2, 3].map(() => countOf(db)))).toEqual([0, 0, 0]);
});

it("begins a write anew on another connection, which is to say once, when the first one was dead", async () => {
  const { db, cutOff } = await twoSides();
  await db.write("a", (tx) => add(tx, "before"));
  await cutOff();
  let begun = 0;
  await db.write("a", (tx) => {
    begun += 1;
    return add(tx, "after");
  });
  expect([begun, await countOf(db)]).toEqual([1, 2]);
});

it("never tries a write again that had begun, says so, and lives on", async () => {
  const { db, cutOff, reported } = await twoSides();
  let begun = 0;
  const write = db.write("a", async (tx) => {
    begun += 1;
    await add(tx, "lost");
    await cutOff();
    // Nobody waits for the connection at this moment: without a listener of its own its end would end the process.
    await until(() => reported.length > 0);
    await add(tx, "never");
  });
  await expect(write).rejects.toMatchObject({ kind: "away" });
  await expect(write).rejects.toBeInstanceOf(ServerTrouble);
  expect([begun, await countOf(db)]).toEqual([1, 0]);
  await db.write("a", (tx) => add(tx, "again"));
  expect(await countOf(db)).toBe(1);
});

it("says that the database is away where no server answers", async () => {
  const url = "postgres://postgres@127.0.0.1:1/nothing";
  await expect(openDatabase({ url, dataDir: "" })).rejects.toMatchObject({ kind: "away" });
  const socket = `postgres://postgres@localhost/nothing?host=${encodeURIComponent("/nowhere")}`;
  await expect(openDatabase({ url: socket, dataDir: "" })).rejects.toMatchObject({ kind: "away" });
});

it("leaves errors of statements as they are", async () => {
  const { db } = await openMigrated("postgres");
  const twice = db.write("a", async (tx) => {
    await add(tx, "one");
    await add(tx, "one");
  });
  await expect(twice).rejects.toMatchObject({ code: "23505" });
});

it.each([
  ["57P01", "away"],
  ["57P03", "away"],
  ["08006", "away"],
  ["53300", "away"],
  ["ECONNREFUSED", "away"],
  ["55P03", "busy"],
  ["57014", "busy"],
  ["40P01", "busy"],
])("knows %s as %s", (code, kind) => {
  expect(databaseFault(Object.assign(new Error("as a driver says"), { code }))).toMatchObject({ kind });
});

async function twoSides() {
  const database = await createTestDatabase(inject("postgresUrl"));
  onTestFinished(database.drop);
  const reported: Error[] = [];
  const db = await openDatabase({ url: database.url, dataDir: "", onError: (error) => reported.push(error) });
  onTestFinished(db.close);
  const other = await openDatabase({ url: database.url, dataDir: "" });
  onTestFinished(other.close);
  await sql`create table counters (key text primary key, value bigint not null)`.execute(other.read);
  const cutOff = async () => {
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.read);
  };
  return { db, cutOff, reported };
}

const add = async (tx: Parameters<Parameters<Database["write"]>[1]>[0], key: string) => {
  await tx.insertInto("counters").values({ key, value: 1 }).execute();
};

async function countOf(db: Database): Promise<number> {
  const row = await db.read
    .selectFrom("counters")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
