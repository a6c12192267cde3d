import type { TestProject } from "vitest/node";
import { type Chromium, unpackChromium } from "./chromium";

declare module "vitest" {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

/** Unpacks the browser once for the whole run, or takes the one that CHROMIUM_PATH names. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    project.provide("chromium", { executablePath: given, env: {} });
    return undefined;
  }
  const { chromium, remove } = await unpackChromium();
  project.provide("chromium", chromium);
  return remove;
}
