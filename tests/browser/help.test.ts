import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "~/domain/permissions";
import { openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";

let server: BuiltServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const form = "/ha-long-2021/ket-qua/moi";

async function signedIn(
  options: {
    javaScriptEnabled?: boolean;
    viewport?: { width: number; height: number };
    broken?: RegExp;
  } = {},
) {
  const page = await browser.openPage({ baseURL: server.url, ...options });
  await signIn(page, "can-bo");
  return page;
}

describe("help beside a screen", () => {
  it("opens on F1 while somebody types, leaves what was typed, and gives the focus back", async () => {
    const page = await signedIn();
    await page.goto(form);
    const title = page.getByLabel("Tiêu đề");
    await title.fill("Bản tin viết dở");
    await page.keyboard.press("F1");
    const panel = page.getByRole("dialog", { name: "Trợ giúp: Ghi kết quả" });
    await panel.getByText("Làm thế nào").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await title.inputValue()).toBe("Bản tin viết dở");
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("leaves the form and what was typed alone when it cannot be fetched", async () => {
    const page = await signedIn({ broken: /\/assets\/help-panel/ });
    await page.route("**/assets/help-panel-*", (route) => route.abort());
    await page.goto(form);
    await page.waitForLoadState("networkidle");
    const title = page.getByLabel("Tiêu đề");
    await title.fill("Bản tin viết dở");
    const failed = page.waitForEvent("requestfailed");
    await page.keyboard.press("F1");
    await failed;
    await title.press("End");
    await page.keyboard.type(", viết tiếp");
    expect(await title.inputValue()).toBe("Bản tin viết dở, viết tiếp");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Ghi kết quả");
  });

  it("covers a phone's screen and keeps the focus within", async () => {
    const page = await signedIn({ viewport: { width: 390, height: 800 } });
    await page.goto(form);
    await page.getByRole("link", { name: "Trợ giúp" }).click();
    const panel = page.getByRole("dialog", { name: "Trợ giúp: Ghi kết quả" });
    await panel.getByText("Làm thế nào").waitFor();
    expect(await panel.evaluate((box) => [box.matches(":modal"), box.clientWidth])).toEqual([true, 390]);
    await panel.getByRole("button", { name: "Đóng" }).click();
    await panel.waitFor({ state: "detached" });
  });

  it("is a page of its own without scripts, with the way back", async () => {
    const page = await signedIn({ javaScriptEnabled: false });
    await page.goto(form);
    await page.getByRole("link", { name: "Trợ giúp" }).click();
    expect(new URL(page.url()).pathname).toBe("/tro-giup/ghi-ket-qua");
    await page.getByRole("link", { name: "Về màn hình đang làm" }).click();
    expect(new URL(page.url()).pathname).toBe(form);
  });
});

describe("the sheet of paper of a role", () => {
  it("is exactly one page of A4 for every role, in both languages", async () => {
    const page = await signedIn();
    for (const locale of ["vi", "en"]) {
      await page.goto("/tai-khoan");
      await page.locator(`input[name=locale][value=${locale}]`).check();
      await page
        .locator("button[name=intent][value=display], form:has(input[name=locale]) button")
        .first()
        .click();
      await page.locator(`html[lang=${locale}]`).waitFor();
      for (const role of roles) {
        await page.goto(`/tro-giup/vai-tro/${role}`);
        const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect(file.match(/\/Type\s*\/Page[^s]/g), `${role} ${locale}`).toHaveLength(1);
        expect(file, `${role} ${locale}`).toMatch(/\/MediaBox\s*\[0 0 59[45]\S* 84[12]/);
      }
    }
  });
});
