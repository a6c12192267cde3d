import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { sqliteFile } from "~db/client.server";
import { holdFolder } from "~db/dialects/sqlite.server";
import type { Schema } from "~db/schema";
import { root } from "../../scripts/terminal.mjs";
import { open, openMigrated } from "../support/database-places";

const fullySynchronous = 2;

it("syncs fully and checks references on every connection, also when it is opened again", async () => {
  const { place, db } = await openMigrated("sqlite");
  const again = await open(place);
  for (const one of [db, again]) {
    const expected = { synchronous: fullySynchronous, foreign_keys: 1, journal_mode: "wal" };
    expect(await pragmasOf(one.read)).toEqual(expected);
    expect(await one.write("system", pragmasOf)).toEqual(expected);
  }
});

it("cannot write on the connection for reading", async () => {
  const { db } = await openMigrated("sqlite");
  const writing = db.read.insertInto("counters").values({ key: "one", value: 1 }).execute();
  await expect(writing).rejects.toThrow(/readonly/);
});

it("waits for a lock that another process holds, without standing still meanwhile", async () => {
  const { place, db } = await openMigrated("sqlite");
  const heldFor = 1_000;
  await lockedByOtherProcess(sqliteFile(place.dataDir), heldFor);
  const stopped = longestStandstill();
  const before = performance.now();
  await db.write("system", (tx) => tx.insertInto("counters").values({ key: "one", value: 1 }).execute());
  expect(performance.now() - before).toBeGreaterThan(heldFor / 2);
  expect(stopped()).toBeLessThan(heldFor / 2);
});

it("reads while another process holds the lock", async () => {
  const { place, db } = await openMigrated("sqlite");
  const { released } = await lockedByOtherProcess(sqliteFile(place.dataDir), 1_000);
  expect(await db.read.selectFrom("counters").selectAll().execute()).toEqual([]);
  expect(released()).toBe(false);
});

it("lets one process at a time hold a data folder", () => {
  const lock = join(temporaryFolder(), "server.lock");
  const first = holdFolder(lock);
  expect(() => holdFolder(lock)).toThrow(/locked/);
  first.release();
  holdFolder(lock).release();
});

it("lets go of the data folder of a process that was killed", async () => {
  const lock = join(temporaryFolder(), "server.lock");
  const script = `import { holdFolder } from "./db/dialects/sqlite.server.ts";
    holdFolder(process.argv[1]);
    console.log("held");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, lock], {
    cwd: root,
  });
  await firstWord(holder);
  expect(() => holdFolder(lock)).toThrow(/locked/);
  const gone = new Promise((resolve) => holder.once("exit", resolve));
  holder.kill("SIGKILL");
  await gone;
  holdFolder(lock).release();
});

async function pragmasOf(db: Kysely<Schema>): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const name of ["synchronous", "foreign_keys", "journal_mode"]) {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
    Object.assign(found, rows[0]);
  }
  return found;
}

/** Returns when a process of its own has the write lock, which it keeps for that many milliseconds. */
async function lockedByOtherProcess(
  file: string,
  milliseconds: number,
): Promise<{ released: () => boolean }> {
  const script = `const db = require("better-sqlite3")(process.argv[1]);
    db.exec("begin immediate");
    console.log("held");
    setTimeout(() => db.exec("commit"), ${milliseconds});`;
  const holder = spawn(process.execPath, ["-e", script, file], { cwd: root });
  onTestFinished(() => {
    holder.kill("SIGKILL");
  });
  await firstWord(holder);
  return { released: () => holder.exitCode !== null };
}

function firstWord(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.stderr?.once("data", (text) => reject(new Error(String(text))));
  });
}

/** Watches the event loop from now on; the answer is the longest time, in milliseconds, in which no timer could fire. */
function longestStandstill(): () => number {
  let [last, longest] = [performance.now(), 0];
  const tick = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(tick, 5);
  return () => {
    clearInterval(timer);
    tick();
    return longest;
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
