import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "~/server/env.server";
import { makeBenchData } from "../bench/data";
import { type Running, startProduct } from "../bench/processes";
import { openBenchSession } from "../bench/session";

export interface Grounds {
  server: Running;
  dataDir: string;
  /** Of a session of the secretary, as a header's value. */
  cookie: string;
}

/** Runs the built product on so many outputs of 200 units, and throws it away afterwards. */
export async function onLoadGrounds<T>(outputs: number, work: (grounds: Grounds) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "cot-moc-load-"));
  process.env.SESSION_SECRET = "a secret for the load alone, thrown away with its data";
  try {
    await makeBenchData(dataDir, outputs);
    const env = readEnv({ ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, DATABASE_URL: "" });
    const token = await openBenchSession(env);
    const server = await startProduct(dataDir);
    try {
      return await work({ server, dataDir, cookie: `cot-moc=${token}` });
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
