import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Owner, packagedBinaries, runnable, serverOwner } from "./binaries";

/** A PostgreSQL server of one's own, reachable only through a socket in its folder. */
export interface Cluster {
  url: string;
  /** Stops it as an operator would who restarts it: connections are cut off, nothing is lost. */
  stop(): Promise<void>;
  /** Brings it up again on the same data; resolves when it answers. */
  start(): Promise<void>;
}

/**
 * Starts the packaged PostgreSQL on a folder, which is made on first use and stays. It stops with this process, however
 * that ends. `settings` are its own, as in postgresql.conf.
 */
export async function openCluster(folder: string, settings: Record<string, string> = {}): Promise<Cluster> {
  const owner = serverOwner();
  mkdirSync(folder, { recursive: true });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const native = runnable(packagedBinaries(), join(folder, "native"), owner);
  if (!existsSync(join(folder, "data", "PG_VERSION"))) initialise(native, folder, owner);
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  let guard = startGuarded(native, folder, owner, settings);
  await answering(url, guard);
  return {
    url,
    stop: () => ended(guard.process),
    start: async () => {
      guard = startGuarded(native, folder, owner, settings);
      await answering(url, guard);
    },
  };
}

/** Makes a database unless it is there, and returns its URL. */
export async function databaseIn(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)} template template0`);
  } finally {
    await client.end();
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

/** Makes the data folder of a server. */
export function initialise(native: string, folder: string, owner: Owner): void {
  const options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const made = spawnSync(join(native, "bin", "initdb"), ["-D", join(folder, "data"), ...options], {
    ...owner,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
}

/** A server's process, and the last that it wrote to its log. */
export interface Guarded {
  process: ChildProcess;
  said(): string;
}

/** The server runs under a small shell that reads from this process: when the pipe closes, it stops the server. */
const guardScript = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server';

function startGuarded(
  native: string,
  folder: string,
  owner: Owner,
  settings: Record<string, string>,
): Guarded {
  const wanted = { max_connections: "200", ...settings };
  const options = Object.entries(wanted).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = [join(native, "bin", "postgres"), "-D", join(folder, "data"), "-k", folder, "-h", ""];
  const child = spawn("/bin/sh", ["-c", guardScript, "postgres-guard", ...server, ...options], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4_000);
  });
  return { process: child, said: () => said };
}

/** Resolves when the server takes connections; throws with its log when it does not within a minute. */
export async function answering(url: string, guard: Guarded): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > giveUpAt || guard.process.exitCode !== null)
        throw new Error(`PostgreSQL does not answer: ${guard.said()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 25));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Ends the input of the shell that guards a server, and resolves when both are gone. */
export async function ended(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const closed = new Promise((resolve) => guard.once("exit", resolve));
  guard.stdin?.end();
  await closed;
}
