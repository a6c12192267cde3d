import { randomBytes } from "node:crypto";
import pg from "pg";

export interface TestDatabase {
  url: string;
  /** Removes the database and cuts off who is still connected to it. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database, or a copy of the database that `template` is the URL of; nobody may be connected to that
 * one meanwhile.
 */
export async function createTestDatabase(adminUrl: string, template?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  const origin = template ? new URL(template).pathname.slice(1) : "template0";
  await asAdmin(adminUrl, `create database ${name} template ${origin}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(adminUrl, `drop database ${name} with (force)`) };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
