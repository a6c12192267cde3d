import { afterAll, beforeAll, expect, it } from "vitest";
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

for (const javaScriptEnabled of [true, false]) {
  it(`a unit's person reports a task done ${javaScriptEnabled ? "with" : "without"} scripts, late as it is, and takes it back`, async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled });
    await signIn(page, "can-bo");
    await page.goto("/ha-long-2021/ke-hoach/nhiem-vu");
    await page.getByRole("link", { name: "Xây dựng phóng sự giới thiệu trình tự bỏ phiếu" }).click();
    await page.getByRole("button", { name: "Lưu tình hình" }).click();
    await page.getByText("Xong muộn 4 ngày").first().waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đang làm, quá hạn 4 ngày").first().waitFor();
    // What was taken back stays in the history, struck out.
    const struck = await page.locator("del").allTextContents();
    expect(struck.at(0)).toBe("Trung tâm TT&VH: Xong, 04/05/2021");
  });
}
