import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { inject } from "vitest";
import { root, runQuietly, typescript } from "../../scripts/terminal.mjs";
import { createTestDatabase } from "./postgres";
import { roomyFolder } from "./roomy-folder";
import { afterThisProcess, scratchFolder } from "./scratch";

export interface ServerOptions {
  /** SQLite unless said otherwise. */
  engine?: "sqlite" | "postgres";
  /** With the demonstration election and its accounts (unless said otherwise), or migrated and empty. */
  seed?: boolean;
  /** Variables besides, or instead of, those set here. */
  env?: Record<string, string>;
}

export interface BuiltServer {
  url: string;
  dataDir: string;
  /** Of the process that runs now, or ran last. */
  pid(): number;
  /** What that process has written, on both streams. */
  output(): string;
  /** Sends it a signal (SIGTERM unless said otherwise). Resolves to its exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  /** Starts another one on the same data and address. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

/** Starts the built program on data and a loopback port of its own; resolves when it is ready. Has to be closed. */
export async function startServer(options: ServerOptions = {}): Promise<BuiltServer> {
  const { variables, dataDir, remove } = await prepareData(options.engine ?? "sqlite", options.seed ?? true);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{
      NODE_ENV: "development" as const,
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "info",

      // A story opens in seconds what a person opens in an hour.
      HEAVY_PER_MINUTE: "100000",

      // Tests of backups ask for their copies; the others share two processors.
      BACKUP_SCHEDULE: "off",

      ...variables,
    },
    ...options.env,
  };
  let running = run(env);
  const server: BuiltServer = {
    url,
    dataDir,
    pid: () => running.pid,
    output: () => running.output(),
    stop: (signal = "SIGTERM") => running.stop(signal),
    start: async () => {
      running = run(env);
      await ready(url, running);
    },
    close: async () => {
      await running.stop("SIGTERM");
      await remove();
    },
  };
  try {
    await ready(url, running);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function prepareData(engine: "sqlite" | "postgres", seed: boolean) {
  const { path: dataDir, remove: removeFolder } = scratchFolder("server", roomyFolder());
  const database = engine === "postgres" ? await createTestDatabase(inject("postgresUrl")) : null;
  const variables = { DATA_DIR: dataDir, DATABASE_URL: database?.url ?? "" };
  if (seed && !database) cpSync(inject("demonstrationFolder"), dataDir, { recursive: true });
  else await runQuietly(typescript(seed ? "prepare" : "migrate"), { NODE_ENV: "development", ...variables });
  const remove = async () => {
    await database?.drop();
    removeFolder();
  };
  return { variables, dataDir, remove };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

interface RunningServer {
  pid: number;
  output(): string;
  hasEnded(): boolean;
  stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

function run(env: NodeJS.ProcessEnv): RunningServer {
  const child = spawn(process.execPath, [join(root, "build", "server", "index.js")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("Node could not be started");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("close", (code, signal) => resolve(signal ?? code ?? -1));
  });
  const letGo = afterThisProcess('kill -KILL "$0"', String(pid));
  ended.then(letGo);
  return {
    pid,
    output: () => output,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function ready(url: string, server: RunningServer): Promise<void> {
  const giveUpAt = performance.now() + 20_000;
  while (!server.hasEnded() && performance.now() < giveUpAt) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The server did not become ready:\n${server.output()}`);
}
