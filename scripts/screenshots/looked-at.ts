import { join } from "node:path";
import type { Page } from "playwright-core";
import { axeFindings, cutTexts, pageFindings, stillFindings } from "./findings";

/** Pictures of what is longer are cut: nobody looks so far down. */
const tallest = 5_000;

/** Looks for faults at the page as it stands and photographs it, first in light, then in dark. What was found. */
export async function photograph(
  page: Page,
  { folder, name, isFresh }: { folder: string; name: string; isFresh: boolean },
): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  const found = [
    ...told(await (isFresh ? pageFindings : stillFindings)(page, page.url())),
    ...(await cutTexts(page)).map((one) => `cut: ${one}`),
  ];
  await shoot(page, join(folder, `${name}-${width}-light.png`));
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(...told(await axeFindings(page)).map((one) => `dark: ${one}`));
  await shoot(page, join(folder, `${name}-${width}-dark.png`));
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  return found;
}

/** Photographs the page as it would be printed, on a sheet as wide as A4. */
export async function photographPaper(page: Page, folder: string, name: string): Promise<void> {
  const window = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  await shoot(page, join(folder, `${name}-print.png`));
  await page.setViewportSize(window);
  await page.emulateMedia({ media: "screen" });
}

const told = (found: Record<string, unknown> | readonly unknown[]): string[] =>
  Object.entries(found).map(([name, what]) => `${name}: ${JSON.stringify(what)}`);

/** What stands fixed at a window's lower edge must not lie over the middle of a long picture. */
async function shoot(page: Page, path: string): Promise<void> {
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > window.height) await page.setViewportSize({ ...window, height: Math.min(height, tallest) });
  await page.screenshot({ path, animations: "disabled" });
  await page.setViewportSize(window);
}
