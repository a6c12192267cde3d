import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a process that logs everything writes, and how it ends, when it runs this. */
function run(body: string) {
  const source = `import { createLog, logEverything } from "./app/server/log.server.ts";
    const log = createLog("info"); logEverything(log); ${body}`;
  const command = ["--import", "tsx", "--input-type=module", "--eval", source];
  const env = { ...process.env, SESSION_SECRET: "the session's own secret 1234567890" };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    env,
  });
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { status, stderr, lines, stdout };
}

it("logs what nobody caught as JSON; a rejection is outlived, an exception ends the process with 1", () => {
  const { status, stderr, lines, stdout } = run(`
    console.error("a library says", new Error("x"));
    process.emitWarning("old API");
    Promise.reject(new Error("the session's own secret 1234567890 is wrong"));
    setTimeout(() => { log.info("still here"); throw new Error("bug"); }, 50);
    setTimeout(() => log.info("never"), 5_000);
  `);
  const events = ["console", "warning", "unhandled-rejection", "still here", "uncaught-exception"];
  expect(lines.map(({ event, msg }) => event ?? msg)).toEqual(events);
  expect(lines.at(-1)).toMatchObject({ level: "fatal", err: { message: "bug" } });
  expect(stdout).not.toContain("own secret");
  expect(stderr).toBe("");
  expect(status).toBe(1);
}, 60_000);
