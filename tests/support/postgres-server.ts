import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { accessSync, chownSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Owner, packagedBinaries, runnable, serverOwner } from "../../scripts/postgres/binaries";

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL from the npm package's binaries on a fresh folder, reachable only through a socket in it.
 * It answers after one to three seconds and stops, folder and all, with `stop` or with this process, however it ends.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const owner = serverOwner();
  const folder = mkdtempSync(join(roomyFolder(), "cot-moc-postgres-"));
  try {
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const native = nativeFor(join(folder, "native"), owner);
    initialise(native, folder, owner);
    const guard = startGuarded(native, folder, owner);
    const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
    await answering(url, guard);
    return { url, stop: () => ended(guard.process) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const ownServer =
  "Start a PostgreSQL server yourself and set TEST_DATABASE_URL=postgres://… to a role that may create databases.";

function nativeFor(copy: string, owner: Owner): string {
  try {
    return runnable(packagedBinaries(), copy, owner);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} ${ownServer}`);
  }
}

const neededBytes = 1024 ** 3;

/** Memory, if there is enough of it: fsync stays on, as the program demands it, and costs nothing there. */
function roomyFolder(): string {
  const memory = "/dev/shm";
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= neededBytes ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

function initialise(native: string, folder: string, owner: Owner): void {
  const options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const result = spawnSync(join(native, "bin", "initdb"), ["-D", join(folder, "data"), ...options], {
    ...owner,
    cwd: folder,
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr}${ownServer}`);
}

interface Guarded {
  process: ChildProcess;
  log(): string;
}

/**
 * The server runs under a small shell that reads from this process: when the pipe closes, because of `stop` or
 * because this process is gone, it stops the server and removes the folder.
 */
const guardScript = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; cd /; rm -rf "$0"';

function startGuarded(native: string, folder: string, owner: Owner): Guarded {
  const server = [
    ...[join(native, "bin", "postgres"), "-D", join(folder, "data"), "-k", folder, "-h", ""],
    ...["-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "max_wal_size=256MB"],
  ];
  // In its own process group: Ctrl+C at the terminal stops the tests first and the server then.
  const child = spawn("/bin/sh", ["-c", guardScript, folder, ...server], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4_000);
  });
  return { process: child, log: () => said };
}

async function answering(url: string, guard: Guarded): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > giveUpAt)
        throw new Error(`PostgreSQL does not answer: ${guard.log()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 25));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function ended(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const closed = new Promise((resolve) => guard.once("exit", resolve));
  guard.stdin?.end();
  await closed;
}
