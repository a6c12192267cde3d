import { sql } from "kysely";
import { expect, it } from "vitest";
import { ServerTrouble } from "~/domain/server-trouble";
import type { Database, WriteTransaction } from "~db/client.server";
import { openMigrated } from "../support/database-places";
import { leavePages } from "../support/full-disk";

const insert = (tx: WriteTransaction, key: string, value = 1) =>
  tx.insertInto("counters").values({ key, value }).execute();

const long = (name: string) => name + "x".repeat(20_000);
const keysOf = async (db: Database) =>
  (await db.read.selectFrom("counters").select("key").orderBy("key").execute()).map(({ key }) =>
    key.slice(0, 3),
  );

it("says that the disk is full, keeps nothing of what did not fit, and goes on once there is room", async () => {
  const { db } = await openMigrated("sqlite");
  await leavePages(db, 0);
  const tooLong = db.write("system", async (tx) => {
    await insert(tx, "one");
    await insert(tx, long("two"));
  });
  await expect(tooLong).rejects.toMatchObject({ name: "ServerTrouble", kind: "full" });
  expect(await keysOf(db)).toEqual([]);
  await leavePages(db, 1_000);
  await db.write("system", (tx) => insert(tx, long("two")));
  expect(await keysOf(db)).toEqual(["two"]);
});

it("keeps what a writer wrote who shared the commit with one that did not fit", async () => {
  const { db } = await openMigrated("sqlite");
  await leavePages(db, 0);
  const [first, second, third] = await Promise.allSettled([
    db.write("system", (tx) => insert(tx, "one")),
    db.write("system", (tx) => insert(tx, long("two"))),
    db.write("system", (tx) => insert(tx, "tri")),
  ]);
  const kept = [first, second, third].flatMap((answer, at) =>
    answer?.status === "fulfilled" ? [["one", "two", "tri"][at]] : [],
  );
  expect(second).toMatchObject({ status: "rejected", reason: { kind: "full" } });
  expect(await keysOf(db)).toEqual(kept.sort());
});

it("writes nothing more once SQLite has ended the transaction by itself", async () => {
  const { db } = await openMigrated("sqlite");
  const swallowing = db.write("system", async (tx) => {
    await insert(tx, "one");
    // What a full disk does to a transaction, from within.
    await sql`rollback`.execute(tx);
    await insert(tx, "two");
  });
  await expect(swallowing).rejects.toThrow();
  expect(await keysOf(db)).toEqual([]);
  await db.write("system", (tx) => insert(tx, "tri"));
  expect(await keysOf(db)).toEqual(["tri"]);
});

it("does not take a mistake of ours for trouble", async () => {
  const { db } = await openMigrated("sqlite");
  await db.write("system", (tx) => insert(tx, "one"));
  const again = db.write("system", (tx) => insert(tx, "one"));
  await expect(again).rejects.not.toBeInstanceOf(ServerTrouble);
});
