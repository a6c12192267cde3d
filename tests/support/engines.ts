import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, inject, onTestFinished, TestRunner } from "vitest";
import { type DatabasePlace, migrate } from "~db/client.server";
import { createTestDatabase, type TestDatabase } from "./postgres";
import { openWorld, seedWorld, type World } from "./world";

export type Engine = "sqlite" | "postgres";

/**
 * Runs a suite on SQLite and on a real PostgreSQL. `open()` gives a world on a fresh database; a world opened inside
 * a test is closed when the test ends, one opened in beforeAll when the suite ends.
 */
export function describeOnEngines(
  title: string,
  suite: (open: () => Promise<World>, engine: Engine) => void,
): void {
  describe(`${title} (SQLite)`, () => suite(opener(sqliteWorldPlaces()), "sqlite"));
  describe(`${title} (PostgreSQL)`, () => suite(opener(postgresWorldPlaces()), "postgres"));
}

/** For suites in which the engine makes no difference: SQLite only. */
export function describeOnSqlite(title: string, suite: (open: () => Promise<World>) => void): void {
  describe(title, () => suite(opener(sqliteWorldPlaces())));
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

/** Every place is a copy of one folder that is migrated and seeded on first use. */
function sqliteWorldPlaces(): () => Promise<WorldPlace> {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-worlds-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const template = { dataDir: join(folder, "template") };
  let seeded: Promise<void> | undefined;
  let made = 0;
  return async () => {
    seeded ??= migrate(template).then(() => seedWorld(template));
    await seeded;
    made += 1;
    const dataDir = join(folder, String(made));
    cpSync(template.dataDir, dataDir, { recursive: true });
    return { place: { dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
  };
}

/** The same with databases: copies of one that nobody is connected to once it is seeded. */
function postgresWorldPlaces(): () => Promise<WorldPlace> {
  let template: Promise<TestDatabase> | undefined;
  afterAll(async () => (await template)?.drop());
  return async () => {
    const admin = inject("postgresUrl");
    template ??= postgresTemplate(admin);
    const database = await createTestDatabase(admin, (await template).url);
    return { place: { url: database.url, dataDir: "" }, remove: database.drop };
  };
}

async function postgresTemplate(admin: string): Promise<TestDatabase> {
  const database = await createTestDatabase(admin);
  await migrate({ url: database.url, dataDir: "" });
  await seedWorld({ url: database.url, dataDir: "" });
  return database;
}
