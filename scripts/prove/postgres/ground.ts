import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readEnv } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import { type Running, startProduct } from "../../bench/processes";
import { openBenchSession } from "../../bench/session";
import { type Cluster, databaseIn, openCluster } from "../../postgres/cluster";
import { makeCountry } from "../../scale/make";

/** A PostgreSQL server with a small country's election, and servers of the product on it. */
export interface Ground {
  cluster: Cluster;
  url: string;
  /** Starts one more instance: a data folder of its own, files and keys shared. */
  startInstance(): Promise<Running>;
  /** Opens so many sessions of the secretary straight in the database. Returns their tokens. */
  openSessions(count: number): Promise<string[]>;
  /** Runs a statement on a connection of its own. */
  ask<T extends object>(statement: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** Communes of the small country. */
export const groundCommunes = 20;

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-prove-"));
  // Not below the other one, which only this account may enter.
  const clusterFolder = mkdtempSync(join(tmpdir(), "cot-moc-prove-postgres-"));
  const cluster = await openCluster(clusterFolder);
  const url = await databaseIn(cluster.url, "cot_moc");
  const shared = sharedEnv(folder, url);
  const env = readEnv({ NODE_ENV: "production", DATA_DIR: folder, ...shared });
  await makeCountry(url, {
    ...{ provinces: 2, communes: groundCommunes, outputs: 2_000 },
    contextOver: (db) => contextsOver(env, db)("prove"),
    onStep: () => undefined,
  });
  const running: Running[] = [];
  return {
    cluster,
    url,
    startInstance: async () => {
      const one = await startProduct(join(folder, `instance-${running.length + 1}`), { env: shared });
      running.push(one);
      return one;
    },
    openSessions: (count) => openSessions(env, count),
    ask: (statement, values) => ask(url, statement, values),
    close: async () => {
      for (const one of running) await one.stop("SIGKILL");
      await cluster.stop();
      for (const one of [folder, clusterFolder]) rmSync(one, { recursive: true, force: true });
    },
  };
}

/** What instances have in common: database, secrets and files. */
const sharedEnv = (folder: string, url: string): Record<string, string> => ({
  DATABASE_URL: url,
  SESSION_SECRET: "a secret for the proofs alone, thrown away with their data",
  AUDIT_KEY_FILE: join(folder, "keys", "audit.key"),
  FILES_DIR: join(folder, "files"),
  LOG_LEVEL: "silent",
});

async function openSessions(env: ReturnType<typeof readEnv>, count: number): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) tokens.push(await openBenchSession(env));
  return tokens;
}

async function ask<T extends object>(url: string, statement: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
