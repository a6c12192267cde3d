import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const meeting = "/ha-long-2021/giao-ban/2021-05-04";

describe("the weekly meeting", () => {
  it("is minuted, concluded and frozen on its page", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await page.goto(meeting);
    const figures = page.locator("section", { hasText: "3. Số liệu trong tuần so với kế hoạch" });
    await figures.getByText("Ghi biên bản", { exact: true }).click();
    await figures.getByLabel("Ý kiến, trao đổi").fill("Đề nghị các phường ghi đủ số pano.");
    await figures.getByRole("button", { name: "Lưu biên bản" }).click();
    await page.getByText("Đã lưu biên bản.").waitFor();
    await figures.getByText("Đề nghị các phường ghi đủ số pano.").first().waitFor();

    const conclusions = page.locator("#ket-luan");
    await conclusions.getByText("Ghi kết luận", { exact: true }).first().click();
    await conclusions.getByLabel("Kết luận", { exact: true }).fill("Ghi đủ số pano đã dựng");
    await conclusions.getByLabel("Phường Hồng Gai").check();
    await conclusions.getByLabel("Hạn", { exact: true }).fill("07/05/2021");
    await conclusions.getByRole("button", { name: "Ghi kết luận" }).click();
    await page.getByText("Đã ghi kết luận số 1.").waitFor();

    await page.getByRole("button", { name: "Chốt tài liệu" }).click();
    await page.getByText("Đã chốt tài liệu.").waitFor();
    expect(await page.locator(".meeting-hash code").first().textContent()).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is shown a topic a screen, by keyboard, and left with Escape", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "lanh-dao");
    await page.goto(`${meeting}/trinh-chieu`);
    const title = page.locator(".slide:not([hidden]) h1");
    await page.locator(".present-live").waitFor();
    expect(await title.textContent()).toBe("Giao ban ngày 04/05/2021");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => title.textContent()).toContain("Kết luận còn mở");
    await page.keyboard.press("End");
    await expect.poll(() => title.textContent()).toBe("Kết luận của hội nghị");
    await page.keyboard.press("Space");
    expect(await title.textContent()).toBe("Kết luận của hội nghị");
    await page.keyboard.press("Home");
    await page.keyboard.press("d");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => url.pathname === meeting);
  });
});
