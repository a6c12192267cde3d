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

const c = "/ha-long-2021/trang-tri";

describe("decoration sites in the street", () => {
  it("a site is reported complete without a connection, with its photograph, and is there once it is back", async () => {
    const page = await browser.openPage({
      baseURL: server.url,
      losesConnection: true,
      viewport: { width: 390, height: 844 },
    });
    await signIn(page, "can-bo");
    await page.goto(`${c}?q=loong+toong`);
    await page.getByRole("link", { name: "Ngã tư Loong Toòng" }).click();
    await page.getByRole("button", { name: "Báo hoàn thành" }).waitFor();
    await page.waitForLoadState("networkidle");

    await page.context().setOffline(true);
    const photo = { name: "nga-tu.jpg", mimeType: "image/jpeg", buffer: await drawnPhoto(7) };
    await page.locator("input[type=file]").last().setInputFiles([photo]);
    await page.getByRole("button", { name: "Không rõ mặt ai, gửi ảnh" }).click();
    await page.getByText("Ảnh nằm trên máy này đến khi gửi xong").waitFor();
    await page.getByRole("button", { name: "Báo hoàn thành" }).click();
    await page.getByText("TT-0068", { exact: false }).nth(1).waitFor();

    await page.context().setOffline(false);
    await expect
      .poll(
        async () => {
          await page.goto(`${c}/68`);
          const sent = await page.getByRole("img", { name: /^Sau: Ngã tư Loong Toòng/ }).count();
          return [await page.locator(".head .st").first().innerText(), sent];
        },
        { timeout: 30_000, interval: 1_500 },
      )
      .toEqual(["Hoàn thành", 1]);
  });

  it("j and k walk the list, and a proposal goes on to its own page", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "can-bo");
    await page.goto(`${c}?dv=trung-tam-truyen-thong`);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/trang-tri\/68$/);
    await page.goto(`${c}/moi`);
    await page.getByLabel("Tên điểm").fill("Cổng trường");
    await page.getByLabel("Loại").first().selectOption({ label: "băng rôn" });
    await page.getByLabel("Số lượng").first().fill("3");
    await page.getByRole("button", { name: "Đề xuất điểm" }).click();
    await page.waitForURL(/trang-tri\/\d+$/);
    await page.getByText("Chờ Tổ giúp việc duyệt").waitFor();
  });
});
