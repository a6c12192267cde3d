import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { builtChildren } from "./support/built-children";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = folder("..");

/** The import roots of vite.config.ts; not imported from there, because that loads all of Remix: 2.5 s of every run. */
const alias = { "~db": folder("../db"), "~": folder("../app") };

/**
 * No test runs in the zone of the product, so that a civil date or an instant read in the machine's zone is wrong
 * by a day or by odd minutes: -3:30 or -2:30 here, +12:45 or +13:45 there, neither ever Vietnam's day at all hours.
 */
const west = { TZ: "America/St_Johns" };
const east = { TZ: "Pacific/Chatham" };

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    allowOnly: false,
    coverage: {
      provider: "v8",
      include: ["app/{domain,usecases}/**/*.ts"],
      reporter: ["text-summary", "json"],
      reportsDirectory: "coverage",
      reportOnFailure: true,
    },
    projects: [
      project("architecture", { include: ["tests/architecture.test.ts"], testTimeout: 30_000 }),
      // Nothing here waits for anything: the limit is for properties tried on a machine that does other work besides.
      project("unit", {
        include: ["tests/{domain,golden}/**/*.test.{ts,tsx}"],
        env: west,
        isolate: false,
        testTimeout: 20_000,
      }),
      project("usecases", {
        include: ["tests/{db,usecases,routes}/**/*.test.{ts,tsx}"],
        env: east,
        isolate: false,
        globalSetup: [
          "tests/support/postgres.setup.ts",
          "tests/support/worlds.setup.ts",
          "tests/support/children.setup.ts",
        ],
        testTimeout: 20_000,
        hookTimeout: 60_000,
      }),
      // After all others and one file at a time: a browser and a server are at work besides the test.
      project("browser", {
        include: ["tests/browser/**/*.test.{ts,tsx}"],
        env: west,
        globalSetup: [
          "tests/support/postgres.setup.ts",
          "tests/support/build.setup.ts",
          "tests/support/chromium.setup.ts",
        ],
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

function project(name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return {
    root,
    resolve: { alias },
    plugins: name === "usecases" ? [builtChildren()] : [],
    test: {
      name,
      environment: "node",
      pool: "forks",
      setupFiles: ["tests/support/end-with-vitest.ts"],
      ...test,
    },
  };
}
