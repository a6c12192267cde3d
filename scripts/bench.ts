/**
 * npm run bench [-- --json FILE] [-- --outputs N]: what the main pages cost beside the floor, on 1,000,000 outputs.
 * Needs the build (npm start or npm run build makes it). Everything runs on this machine, in one run.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { keyFromFile } from "~/adapters/key-file.server";
import { readEnv } from "~/server/env.server";
import { captureStatements } from "./bench/capture";
import { makeBenchData } from "./bench/data";
import {
  aimsOf,
  gridAimsOf,
  type Metric,
  printTable,
  readinessAimsOf,
  similarAimsOf,
  timelineAimsOf,
} from "./bench/metrics";
import { measureProduct } from "./bench/product";
import { measureReadiness } from "./bench/readiness";
import { measureReportGrid } from "./bench/report-grid";
import { openBenchSession } from "./bench/session";
import { measureSimilarClaims } from "./bench/similar-claims";
import { measureTimeline } from "./bench/timeline";

const { values } = parseArgs({
  options: { json: { type: "string" }, outputs: { type: "string", default: "1000000" } },
});
const rows = Number(values.outputs);
const fewRows = 10_000;
const folder = mkdtempSync(join(tmpdir(), "cot-moc-bench-"));
process.env.SESSION_SECRET = "a secret for the benchmark alone, thrown away with its data";

try {
  const metrics = await bench();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "CPU"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  printTable(machine, rows, metrics);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows, machine, metrics }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<Metric[]> {
  const [many, few, floor] = ["many", "few", "floor"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  say(`Making ${rows} outputs …`);
  await makeBenchData(many, rows);
  await makeBenchData(few, fewRows);
  for (const dataDir of [many, few]) keyFromFile(join(dataDir, "keys", "audit.key"));
  const tokens = { many: await openBenchSession(envOf(many)), few: await openBenchSession(envOf(few)) };
  const whole = join(folder, "whole");
  for (const copy of [floor, whole]) cpSync(many, copy, { recursive: true });
  say("Writing down the statements of each page …");
  const captureFile = join(folder, "capture.json");
  writeFileSync(captureFile, JSON.stringify(await captureStatements(envOf(floor), tokens.many)));
  say("Measuring …");
  const product = await measureProduct({ many, few, floor, captureFile, tokens });
  const timeline = join(folder, "timeline");
  await makeBenchData(timeline, 0);
  keyFromFile(join(timeline, "keys", "audit.key"));
  return [
    ...aimsOf(product),
    ...timelineAimsOf(await measureTimeline(envOf(timeline))),
    ...gridAimsOf(await measureReportGrid(folder, envOf)),
    ...similarAimsOf(await measureSimilarClaims(join(folder, "claims"), envOf)),
    ...readinessAimsOf(await measureReadiness(folder, whole, envOf)),
  ];
}

function envOf(dataDir: string) {
  return readEnv({ ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, DATABASE_URL: "" });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
