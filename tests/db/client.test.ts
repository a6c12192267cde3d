import { type Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Database, migrate, pendingMigrations, type WriteTransaction } from "~db/client.server";
import { migrations } from "~db/migrations";
import type { Schema } from "~db/schema";
import { emptyPlace, open, openMigrated } from "../support/database-places";
import { gate } from "../support/gate";

describe.each(["sqlite", "postgres"] as const)("the database on %s", (engine) => {
  it("is migrated once, and a second time changes nothing", async () => {
    const place = await emptyPlace[engine]();
    expect(await migrate(place)).toEqual(Object.keys(migrations));
    const db = await open(place);
    const tables = await tablesOf(db.read);
    expect(await migrate(place)).toEqual([]);
    expect(await tablesOf(db.read)).toEqual(tables);
    expect(await pendingMigrations(db.read)).toEqual([]);
  });

  it("names the migrations that it has not had", async () => {
    const place = await emptyPlace[engine]();
    const db = await open(place);
    expect(await pendingMigrations(db.read)).toEqual(Object.keys(migrations));
  });

  it("is migrated once by two processes that begin together", async () => {
    const place = await emptyPlace[engine]();
    const runs = await Promise.all([migrate(place), migrate(place)]);
    expect(runs.flat().sort()).toEqual(Object.keys(migrations).sort());
  });

  it("undoes the whole transaction when its work throws, and goes on working", async () => {
    const { db } = await openMigrated(engine);
    const failing = db.write("system", async (tx) => {
      await setCounter(tx, "seen", 1);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await counter(db, "seen")).toBeUndefined();
    await db.write("system", (tx) => setCounter(tx, "seen", 2));
    expect(await counter(db, "seen")).toBe(2);
  });

  it("undoes a writer that fails among others of the same moment, and nothing of theirs", async () => {
    const { place, db } = await openMigrated(engine);
    const insert = (key: string) =>
      db.write("system", async (tx) => {
        await tx.insertInto("counters").values({ key, value: 1 }).execute();
        if (key === "c") throw new Error("the third changes its mind");
        return key;
      });
    const answers = await Promise.allSettled(["a", "b", "c", "d"].map(insert));
    expect(
      answers.map((answer) => (answer.status === "fulfilled" ? answer.value : String(answer.reason))),
    ).toEqual(["a", "b", "Error: the third changes its mind", "d"]);
    const again = await open(place);
    const kept = await again.read.selectFrom("counters").select("key").orderBy("key").execute();
    expect(kept.map((row) => row.key)).toEqual(["a", "b", "d"]);
  });

  it("loses no update when connections that know nothing of one another write the same row", async () => {
    const { place, db } = await openMigrated(engine);
    const other = await open(place);
    await db.write("system", (tx) => setCounter(tx, "sum", 0));
    const additions = Array.from({ length: 40 }, (_, turn) => addOne(turn % 2 === 0 ? db : other, "sum"));
    await Promise.all(additions);
    expect(await counter(db, "sum")).toBe(40);
  });

  it("reads the state before a transaction while that is under way, and the state after it then", async () => {
    const { db } = await openMigrated(engine);
    await db.write("system", (tx) => setCounter(tx, "seen", 1));
    const [written, mayEnd] = [gate(), gate()];
    const writing = db.write("system", async (tx) => {
      await tx.updateTable("counters").set({ value: 2 }).execute();
      written.open();
      await mayEnd.opened;
    });
    await written.opened;
    expect(await counter(db, "seen")).toBe(1);
    mayEnd.open();
    await writing;
    expect(await counter(db, "seen")).toBe(2);
  });

  it("answers readers while more writers queue than it has connections", async () => {
    const { db } = await openMigrated(engine);
    const [started, mayEnd] = [gate(), gate()];
    let isHeld = true;
    const first = db.write("busy", async () => {
      started.open();
      await mayEnd.opened;
      isHeld = false;
    });
    await started.opened;
    const queue = Array.from({ length: 20 }, (_, no) =>
      db.write("busy", (tx) => setCounter(tx, `queued-${no}`, no)),
    );
    const giveUp = setTimeout(mayEnd.open, 5_000);
    await counter(db, "queued-19");
    expect(isHeld).toBe(true);
    clearTimeout(giveUp);
    mayEnd.open();
    await Promise.all([first, ...queue]);
    expect(await counter(db, "queued-19")).toBe(19);
  });

  it("hands out sums and counts as numbers", async () => {
    const { db } = await openMigrated(engine);
    await db.write("system", async (tx) => {
      await setCounter(tx, "one", 3_000_000_000);
      await setCounter(tx, "two", 4);
    });
    const row = await db.read
      .selectFrom("counters")
      .select(({ fn }) => [fn.sum<number>("value").as("sum"), fn.countAll<number>().as("rows")])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ sum: 3_000_000_004, rows: 2 });
  });

  it("takes an empty list for one that nothing is in", async () => {
    const { db } = await openMigrated(engine);
    await db.write("system", (tx) => setCounter(tx, "one", 1));
    const keys = (operator: "in" | "not in") =>
      db.read.selectFrom("counters").select("key").where("key", operator, []).execute();
    expect(await keys("in")).toEqual([]);
    expect(await keys("not in")).toEqual([{ key: "one" }]);
  });

  it("refuses text in a column of numbers", async () => {
    const { db } = await openMigrated(engine);
    const writing = db.write("system", (tx) =>
      sql`insert into counters (key, value) values ('one', 'many')`.execute(tx),
    );
    await expect(writing).rejects.toThrow(/TEXT|bigint/);
  });

  it("refuses a row that points to nothing", async () => {
    const { db } = await openMigrated(engine);
    const membership = {
      id: "m",
      account_id: "nobody",
      role: "leader",
      valid_from: "2021-01-01",
      created_at: "",
    };
    const writing = db.write("system", (tx) =>
      tx
        .insertInto("memberships")
        .values({ ...membership, campaign_id: null, unit_id: null, valid_to: null })
        .execute(),
    );
    await expect(writing).rejects.toThrow(/foreign key/i);
  });

  it("orders text keys byte by byte", async () => {
    const { db } = await openMigrated(engine);
    const keys = ["a", "B", "Z", "á", "đ", "_", "1"];
    await db.write("system", async (tx) => {
      for (const key of keys) await setCounter(tx, key, 1);
    });
    const rows = await db.read.selectFrom("counters").select("key").orderBy("key").execute();
    expect(rows.map((row) => row.key)).toEqual(["1", "B", "Z", "_", "a", "á", "đ"]);
  });
});

describe("the schema", () => {
  it("has the same tables with the same columns on both engines", async () => {
    const [sqlite, postgres] = await Promise.all([openMigrated("sqlite"), openMigrated("postgres")]);
    const tables = sameOnBoth(await tablesOf(sqlite.db.read));
    expect(Object.keys(tables)).toContain("outputs");
    expect(sameOnBoth(await tablesOf(postgres.db.read))).toEqual(tables);
  });
});

/** Each table's columns in order, with a question mark where null is allowed. */
async function tablesOf(db: Kysely<Schema>): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables();
  return Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map((one) => one.name + (one.isNullable ? "?" : ""))]),
  );
}

/** Without the search index: SQLite makes its own tables for that. */
function sameOnBoth(tables: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith("output_search")));
}

async function setCounter(tx: WriteTransaction, key: string, value: number): Promise<void> {
  await tx.insertInto("counters").values({ key, value }).execute();
}

async function counter(db: Database, key: string): Promise<number | undefined> {
  const row = await db.read.selectFrom("counters").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}

/** Reads, then writes what it has read plus one: only writers who take turns lose nothing. */
function addOne(db: Database, key: string): Promise<void> {
  return db.write("system", async (tx) => {
    const { value } = await tx
      .selectFrom("counters")
      .select("value")
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable("counters")
      .set({ value: value + 1 })
      .where("key", "=", key)
      .execute();
  });
}
