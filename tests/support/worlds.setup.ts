import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "~db/client.server";
import { createTestDatabase } from "./postgres";
import { roomyFolder } from "./roomy-folder";
import { scratchFolder } from "./scratch";
import { seedWorld } from "./world";

declare module "vitest" {
  interface ProvidedContext {
    /** What every world of a test is a copy of; nobody is connected to either. */
    worldTemplates: { dataDir: string; postgresUrl: string };
  }
}

/** Migrates and fills the world's campaign once for the whole run, on both engines. After postgres.setup. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { path, remove } = scratchFolder("worlds", roomyFolder());
  const dataDir = join(path, "template");
  const database = await createTestDatabase(project.getProvidedContext().postgresUrl);
  for (const place of [{ dataDir }, { url: database.url, dataDir: "" }]) {
    await migrate(place);
    await seedWorld(place);
  }
  project.provide("worldTemplates", { dataDir, postgresUrl: database.url });
  return async () => {
    await database.drop();
    remove();
  };
}
