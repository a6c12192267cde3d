import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Database, type DatabasePlace, migrate, openDatabase } from "~db/client.server";
import { createTestDatabase } from "./postgres";
import { roomyFolder } from "./roomy-folder";

/** Makes an empty place for one database, which is gone with the running test. */
export const emptyPlace = {
  sqlite: async (): Promise<DatabasePlace> => {
    const dataDir = mkdtempSync(join(roomyFolder(), "cot-moc-database-"));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    return { dataDir };
  },
  postgres: async (): Promise<DatabasePlace> => {
    const database = await createTestDatabase(inject("postgresUrl"));
    onTestFinished(() => database.drop());
    return { url: database.url, dataDir: "" };
  },
};

/** Opens a database that is closed with the running test. */
export async function open(place: DatabasePlace): Promise<Database> {
  const db = await openDatabase(place);
  onTestFinished(() => db.close());
  return db;
}

/** Opens a migrated and otherwise empty database, gone with the running test. */
export async function openMigrated(
  engine: keyof typeof emptyPlace,
): Promise<{ place: DatabasePlace; db: Database }> {
  const place = await emptyPlace[engine]();
  await migrate(place);
  return { place, db: await open(place) };
}
