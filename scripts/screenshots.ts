/**
 * npm run screenshots: the pictures of the README, from the built product on a fresh demonstration. Chromium is the
 * one at CHROMIUM_PATH, else the one in the npm package.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packaged from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import { startProduct } from "./bench/processes";

const folder = join(import.meta.dirname, "screenshots");
const shots = [
  { name: "lich-1280", path: "/lich", width: 1280, scheme: "light" },
  { name: "tien-do-1280", path: "/tien-do", width: 1280, scheme: "light" },
  { name: "ket-qua-1280", path: "/ket-qua", width: 1280, scheme: "light" },
  { name: "tong-quan-390", path: "", width: 390, scheme: "dark" },
] as const;

const dataDir = mkdtempSync(join(tmpdir(), "cot-moc-screenshots-"));
execFileSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
  env: { ...process.env, NODE_ENV: "development", DATA_DIR: dataDir, DATABASE_URL: "" },
  stdio: "ignore",
});
const server = await startProduct(dataDir, { mode: "development" });
const executablePath = process.env.CHROMIUM_PATH || (await packaged.executablePath());
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const { name, path, width, scheme } of shots) {
    const viewport = { width, height: width < 900 ? 844 : 1000 };
    const page = await browser.newPage({
      baseURL: `http://127.0.0.1:${server.port}`,
      viewport,
      colorScheme: scheme,
    });
    await page.goto("/dang-nhap");
    await page.fill("[name=login]", "thu-ky");
    await page.fill("[name=password]", process.env.DEMO_PASSWORD || "cot-moc-2021");
    await page.press("[name=password]", "Enter");
    await page.waitForURL(/ha-long-2021/);
    await page.goto(`/ha-long-2021${path}`);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
