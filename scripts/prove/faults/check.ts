import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { rebuildRollups } from "~/usecases/rollups.server";
import { type Database, openDatabase, sqliteFile } from "~db/client.server";
import type { Kept } from "./acts";
import { slug } from "./ground";

/** What is wrong with a data folder, measured against what was acknowledged. All of them 0: the promise holds. */
export interface Wrong {
  lost: number;
  doubled: number;
  /** Rows without exactly one line in the audit trail. */
  unsealed: number;
  /** Lines that integrity_check and foreign_key_check complain in. */
  broken: number;
  /** Totals that differ from what the outputs say. */
  rollups: number;
  /** Files that a row names and that are not there, whole. */
  files: number;
}

export const isRight = (wrong: Wrong) => Object.values(wrong).every((count) => count === 0);

/** Opens a data folder as the product does after a crash, and holds it against a ledger. */
export async function holdAgainst(
  dataDir: string,
  ledger: readonly Kept[],
  { withRollups = true } = {},
): Promise<Wrong> {
  const db = await openDatabase({ dataDir });
  try {
    return {
      ...(await lostAndDoubled(db, ledger)),
      unsealed: await countUnsealed(db),
      broken: countBroken(dataDir),
      rollups: withRollups ? (await rebuildRollups(db, slug, { fix: false })).differences : 0,
      files: await countMissingFiles(db, dataDir),
    };
  } finally {
    await db.close();
  }
}

async function lostAndDoubled(db: Database, ledger: readonly Kept[]) {
  const counts = await countsOf(db);
  let [lost, doubled] = [0, 0];
  for (const kept of ledger) {
    const count = counts.get(nameOf(kept)) ?? 0;
    if (count === 0) lost += 1;
    if (count > 1) doubled += 1;
  }
  return { lost, doubled: doubled + (await countDoubledTitles(db)) };
}

function nameOf(kept: Kept): string {
  if (kept.what === "output") return `output ${kept.title}`;
  if (kept.what === "photo") return `photo ${kept.key}`;
  return `${kept.what} ${kept.unit} ${kept.week}`;
}

/** How often each thing that a ledger may hold is there. */
async function countsOf(db: Database): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { title } of await db.read.selectFrom("outputs").select("title").execute())
    count(`output ${title}`);
  const keys = await db.read.selectFrom("idempotency_keys").select("key").execute();
  for (const { key } of keys) count(`photo ${key}`);
  const reports = await db.read
    .selectFrom("report_submissions")
    .innerJoin("expected_reports", "expected_reports.id", "expected_id")
    .innerJoin("units", "units.id", "unit_id")
    .select(["units.key as unit", "period_from"])
    .execute();
  for (const { unit, period_from } of reports) count(`report ${unit} ${period_from}`);
  const closings = await db.read
    .selectFrom("week_closures")
    .innerJoin("units", "units.id", "unit_id")
    .select(["units.key as unit", "week_start", "reopened_at"])
    .execute();
  for (const { unit, week_start, reopened_at } of closings)
    if (reopened_at !== null) count(`closing ${unit} ${week_start}`);
  return counts;
}

/** Titles are given once: also what nobody heard of must not be there twice. */
async function countDoubledTitles(db: Database): Promise<number> {
  const rows = await db.read
    .selectFrom("outputs")
    .select("title")
    .groupBy("title")
    .having(({ fn }) => fn.countAll(), ">", 1)
    .execute();
  return rows.length;
}

/** Outputs one by one; the others by their number; and no gap in any chain. */
async function countUnsealed(db: Database): Promise<number> {
  const outputs = await db.read
    .selectFrom("outputs")
    .leftJoin("audit_entries", (join) =>
      join.onRef("subject_id", "=", "outputs.id").on("action", "=", "output.log"),
    )
    .select("outputs.id")
    .groupBy("outputs.id")
    .having(({ fn }) => fn.count("audit_entries.id"), "!=", 1)
    .execute();
  const tables = [
    ["output_evidence", "evidence.added"],
    ["report_submissions", "report.submit"],
    ["week_closures", "week.close"],
  ] as const;
  let wrong = outputs.length;
  for (const [table, action] of tables) {
    const rows = await countOf(db, table);
    const lines = await db.read
      .selectFrom("audit_entries")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("action", "=", action)
      .executeTakeFirstOrThrow();
    wrong += Math.abs(rows - lines.count);
  }
  const chains = await db.read
    .selectFrom("audit_entries")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.max("seq").as("last")])
    .groupBy("chain")
    .execute();
  return wrong + chains.filter(({ count, last }) => count !== last).length;
}

async function countOf(db: Database, table: "output_evidence" | "report_submissions" | "week_closures") {
  const { count } = await db.read
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function countBroken(dataDir: string): number {
  const database = new BetterSqlite3(sqliteFile(dataDir), { readonly: true });
  const integrity = database.pragma("integrity_check") as { integrity_check: string }[];
  const foreign = database.pragma("foreign_key_check") as unknown[];
  database.close();
  return integrity.filter((line) => line.integrity_check !== "ok").length + foreign.length;
}

async function countMissingFiles(db: Database, dataDir: string): Promise<number> {
  const rows = await db.read.selectFrom("files").select("hash").execute();
  return rows.filter(
    ({ hash }) => hashAt(join(dataDir, "files", hash.slice(0, 2), hash.slice(2, 4), hash)) !== hash,
  ).length;
}

function hashAt(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null;
  }
}
