import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, inject, onTestFinished, TestRunner } from "vitest";
import type { DatabasePlace } from "~db/client.server";
import { createTestDatabase } from "./postgres";
import { openWorld, type World } from "./world";

export type Engine = "sqlite" | "postgres";

/**
 * Runs a suite on SQLite and on a real PostgreSQL. `open()` gives a world on a fresh database; a world opened inside
 * a test is closed when the test ends, one opened in beforeAll when the suite ends.
 */
export function describeOnEngines(
  title: string,
  suite: (open: () => Promise<World>, engine: Engine) => void,
): void {
  describe(`${title} (SQLite)`, () => suite(opener(sqlitePlace), "sqlite"));
  describe(`${title} (PostgreSQL)`, () => suite(opener(postgresPlace), "postgres"));
}

/** For suites in which the engine makes no difference: SQLite only. */
export function describeOnSqlite(title: string, suite: (open: () => Promise<World>) => void): void {
  describe(title, () => suite(opener(sqlitePlace)));
}

/** A database of its own that already holds the world's campaign, and how to get rid of it. */
export interface WorldPlace {
  place: DatabasePlace;
  remove(): Promise<void>;
}

function opener(makePlace: () => Promise<WorldPlace>): () => Promise<World> {
  const leftOver: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const finish of leftOver) await finish();
  });
  return async () => {
    const { place, remove } = await makePlace();
    const world = await openWorld(place);
    const finish = async () => {
      await world.close();
      await remove();
    };
    if (TestRunner.getCurrentTest()) onTestFinished(finish);
    else leftOver.push(finish);
    return world;
  };
}

/** Every place is a copy of the run's one folder, beside it. */
async function sqlitePlace(): Promise<WorldPlace> {
  const template = inject("worldTemplates").dataDir;
  const dataDir = mkdtempSync(join(dirname(template), "world-"));
  cpSync(template, dataDir, { recursive: true });
  return { place: { dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** The same with databases. */
async function postgresPlace(): Promise<WorldPlace> {
  const database = await createTestDatabase(inject("postgresUrl"), inject("worldTemplates").postgresUrl);
  return { place: { url: database.url, dataDir: "" }, remove: database.drop };
}
