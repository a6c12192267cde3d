/**
 * npx tsx scripts/bench-grid.ts [--rows N]: what a key costs in the entry grid with 1,000 rows in it, from the key to
 * the next frame, in Chromium (CHROMIUM_PATH, else the one in the npm package). Needs the build. The rows stay unsent,
 * which is the dearest they can be: each is kept in the browser as well.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import packaged from "@sparticuz/chromium";
import { chromium, type Page } from "playwright-core";
import { startProduct } from "./bench/processes";

const { values } = parseArgs({ options: { rows: { type: "string", default: "1000" } } });
const rows = Number(values.rows);
const dataDir = mkdtempSync(join(tmpdir(), "cot-moc-bench-grid-"));
execFileSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
  env: { ...process.env, NODE_ENV: "development", DATA_DIR: dataDir, DATABASE_URL: "" },
  stdio: "ignore",
});
const server = await startProduct(dataDir, { mode: "development" });
const executablePath = process.env.CHROMIUM_PATH || (await packaged.executablePath());
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${server.port}` });
  await openGrid(page);
  const pasted = await pasteRows(page);
  const times = await typeKeys(page);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
  console.log(`${rows} rows pasted and drawn in ${pasted.toFixed(0)} ms`);
  console.log(
    `${times.length} keys: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`,
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function openGrid(page: Page): Promise<void> {
  await page.goto("/dang-nhap");
  await page.fill("[name=login]", "can-bo");
  await page.fill("[name=password]", process.env.DEMO_PASSWORD || "cot-moc-2021");
  await page.press("[name=password]", "Enter");
  await page.waitForURL(/ha-long-2021/);
  await page.route("**/nhap-bang/luu", (route) => route.fulfill({ status: 503 }));
  await page.goto("/ha-long-2021/ket-qua/nhap-bang");
  await page.locator(".grid-in").waitFor();
}

/** Milliseconds until the last row is counted. */
async function pasteRows(page: Page): Promise<number> {
  const line = (at: number) =>
    `4/5/2021\t\tTin, bài Cổng thông tin điện tử\t\t1\tTin thử thứ ${at}\thttps://halong.gov.vn/tin-${at}`;
  await page.locator(".grid-line.is-blank .grid-day").first().click();
  const begun = performance.now();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    Array.from({ length: rows }, (_, index) => line(index)).join("\n"),
  );
  await page.locator(".grid-foot p", { hasText: `${rows} đang chờ` }).waitFor();
  return performance.now() - begun;
}

/** Types titles over titles, moves down and repeats cells; the time of each key to the next frame, sorted. */
async function typeKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    // No named function: the bundler behind tsx would call a helper that a browser does not have.
    document.addEventListener(
      "keydown",
      () => {
        const begun = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)));
      },
      true,
    );
  });
  await page.locator(".grid-line.is-waiting .grid-title").first().click();
  for (let row = 0; row < 30; row += 1) {
    await page.keyboard.type(`Tin đã sửa thứ ${row}`);
    for (const key of ["ArrowDown", "Control+d", "Enter", "ArrowDown"]) await page.keyboard.press(key);
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  return times.sort((a, b) => a - b);
}
