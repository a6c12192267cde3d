import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, startProduct } from "../bench/processes";

export interface DemonstrationOptions {
  env?: Record<string, string>;
}

/**
 * Runs the built product on a fresh demonstration, on loopback, and throws both away afterwards. As it starts for somebody
 * who tries it out: what it shows of a fault there is judged as well.
 */
export async function onDemonstration<T>(
  work: (base: string, server: Running, dataDir: string) => Promise<T>,
  { env = {} }: DemonstrationOptions = {},
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "cot-moc-attack-"));
  try {
    await prepare(dataDir);
    const server = await startProduct(dataDir, { mode: "development", env: { LOG_LEVEL: "fatal", ...env } });
    try {
      return await work(`http://127.0.0.1:${server.port}`, server, dataDir);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prepare(dataDir: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ NODE_ENV: "development", DATA_DIR: dataDir, DATABASE_URL: "" },
  };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("the demonstration was not made");
}
