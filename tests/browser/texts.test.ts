import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import { openBrowser, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";

const assets = join(import.meta.dirname, "../../build/client/assets");
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));

/** Files in which a sentence stands. */
const having = (sentence: string) =>
  scripts.filter((name) => readFileSync(join(assets, name), "utf8").includes(sentence));

const pivotMark = vi.pivot.measures.coverage;
const progress = "/ha-long-2021/tien-do";
const oldHead = vi.progress.title;
const newHead = vi.pivot.title;
let server: BuiltServer;
let browser: TestBrowser;
beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("the built texts", () => {
  it("stand in a file for each area and language", () => {
    const marks = [
      pivotMark,
      vi.accounts.password.ends,
      vi.offline.signOut.offline,
      en.pivot.measures.coverage,
    ];
    const files = marks.map(having);
    expect(files.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(new Set(files.flat()).size).toBe(4);
  });

  it("leave out what only the server says", () => {
    expect(having("Đã lưu cài đặt chung.")).toEqual([]);
    expect(having(vi.errors.failed.title)).toHaveLength(1);
  });
});

describe("a page whose texts are slow to come", () => {
  it("is shown with them, and until then the page before stays", async () => {
    const page = await signedIn({});
    const texts = await textsHeld(page);
    await page.getByRole("link", { name: newHead }).click();
    await texts.asked;
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(oldHead);
    texts.release();
    await page.getByRole("heading", { level: 1, name: newHead }).waitFor();
  });

  it("says that no answer came when they do not, and shows them when asked again", async () => {
    const page = await signedIn({ broken: /\/assets\// });
    await page.route(textsFile(), (route) => route.abort());
    await page.getByRole("link", { name: newHead }).click();
    await page.getByRole("heading", { level: 1, name: vi.offline.lost.title }).waitFor();
    await page.unroute(textsFile());
    await page.getByRole("button", { name: vi.offline.lost.again }).click();
    await page.getByRole("heading", { level: 1, name: newHead }).waitFor();
  });
});

describe("a page that somebody points at", () => {
  it("sends its program and its words ahead, but no data", async () => {
    const page = await signedIn({});
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const words = page.waitForRequest(textsFile());
    await page.getByRole("link", { name: newHead }).hover();
    await words;
    expect(asked.filter((url) => url.includes(".data"))).toEqual([]);
    asked.length = 0;
    await page.getByRole("link", { name: newHead }).click();
    await page.getByRole("heading", { level: 1, name: newHead }).waitFor();
    expect(asked.filter((url) => url.includes(".data"))).toHaveLength(1);
    expect(asked.filter((url) => having(pivotMark).some((name) => url.endsWith(name)))).toEqual([]);
  });

  it("comes all the same when they could not be fetched ahead", async () => {
    const page = await signedIn({ broken: /\/assets\// });
    await page.route("**/assets/pivot-*", (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await page.getByRole("link", { name: newHead }).hover();
    await failed;
    await page.unroute("**/assets/pivot-*");
    await page.getByRole("link", { name: newHead }).click();
    await page.getByRole("heading", { level: 1, name: newHead }).waitFor();
  });
});

async function signedIn(options: { broken?: RegExp }): Promise<Page> {
  const page = await browser.openPage({ baseURL: server.url, ...options });
  await page.goto(`/dang-nhap?tiep=${progress}`);
  await page.getByLabel(vi.signIn.login).fill("thu-ky");
  await page.getByLabel(vi.signIn.password).fill("cot-moc-2021");
  await page.getByRole("button", { name: vi.signIn.submit }).click();
  await page.getByRole("heading", { level: 1, name: oldHead }).waitFor();
  // Before its scripts run a click would fetch a whole new document, texts and all.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__reactFiber")),
  );
  return page;
}

const textsFile = () => `**/${having(pivotMark)[0]}`;

/** Holds the summary table's texts back until they are released. */
async function textsHeld(page: Page) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = page.waitForRequest(textsFile());
  await page.route(textsFile(), async (route) => {
    await released;
    await route.continue();
  });
  return { asked, release };
}
