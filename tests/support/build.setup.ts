import type { TestProject } from "vitest/node";
import { ensureBuild } from "../../scripts/install.mjs";
import { runQuietly, stepsOn, typescript } from "../../scripts/terminal.mjs";
import { roomyFolder } from "./roomy-folder";
import { scratchFolder } from "./scratch";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the demonstration in it, for startServer to copy. */
    demonstrationFolder: string;
  }
}

/** Builds the program if its sources have changed, and makes the demonstration's data once for all servers. */
export default async function setup(project: TestProject): Promise<() => void> {
  await ensureBuild(stepsOn(process.stderr));
  const { path, remove } = scratchFolder("demonstration", roomyFolder());
  await runQuietly(typescript("prepare"), { NODE_ENV: "development", DATA_DIR: path, DATABASE_URL: "" });
  project.provide("demonstrationFolder", path);
  return remove;
}
