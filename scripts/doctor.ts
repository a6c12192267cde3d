/**
 * npm run doctor [-- --json]: looks at everything an installation depends on and says in one line each what is well
 * (✓), what wants attention (!) and what has to be put right (✗), with what to do. Changes nothing. Exit code by the
 * worst: 0, 1 for a warning, 2.
 */

import { type Env, readEnv } from "~/server/env.server";
import { bad, type Check, exitCodeOf, lineOf, ok } from "./doctor/check";
import { dataChecks } from "./doctor/data";
import { machineChecks } from "./doctor/machine";
import { surroundingsChecks } from "./doctor/surroundings";

const checks = await look();
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
else process.stdout.write(`${checks.map(lineOf).join("\n")}\n`);
process.exitCode = exitCodeOf(checks);

async function look(): Promise<Check[]> {
  let env: Env;
  try {
    env = readEnv(process.env);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return [bad("Cấu hình", told, "Sửa các biến môi trường này rồi chạy lại.")];
  }
  const [data, surroundings] = await Promise.all([dataChecks(env), surroundingsChecks(env)]);
  return [ok("Cấu hình", "đọc được"), ...machineChecks(env), ...data, ...surroundings];
}
