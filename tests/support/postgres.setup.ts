import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL role that may create databases; tests make their own with createTestDatabase. */
    postgresUrl: string;
  }
}

/**
 * Brings up one PostgreSQL server for the whole run, or takes the one that TEST_DATABASE_URL names. Projects set up
 * later in the same run find it there too.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("postgresUrl", given);
    return undefined;
  }
  const server = await startPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  project.provide("postgresUrl", server.url);
  return async () => {
    delete process.env.TEST_DATABASE_URL;
    await server.stop();
  };
}
