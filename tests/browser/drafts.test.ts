import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { fill, keptKeys, readyOffline } from "../support/offline";

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

const c = "/ha-long-2021";
const ready = (login: string): Promise<Page> => readyOffline(browser, server.url, login);

describe("drafts", () => {
  it("offers what was typed when the form is opened again, and forgets it once it is recorded", async () => {
    const page = await ready("thu-truong");
    await page.goto(`${c}/ket-qua/moi`);
    await fill(page, "Nháp đang viết dở");
    await expect.poll(() => keptKeys(page), { timeout: 5_000 }).toHaveLength(1);
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByText(/Có bản nháp lúc \d\d:\d\d/).waitFor();
    await page.getByRole("button", { name: "Khôi phục" }).click();
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Nháp đang viết dở");
    expect(await page.getByRole("checkbox", { name: /^Phát thanh/ }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.waitForURL(new RegExp(`${c}/ket-qua$`));
    await expect.poll(() => keptKeys(page)).toEqual([]);
    await page.goto(`${c}/ket-qua/moi`);
    await page.waitForLoadState("networkidle");
    expect(await page.getByText("Có bản nháp").count()).toBe(0);
  });

  it("hold what was typed before the page's scripts ran", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-truong");
    await page.goto(`${c}/ket-qua/moi`);
    const isThere = async () =>
      (await indexedDB.databases()).some(({ name, version }) => name === "cot-moc" && version === 2);
    await page.waitForFunction(isThere);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/assets/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${c}/ket-qua/moi`, { waitUntil: "domcontentloaded" });
    await page.getByLabel("Tiêu đề").fill("Gõ trước khi trang chạy");
    letGo();
    await expect.poll(() => keptKeys(page), { timeout: 5_000 }).toHaveLength(1);
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Gõ trước khi trang chạy");
  });

  it("outlive a session that has ended, and are sent after signing in on the spot", async () => {
    const page = await ready("thu-truong");
    await page.goto(`${c}/ket-qua/moi`);
    await fill(page, "Viết lúc hết phiên");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByText("Phiên làm việc đã hết").waitFor();
    expect((await keptKeys(page)).length).toBe(1);
    await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill("thu-truong");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("cot-moc-2021");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.waitForURL(/nhap=/);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.waitForURL(new RegExp(`${c}/ket-qua$`));
    await expect.poll(() => keptKeys(page)).toEqual([]);
  });
});
