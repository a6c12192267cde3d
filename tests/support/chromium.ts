import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { scratchFolder } from "./scratch";

export interface Chromium {
  executablePath: string;
  /** Variables that it needs on this machine. */
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of the npm package into a fresh folder; left to itself the package takes up whatever an
 * earlier, perhaps broken-off run left in the common temporary folder. Where the machine lacks the libraries or has
 * no fonts, those of the package are used.
 */
export async function unpackChromium(): Promise<{ chromium: Chromium; remove: () => void }> {
  const { path: folder, remove } = scratchFolder("chromium");
  await unpackInto(folder);
  const executablePath = join(folder, "chromium");
  const env = startable(executablePath, join(folder, "al2023", "lib"));
  if (!existsSync("/etc/fonts")) env.FONTCONFIG_PATH = join(folder, "fonts");
  return { chromium: { executablePath, env }, remove };
}

/** In a process of its own, since the package knows no other target than that process's temporary folder. */
async function unpackInto(folder: string): Promise<void> {
  const script = 'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())';
  // The name of this environment makes the package unpack its libraries as well.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await promisify(execFile)(process.execPath, ["-e", script], { env });
}

function startable(executablePath: string, libraries: string): Record<string, string> {
  const attempts: Record<string, string>[] = [{}, { LD_LIBRARY_PATH: libraries }];
  for (const env of attempts) {
    const { status } = spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env } });
    if (status === 0) return env;
  }
  throw new Error(
    "Chromium from the npm package does not run on this machine: set CHROMIUM_PATH to another one.",
  );
}
