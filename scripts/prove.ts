/**
 * npm run prove [-- NAME … | --list]: shows the promises that take too long for `npm test`, one after the other, each in
 * a process group of its own that is ended when its time is over. Prints what was measured; exit code 1 when a promise
 * does not hold, took too long, or could not be tried because a program is missing. PROVE_SHARE=0.1 shortens the proofs of
 * attack and overload to that share of their time.
 */
import { spawn, spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { proofs } from "./prove/index";
import type { Found, Proof } from "./prove/proof";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean" }, alone: { type: "string" } },
});

if (values.alone !== undefined) {
  const { proof } = await proofNamed(values.alone);
  const found = await proof.run();
  process.stdout.write(`\n${JSON.stringify(found)}\n`);
  process.exit(0);
} else {
  const names = positionals.length > 0 ? positionals : Object.keys(proofs);
  for (const name of names) {
    const { proof } = await proofNamed(name);
    if (values.list) process.stdout.write(`${name}: ${proof.promise}\n`);
    else if (!(await show(name, proof))) process.exitCode = 1;
  }
}

function proofNamed(name: string): Promise<{ proof: Proof }> {
  const load = proofs[name];
  if (load) return load();
  process.stderr.write(`Không có phép thử "${name}". Các phép thử: ${Object.keys(proofs).join(", ")}.\n`);
  process.exit(1);
}

async function show(name: string, proof: Proof): Promise<boolean> {
  process.stdout.write(`… ${name}: ${proof.promise}\n`);
  const missing = proof.needs.filter((program) => spawnSync("which", [program]).status !== 0);
  if (missing.length > 0) {
    process.stdout.write(`✗ ${name}: máy này thiếu ${missing.join(", ")}\n`);
    return false;
  }
  const startedAt = performance.now();
  const found = await foundAlone(name, proof.longest);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const figures = Object.entries(found?.figures ?? {}).map(([what, value]) => `${what} ${value}`);
  const told = found === null ? "không chạy xong" : figures.join(", ");
  process.stdout.write(`${found?.isKept ? "✓" : "✗"} ${name}: ${told} (${seconds} giây)\n`);
  return found?.isKept ?? false;
}

/** null: it failed, or was broken off. */
function foundAlone(name: string, longest: number): Promise<Found | null> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/prove.ts", "--alone", name], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const endAll = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // Nothing of the group is left.
    }
  };
  const limit = setTimeout(endAll, longest * 1000);
  const stop = () => {
    endAll();
    process.exit(130);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  let written = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  return new Promise((resolve) => {
    // What a proof that broke left running holds its output open: it is not closed before that is gone.
    child.once("exit", endAll);
    child.once("close", (code) => {
      clearTimeout(limit);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      const last = written.trimEnd().split("\n").at(-1) ?? "";
      resolve(code === 0 ? (JSON.parse(last) as Found) : null);
    });
  });
}
