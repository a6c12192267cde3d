import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

/** Pictures on a sheet by the width of the pages, and how wide each is there. */
const kinds = [
  { end: "-1280-light.png", perSheet: 6, shown: 620, high: 800 },
  { end: "-1280-dark.png", perSheet: 12, shown: 460, high: 560 },
  { end: "-390-light.png", perSheet: 10, shown: 370, high: 1_000 },
  { end: "-390-dark.png", perSheet: 16, shown: 230, high: 620 },
  { end: "-print.png", perSheet: 12, shown: 460, high: 640 },
];

/** Puts the pictures of a folder side by side on sheets (`sheet-…png` in it), to be looked through quickly. */
export async function makeSheets(browser: Browser, folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".png") && !name.startsWith("sheet-"));
  const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
  await page.goto(pathToFileURL(folder).href);
  for (const { end, perSheet, shown, high } of kinds) {
    const ofKind = names.filter((name) => name.endsWith(end)).sort();
    for (let at = 0; at < ofKind.length; at += perSheet) {
      await page.setContent(sheetOf(ofKind.slice(at, at + perSheet), shown, high));
      await page.waitForLoadState("load");
      const number = String(at / perSheet + 1).padStart(2, "0");
      await page.screenshot({
        path: join(folder, `sheet${end.replace(".png", "")}-${number}.png`),
        fullPage: true,
      });
    }
  }
  await page.close();

  function sheetOf(some: readonly string[], width: number, height: number): string {
    const figures = some.map(
      (name) =>
        `<figure><figcaption>${name}</figcaption><div><img src="${pathToFileURL(join(folder, name)).href}"></div></figure>`,
    );
    return `<style>body{margin:4px;display:flex;flex-wrap:wrap;gap:6px;font:13px sans-serif;background:#888}
figure{margin:0;width:${width}px}div{height:${height}px;overflow:hidden}img{width:100%}</style>${figures.join("")}`;
  }
}
