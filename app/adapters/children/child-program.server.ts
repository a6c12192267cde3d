import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Starts one of the programs of this folder, or of another, with a bounded heap (MiB). From the built server it is the
 * program built beside it; from the sources (tests, scripts) the source itself through tsx.
 */
export function startChild(
  name: string,
  heapMegabytes: number,
  folder = ".",
): ChildProcessWithoutNullStreams {
  const built = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  const program = existsSync(built)
    ? [built]
    : ["--import", "tsx", fileURLToPath(new URL(`${folder}/${name}.ts`, import.meta.url))];
  const { PATH } = process.env;
  // It gets nothing of the server's environment: no secret and no address of a database.
  return spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, ...program], {
    env: { NODE_ENV: "production", ...(PATH === undefined ? {} : { PATH }) },
    stdio: "pipe",
  });
}
