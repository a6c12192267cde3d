/**
 * Pictures of the built product on a fresh demonstration:
 *
 *     npm run screenshots                        those of the README
 *     npm run screenshots -- --all DIR [--only TEXT] [--lang en]
 *                                                every screen at 1280 and 390 px, light and dark, and as printed, into DIR
 *
 * With --all each screen is looked at besides: axe, the console, requests that failed, what moved while it loaded, what
 * is too wide or cut. Ends with a list and exit code 1 where something was found. Chromium is the one at CHROMIUM_PATH,
 * else the one in the npm package.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { startProduct } from "./bench/processes";
import { openChromium } from "./screenshots/browser";
import { makeSheets } from "./screenshots/contact-sheets";
import { everyScreen, type Round } from "./screenshots/every-screen";
import { takeReadmePictures } from "./screenshots/readme-pictures";

const { values: asked } = parseArgs({
  options: {
    all: { type: "string" },
    only: { type: "string", default: "" },
    lang: { type: "string", default: "vi" },
  },
});

const place = mkdtempSync(join(tmpdir(), "cot-moc-screenshots-"));
const [dataDir, copy] = [join(place, "data"), join(place, "copy")];
execFileSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
  env: { ...process.env, NODE_ENV: "development", DATA_DIR: dataDir, DATABASE_URL: "" },
  stdio: "ignore",
});
if (asked.lang === "en") speakEnglish();
cpSync(dataDir, copy, { recursive: true });
const server = await startProduct(copy, { mode: "development", env: { BACKUP_SCHEDULE: "off" } });
const browser = await openChromium();
try {
  const url = `http://127.0.0.1:${server.port}`;
  if (asked.all === undefined) await takeReadmePictures(browser, url);
  else {
    const folder = resolve(asked.all);
    mkdirSync(folder, { recursive: true });
    const tell = (line: string) => process.stderr.write(`${line}\n`);
    const round: Round = { browser, url, dataDir, folder, only: asked.only, tell };
    const findings = await Promise.all([everyScreen(round, 1280), everyScreen(round, 390)]);
    await makeSheets(browser, folder);
    for (const one of findings.flat()) process.stdout.write(`✗ ${one}\n`);
    process.stdout.write(`${findings.flat().length} điều phải xem. Ảnh ở ${folder}.\n`);
    process.exitCode = findings.flat().length > 0 ? 1 : 0;
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}

function speakEnglish(): void {
  const data = new Database(join(dataDir, "cot-moc.sqlite"));
  data.exec("update accounts set locale = 'en'");
  data.close();
}
