import type { Page } from "playwright-core";
import { expect } from "vitest";
import { signIn, type TestBrowser } from "./browser";

/** Signed in, with everything kept that work without a connection needs. */
export async function readyOffline(browser: TestBrowser, baseURL: string, login: string): Promise<Page> {
  const page = await browser.openPage({ baseURL, losesConnection: true, expectedStatuses: [401, 409] });
  await signIn(page, login);
  await page.goto("/ha-long-2021");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => keptForms(page), { timeout: 15_000 }).toBe(1);
  return page;
}

export async function fill(page: Page, title: string): Promise<void> {
  await page.getByRole("checkbox", { name: /^Phát thanh, truyền hình/ }).check();
  await page.getByLabel("Tiêu đề").fill(title);
}

/** Fills in the form of the page that needs no server. */
export async function enter(page: Page, title: string): Promise<void> {
  await fill(page, title);
  await page.getByRole("button", { name: "Giữ để gửi" }).click();
  await page.getByText(`Đã giữ “${title}”`).waitFor();
}

export const waiting = (page: Page) => page.getByRole("region", { name: "Đang chờ trên máy này" });

export async function waitsFor(page: Page, count: number): Promise<void> {
  await expect.poll(() => waiting(page).getByText("Chờ gửi", { exact: true }).count()).toBe(count);
}

const keptForms = (page: Page): Promise<number> => keysOf(page, "forms").then((keys) => keys.length);

/** Keys of all that the browser keeps of anybody's work. */
export async function keptKeys(page: Page): Promise<string[]> {
  return [...(await keysOf(page, "drafts")), ...(await keysOf(page, "outbox"))];
}

function keysOf(page: Page, store: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("cot-moc");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            return resolve([]);
          }
          const asked = database.transaction(name).objectStore(name).getAllKeys();
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result.map(String));
          };
        };
      }),
    store,
  );
}
