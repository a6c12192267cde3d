import { spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Owner, packagedBinaries, runnable, serverOwner } from "../../scripts/postgres/binaries";
import { answering, ended, type Guarded, initialise } from "../../scripts/postgres/cluster";
import { roomyFolder } from "./roomy-folder";

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
    const native = preparedIn(folder, owner);
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

/** The binaries, and a data folder for them. */
function preparedIn(folder: string, owner: Owner): string {
  try {
    const native = runnable(packagedBinaries(), join(folder, "native"), owner);
    initialise(native, folder, owner);
    return native;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} ${ownServer}`);
  }
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
  return { process: child, said: () => said };
}
