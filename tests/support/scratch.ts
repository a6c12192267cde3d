import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Scratch {
  path: string;
  remove(): void;
}

/** Makes a folder for this process, removed at the latest when it has ended. */
export function scratchFolder(purpose: string, below = tmpdir()): Scratch {
  const path = mkdtempSync(join(below, `cot-moc-${purpose}-`));
  const callOff = afterThisProcess('rm -rf "$0"', path);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
      callOff();
    },
  };
}

/** Runs a shell command when this process has ended, however it ended. Returns how to call that off. */
export function afterThisProcess(command: string, argument: string): () => void {
  // Of its own process group, so that Ctrl+C does not reach it.
  const guard = spawn("/bin/sh", ["-c", `cat >/dev/null; ${command}`, argument], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  (guard.stdin as Socket).unref();
  return () => guard.kill("SIGKILL");
}
