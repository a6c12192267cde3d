import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

export interface Running {
  port: number;
  /** From the start of the process to its first answer, ms. */
  startedIn: number;
  /** Resident memory, MiB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts the built server on a folder and a free loopback port; resolves at its first answer. */
export async function startProduct(
  dataDir: string,
  mode: "production" | "development" = "production",
): Promise<Running> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["build/server/index.js"], {
    env: {
      ...process.env,
      NODE_ENV: mode,
      DATABASE_URL: "",
      DATA_DIR: dataDir,
      HOST: "127.0.0.1",
      PORT: String(port),
      TRUST_PROXY: "loopback",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "inherit", "inherit"],
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
    startedIn,
    memory: () => {
      const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      return Math.round(Number(resident?.[1]) / 1024);
    },
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit").once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
