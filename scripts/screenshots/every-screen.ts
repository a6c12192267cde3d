import type { Browser, Page } from "playwright-core";
import { openPageAt, type PageSize, signIn, troublesOf } from "./browser";
import { hardToReach } from "./hard-to-reach";
import { photograph, photographPaper } from "./looked-at";
import type { Ground, Hard } from "./own-server";
import { pages } from "./pages";

export interface Round extends Ground {
  browser: Browser;
  /** Address of the server of the demonstration. */
  url: string;
  folder: string;
  /** Only screens whose name holds this; empty: all. */
  only: string;
}

/** Photographs every screen at one width, in light and dark (and for paper, where it is wide); "screen: finding" of each. */
export async function everyScreen(round: Round, width: PageSize["width"]): Promise<string[]> {
  const findings: string[] = [];
  const page = await openPageAt(round.browser, round.url, { width, scheme: "light" });
  const troubles = troublesOf(page);
  let signedIn = "";
  for (const [who, path] of pages) {
    const name = fileNameOf(path);
    if (!name.includes(round.only)) continue;
    if (who !== signedIn) {
      await signIn(page, who);
      signedIn = who;
    }
    troubles.length = 0;
    await page.goto(path);
    const found = await look(round, page, name, true);
    for (const one of [...found, ...troubles]) findings.push(`${name} @${width}: ${one}`);
    round.tell(`${width} ${name}${found.length + troubles.length > 0 ? " ✗" : ""}`);
    if (width === 1280) await photographPaper(page, round.folder, name);
  }
  await page.context().close();
  for (const hard of hardToReach.filter(({ name }) => name.includes(round.only)))
    findings.push(...(await lookAtHard(round, hard, width)));
  return findings;
}

async function lookAtHard(round: Round, hard: Hard, width: PageSize["width"]): Promise<string[]> {
  const found: string[] = [];
  const page = await openPageAt(round.browser, round.url, { width, scheme: "light" });
  try {
    await hard.reach(page, round, async (name) => {
      for (const one of await look(round, page, name, false)) found.push(`${name} @${width}: ${one}`);
    });
  } catch (error) {
    found.push(`${hard.name} @${width}: not reached: ${error instanceof Error ? error.message : error}`);
  }
  await page.context().close();
  round.tell(`${width} ${hard.name}${found.length > 0 ? " ✗" : ""}`);
  return found;
}

/** The wall display and what comes by a stream are never idle, so a page is given a moment instead of silence. */
async function look(round: Round, page: Page, name: string, isFresh: boolean): Promise<string[]> {
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  return photograph(page, { folder: round.folder, name, isFresh });
}

/** "/ha-long-2021/lich?xem=tuan" is "lich-xem-tuan". */
function fileNameOf(path: string): string {
  const plain = path.replace(/^\/ha-long-2021(?=\/|$|\?)/, "").replace(/[^A-Za-z0-9]+/g, "-");
  return plain.replace(/^-|-$/g, "") || "tong-quan";
}
