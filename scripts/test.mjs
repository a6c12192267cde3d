// npm test [-- vitest's own arguments]: installs if need be, runs every test once, and ends with one line
// "N passed, N failed" that holds also when the run itself breaks down.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstall } from "./install.mjs";
import { main, root, runAttached, stepsOn } from "./terminal.mjs";

let passed = 0;
let failed = 1;
process.on("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));

main(async () => {
  await ensureInstall(stepsOn(process.stderr));
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-report-"));
  try {
    const report = join(folder, "report.json");
    const code = await runAttached(vitest(report), { NODE_ENV: "test" });
    if (existsSync(report)) ({ passed, failed } = countOf(JSON.parse(readFileSync(report, "utf8")), code));
    process.exitCode = code === 0 && failed > 0 ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string} report */
function vitest(report) {
  const program = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const config = ["--config", join("tests", "vitest.config.ts")];
  return [process.execPath, program, "run", ...config, ...reporters, ...process.argv.slice(2)];
}

/**
 * Counts tests, and each file that broke before its tests could run as one failure. Vitest can also fail without a
 * failed test (an error outside of all tests): that is one failure too.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @param {number} code
 */
function countOf(report, code) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  const counted = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: counted === 0 && code !== 0 ? 1 : counted };
}
