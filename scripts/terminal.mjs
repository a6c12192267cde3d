// What start, test and run have in common at the terminal: steps with their seconds, child processes, refusals.
// Plain JavaScript without one dependency, because on a fresh clone nothing is installed yet.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Something the person at the terminal can act on: told without a stack trace. */
export class Refusal extends Error {}

/**
 * Runs a script. What goes wrong ends the process with 1: a Refusal as its text, anything else with its stack.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    requireNode();
    endWithParent();
    await work();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(
    `Cột Mốc cần Node.js 20.19 trở lên (nên dùng bản 24). Máy này đang chạy Node.js ${process.versions.node}.\n` +
      "Cài bản mới từ https://nodejs.org rồi chạy lại.",
  );
}

/**
 * npm passes a signal on to its shell only, and some shells end on it without telling us. That leaves this process
 * with another parent, and is taken for the signal.
 */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 200);
  watch.unref();
}

/** @typedef {<T>(title: string, work: () => Promise<T>) => Promise<T>} Step */

/**
 * Tells each step in one line with its seconds on `stream`, and gives a sign of life while a step lasts.
 * @param {NodeJS.WriteStream} stream
 * @returns {Step}
 */
export function stepsOn(stream) {
  const [over, clear] = stream.isTTY ? ["\r", "\x1b[K"] : ["", ""];
  return async (title, work) => {
    const startedAt = Date.now();
    const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1).replace(".", ",")} giây`;
    const tell = (/** @type {string} */ mark, /** @type {string} */ end) =>
      stream.write(`${over}${mark} ${title}: ${seconds()}${clear}${end}`);
    let ticks = 0;
    const alive = setInterval(() => {
      ticks += 1;
      if (over) tell("…", "");
      else if (ticks === 1 || ticks % 15 === 0) tell("…", ", đang chạy\n");
    }, 1_000);
    try {
      const result = await work();
      tell("✓", "\n");
      return result;
    } catch (error) {
      tell("✗", "\n");
      throw error;
    } finally {
      clearInterval(alive);
    }
  };
}

/**
 * Runs a TypeScript script of scripts/ at this terminal. Resolves to its exit code.
 * @param {string} name without ".ts"
 * @param {string[]} args
 */
export function runScript(name, args) {
  return exitCodeOf(spawnChild([...typescript(name), ...args], "inherit"));
}

/**
 * Command that runs a TypeScript script of scripts/ in one process.
 * @param {string} name without ".ts"
 */
export function typescript(name) {
  return [process.execPath, "--import", "tsx", join(root, "scripts", `${name}.ts`)];
}

/**
 * Runs a program at this terminal, with nothing to read. Resolves to its exit code.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env] besides this process's own
 */
export function runAttached(command, env) {
  return exitCodeOf(spawnChild(command, ["ignore", "inherit", "inherit"], env));
}

/**
 * Runs a program and shows what it says only if it fails. Resolves to what it wrote on stdout.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env] besides this process's own
 */
export async function runQuietly(command, env) {
  const child = spawnChild(command, ["ignore", "pipe", "pipe"], env);
  let written = "";
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    written += text;
    said += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const code = await exitCodeOf(child);
  if (code === 0) return written;
  const shown = command.map((part) => basename(part)).join(" ");
  throw new Refusal(`${abridged(said)}\n\nLệnh "${shown}" dừng với mã ${code}.`);
}

/** The beginning and the end of a long text: what went wrong stands in one of them. */
function abridged(/** @type {string} */ text) {
  const lines = text.trimEnd().split("\n");
  return lines.length <= 60 ? text.trimEnd() : [...lines.slice(0, 20), "[…]", ...lines.slice(-40)].join("\n");
}

/**
 * @param {string[]} command
 * @param {import("node:child_process").StdioOptions} stdio
 * @param {NodeJS.ProcessEnv} [env]
 */
function spawnChild([program, ...args], stdio, env = {}) {
  return spawn(program, args, { cwd: root, stdio, env: { ...process.env, ...env } });
}

/**
 * Exit code of a child, 128 + n after signal n as a shell has it. A signal that only this process got is passed on:
 * at a terminal Ctrl+C reaches the child by itself.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
async function exitCodeOf(child) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
    });
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}
