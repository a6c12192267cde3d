import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openBrowser, signIn, type TestBrowser } from "../support/browser";
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

const c = "/ha-long-2021";

describe("a rebuttal case", () => {
  it("goes from seen to decided to published", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await page.goto(`${c}/phan-bac/moi`);
    await page.getByLabel("Nội dung sai đang lan truyền").fill("Cử tri phải trả tiền để nhận thẻ cử tri");
    await page.locator("[name=topicKey]").selectOption("bau-cu/danh-sach-cu-tri");
    await page.locator("[name=medium]").selectOption("social-network");
    await page.locator("[name=unit]").selectOption("trung-tam-truyen-thong");
    await page.getByRole("button", { name: "Ghi nội dung", exact: true }).click();
    await page.waitForURL(/phan-bac\/\d+$/);
    const address = page.url();

    await page.getByLabel("Phản bác công khai").check();
    await page.locator("[name=correction]").fill("Thẻ cử tri được cấp không thu tiền.");
    await page.locator("[name=sourceTitle]").first().fill("Điều 29 Luật Bầu cử số 85/2015/QH13");
    await page.locator("[name=reason]").first().fill("Nhiều nơi hỏi");
    await page.getByRole("button", { name: "Quyết định", exact: true }).click();
    await page.locator(".head .st", { hasText: "Chờ đăng" }).waitFor();

    await page.goto(`${address}?gan=1`);
    await page.locator("[name=outputs]").first().check();
    await page.getByRole("button", { name: "Gắn và ghi là đã đăng" }).click();
    await page.locator(".head .st", { hasText: "Đã đăng" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
