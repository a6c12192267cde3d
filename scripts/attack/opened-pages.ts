import type { Browser } from "playwright-core";
import { alarm } from "./payloads";

export interface OpenedPages {
  opened: number;
  /** Pages on which what had been planted could be read. */
  shown: number;
  /** Scripts that ran, and what the policy had to stop. */
  faults: string[];
}

export interface Opening {
  base: string;
  /** Of the session, as "name=value". */
  cookie: string;
  addresses: readonly string[];
}

/** Opens pages in a browser, under the policy that the server sends, and hears of every planted script that runs. */
export async function openedPages(
  browser: Browser,
  { base, cookie, addresses }: Opening,
): Promise<OpenedPages> {
  const context = await browser.newContext({ serviceWorkers: "block", locale: "vi-VN" });
  const [name = "", value = ""] = cookie.split("=", 2);
  if (name !== "") await context.addCookies([{ name, value, url: base }]);
  const found: OpenedPages = { opened: 0, shown: 0, faults: [] };
  let here = "";
  await context.exposeBinding(alarm, () => void found.faults.push(`a script ran at ${here}`));
  const page = await context.newPage();
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text()))
      found.faults.push(`stopped at ${here}: ${message.text()}`);
  });
  page.on("dialog", (dialog) => void dialog.dismiss());
  for (const address of addresses) {
    here = address;
    try {
      const answer = await page.goto(base + address, { waitUntil: "load" });
      if (answer && answer.status() >= 500) found.faults.push(`${answer.status()} at ${address}`);
    } catch (error) {
      found.faults.push(`${address} did not open: ${String(error).slice(0, 200)}`);
      continue;
    }
    found.opened += 1;
    await provoke(page);
    const text = await page.evaluate(() => document.documentElement.textContent ?? "").catch(() => "");
    if (text.includes(alarm)) found.shown += 1;
  }
  await context.close();
  return found;
}

/** Opens what is folded and touches what might listen, as a reader's hand does. */
async function provoke(page: import("playwright-core").Page): Promise<void> {
  await page
    .evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (const one of document.querySelectorAll("main a, main td, main p, main li"))
        one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    })
    .catch(() => undefined);
}
