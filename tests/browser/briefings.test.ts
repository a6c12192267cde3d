import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";

let server: BuiltServer;
let browser: TestBrowser;
const path = "/ha-long-2021/giao-ban/bao-chi";

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function signedIn(who: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled });
  await signIn(page, who);
  return page;
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  const topic = `Sử dụng thẻ cử tri, ${javaScriptEnabled ? "kỳ một" : "kỳ hai"}`;

  it(`a topic of the week reaches its unit, whose output about it is counted, ${how} scripts`, async () => {
    const secretary = await signedIn("thu-ky", javaScriptEnabled);
    await secretary.goto(path);
    await secretary.getByRole("link", { name: "Thêm nội dung" }).click();
    await secretary.getByLabel("Nội dung tuyên truyền").selectOption("new");
    if (!javaScriptEnabled) await secretary.locator("summary", { hasText: "Nội dung mới" }).click();
    await secretary.getByLabel("Tên nội dung mới").fill(topic);
    await secretary.getByRole("button", { name: "Thêm nội dung" }).click();
    await secretary.getByRole("row", { name: topic }).getByText("Chưa có mục nào, còn 6 ngày").waitFor();

    const unit = await signedIn("can-bo", javaScriptEnabled);
    await unit.goto("/ha-long-2021");
    await unit.getByRole("link", { name: `Ghi kết quả về ${topic}` }).click();
    await unit.getByRole("checkbox", { name: /^Phát thanh, truyền hình/ }).check();
    await unit.getByLabel("Tiêu đề").fill(`Phóng sự: ${topic}`);
    await unit.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await unit.getByRole("status").waitFor();

    await secretary.goto(path);
    const row = secretary.getByRole("row", { name: topic }).first();
    await row.getByText("Đơn vị nào cũng có").waitFor();
    await row.getByRole("link", { name: "1", exact: true }).click();
    await secretary
      .getByRole("link", { name: `Phóng sự: ${topic}` })
      .first()
      .waitFor();
    expect(new URL(secretary.url()).searchParams.get("den")).toBe("2021-05-09");
  });
}
