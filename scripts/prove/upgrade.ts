import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledQuery } from "kysely";
import { migrateOn, sqliteFile } from "~db/client.server";
import { openPostgres } from "~db/dialects/postgres.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { databaseIn, openCluster } from "../postgres/cluster";
import type { Found, Proof } from "./proof";
import { earlierSchemas, makeFixture } from "./upgrade/fixture";
import { logicalOf, lost, tryUpgrade } from "./upgrade/upgrade";

/** Kills per earlier schema, spread over the statements of its upgrade; a shorter run: PROVE_KILLS=2. */
const kills = Number(process.env.PROVE_KILLS ?? 8);
/** It is broken off before every so-manieth statement; a shorter run: PROVE_STEP=20. */
const step = Number(process.env.PROVE_STEP ?? 1);

/** An upgrade broken off before every statement, and killed at some, on filled databases of every earlier schema. */
export const proof: Proof = {
  promise:
    "Nâng cấp hỏng ở bất cứ câu lệnh nào thì cơ sở dữ liệu vẫn nguyên; chạy lại thì xong và không mất gì.",
  needs: [],
  longest: 1200,
  async run(): Promise<Found> {
    const wrong: string[] = [];
    const figures: Found["figures"] = { statements: 0, struck: 0, killed: 0, struckOnPostgres: 0 };
    const add = (name: string, count: number) => {
      figures[name] = Number(figures[name]) + count;
    };
    for (const schema of earlierSchemas) {
      const tried = await inFolder(async (folder) => {
        const db = openSqlite(sqliteFile(folder));
        await makeFixture(db, schema);
        const found = await tryUpgrade(db, step);
        await db.destroy();
        return found;
      });
      add("statements", tried.statements);
      add("struck", tried.struck);
      wrong.push(...tried.wrong.map((one) => `${schema}: ${one}`));
      for (let kill = 1; kill <= kills; kill += 1) {
        const statement = Math.ceil((tried.statements * kill) / kills);
        wrong.push(...(await inFolder((folder) => killed(folder, schema, statement))));
        add("killed", 1);
      }
    }
    await onPostgres(add, wrong);
    return { isKept: wrong.length === 0, figures: { ...figures, wrong: wrong.slice(0, 5).join("; ") || 0 } };
  },
};

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-upgrade-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong after a program that upgraded the database was killed at that statement, and another one went on. */
async function killed(folder: string, schema: string, statement: number): Promise<string[]> {
  const first = openSqlite(sqliteFile(folder));
  await makeFixture(first, schema);
  const before = await logicalOf(first);
  await first.destroy();
  const signal = await endOf(folder, statement);
  const db = openSqlite(sqliteFile(folder));
  try {
    const where = `${schema}, killed at ${statement}`;
    if (signal !== "SIGKILL") return [`${where}: the program was not killed`];
    const left = await logicalOf(db);
    if (JSON.stringify(left) !== JSON.stringify(before)) return [`${where}: half migrated`];
    await migrateOn(db);
    return (await lost(db, before)).map((one) => `${where}: ${one}`);
  } finally {
    await db.destroy();
  }
}

function endOf(folder: string, statement: number): Promise<NodeJS.Signals | null> {
  const program = [
    "--import",
    "tsx",
    "scripts/prove/upgrade/killed.ts",
    sqliteFile(folder),
    String(statement),
  ];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => {
    child.once("exit", (_code, signal) => resolve(signal));
  });
}

/** The same on the PostgreSQL that TEST_DATABASE_URL names, or on one of its own. */
async function onPostgres(add: (name: string, count: number) => void, wrong: string[]): Promise<void> {
  await onServer(async (url) => {
    const admin = openPostgres(url, () => {}, "migrator");
    for (const [index, schema] of earlierSchemas.entries()) {
      const name = `cot_moc_upgrade_${process.pid}_${index}`;
      const db = openPostgres(await databaseIn(url, name), () => {}, "migrator");
      await makeFixture(db, schema);
      const tried = await tryUpgrade(db, step);
      await db.destroy();
      await run(admin, `drop database ${name} with (force)`);
      add("struckOnPostgres", tried.struck);
      wrong.push(...tried.wrong.map((one) => `PostgreSQL ${schema}: ${one}`));
    }
    await admin.destroy();
  });
}

async function onServer(work: (url: string) => Promise<void>): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return work(given);
  await inFolder(async (folder) => {
    const cluster = await openCluster(folder);
    try {
      await work(cluster.url);
    } finally {
      await cluster.stop();
    }
  });
}

async function run(db: ReturnType<typeof openPostgres>, text: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(text));
}
