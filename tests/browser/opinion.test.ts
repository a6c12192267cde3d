import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { drawnPhoto } from "../support/photo-samples";

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

describe("a collaborator's report", () => {
  it("written without a connection is kept, and sent once when it is back", async () => {
    const page = await browser.openPage({
      baseURL: server.url,
      losesConnection: true,
      viewport: { width: 390, height: 844 },
    });
    await signIn(page, "cong-tac-vien");
    await page.goto(`${c}/du-luan/bao-cao/moi?loai=thematic`);
    await page.waitForLoadState("networkidle");

    await page.context().setOffline(true);
    // Only a periodic report has a period.
    expect(await page.locator("[name=period]").isVisible()).toBe(false);
    await page.locator("[name=title]").fill("Hỏi về nơi niêm yết");
    await page.locator("[name=topic]").selectOption("bau-cu/danh-sach-cu-tri");
    await page.locator("[name=say]").fill("Nhân dân hỏi danh sách cử tri niêm yết ở đâu.");
    await page.locator("[name=breadth]").selectOption("many");
    await page.locator("[name=tendency]").selectOption("uneasy");
    await page.getByRole("button", { name: "Gửi báo cáo" }).click();
    await page.getByText("trên máy này").first().waitFor();

    await page.context().setOffline(false);
    await expect
      .poll(
        async () => {
          await page.goto(`${c}/du-luan/bao-cao`);
          return page.getByText("Hỏi về nơi niêm yết").count();
        },
        { timeout: 30_000, interval: 1_500 },
      )
      .toBe(1);
  });
});

describe("a field report", () => {
  it("with its photograph goes to the unit that acts, which answers it", async () => {
    const page = await browser.openPage({ baseURL: server.url, viewport: { width: 390, height: 844 } });
    await signIn(page, "cong-tac-vien");
    await page.goto(`${c}/du-luan/hien-truong/moi`);
    await page.getByLabel("Việc gì").selectOption({ label: "Băng rôn, pano rách, đổ" });
    await page.getByLabel("Phường, xã").selectOption({ label: "Phường Hà Khẩu" });
    await page.getByLabel("Chỗ nào").fill("Cổng chợ Hà Khẩu");
    await page.getByLabel("Mô tả").fill("Băng rôn rách một góc");
    await page.getByRole("button", { name: "Gửi phản ánh" }).click();
    await page.waitForURL(/hien-truong\/\d+/);
    const photo = { name: "cho.jpg", mimeType: "image/jpeg", buffer: await drawnPhoto(9) };
    await page.locator("input[type=file]").setInputFiles([photo]);
    await page.getByLabel("Không rõ mặt ai trong ảnh").check();
    await page
      .getByRole("button", { name: /gửi ảnh$/i })
      .last()
      .click();
    await page.getByRole("img", { name: "Khi phản ánh, ảnh 1" }).waitFor();

    const secretary = await browser.openPage({ baseURL: server.url });
    await signIn(secretary, "thu-ky");
    await secretary.goto(page.url());
    await secretary.getByLabel("Đã làm gì").fill("Đã thay băng rôn mới");
    await secretary.getByRole("button", { name: "Trả lời đã xử lý" }).click();
    await secretary.getByText("Trả lời lúc").first().waitFor();

    await page.goto(page.url());
    await page.getByText("Đã thay băng rôn mới").first().waitFor();
    await page.getByRole("button", { name: "Xác nhận đã xong" }).click();
    await page.getByText("Đã xong").first().waitFor();
  });
});
