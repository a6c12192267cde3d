import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

export interface Running {
  port: number;
  pid: number;
  /** null: it is still there, or was ended by a signal. */
  exitCode(): number | null;
  /** From the start of the process to its first answer, ms. */
  startedIn: number;
  /** Resident memory, MiB. */
  memory(): number;
  /** Ends it by SIGTERM unless said otherwise; resolves when it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ProductOptions {
  mode?: "production" | "development";
  /** A free one unless given. */
  port?: number;
  /** Variables besides, or instead of, those set here. */
  env?: Record<string, string>;
  /** A program that starts it, with its arguments, e.g. one that listens in. */
  wrap?: readonly string[];
  /** Where what it writes on stdout goes, instead of this terminal. */
  logFile?: string;
}

/** Starts the built server on a folder and a loopback port; resolves at its first answer. */
export async function startProduct(dataDir: string, options: ProductOptions = {}): Promise<Running> {
  const port = options.port ?? (await freePort());
  const startedAt = performance.now();
  const [program = "", ...args] = [...(options.wrap ?? []), process.execPath, "build/server/index.js"];
  const child = spawn(program, args, {
    env: {
      ...process.env,
      NODE_ENV: options.mode ?? "production",
      DATABASE_URL: "",
      DATA_DIR: dataDir,
      HOST: "127.0.0.1",
      PORT: String(port),
      TRUST_PROXY: "loopback",
      LOG_LEVEL: "warn",
      // One session stands for many people.
      HEAVY_PER_MINUTE: "1000000",
      ...options.env,
    },
    stdio: ["ignore", options.logFile === undefined ? "inherit" : openSync(options.logFile, "w"), "inherit"],
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return runningOf(child, port, performance.now() - startedAt);
}

export async function startFloor(dataDir: string, captureFile: string): Promise<Running> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/floor.ts", dataDir, captureFile], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the floor did not start")));
    if (child.stdout) createInterface(child.stdout).once("line", (line) => resolve(Number(line)));
  });
  return runningOf(child, port, 0);
}

function runningOf(child: ChildProcess, port: number, startedIn: number): Running {
  return {
    port,
    pid: child.pid ?? 0,
    exitCode: () => child.exitCode,
    startedIn,
    memory: () => {
      const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      return Math.round(Number(resident?.[1]) / 1024);
    },
    stop: (signal = "SIGTERM") =>
      new Promise((resolve) => {
        child.removeAllListeners("exit").once("exit", () => resolve());
        child.kill(signal);
      }),
  };
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** A loopback port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
