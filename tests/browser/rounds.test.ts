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

const list = "/ha-long-2021/lich/hiep-thuong";

for (const javaScriptEnabled of [true, false]) {
  const ward = javaScriptEnabled ? "Phường Hà Khẩu" : "Xã Đồng Sơn";
  const [before, after] = javaScriptEnabled ? [31, 32] : [32, 33];

  it(`a ward's third round is recorded ${javaScriptEnabled ? "with" : "without"} scripts, its publicity ticked, and coverage changes`, async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled });
    await signIn(page, "thu-ky");
    await page.goto(`${list}?cap=pc-commune&lan=3`);
    await page.getByText(`Lần thứ ba: ${before}/33 nơi đã họp`).waitFor();
    await page.getByRole("link", { name: new RegExp(`^${ward}, lần thứ ba`) }).click();
    await page.getByRole("textbox", { name: "Ngày họp" }).fill("17/04/2021");
    await page.getByRole("button", { name: "Ghi đã họp" }).click();
    await page.getByText("Đã họp 17/04, sớm 1 ngày").waitFor();

    await page.getByRole("link", { name: "Lập danh mục" }).click();
    await page.getByRole("button", { name: "Thêm việc đã chọn" }).click();
    await page.getByText("0/4 mục đã có kết quả").waitFor();
    await page.getByRole("link", { name: /^Gắn kết quả: Đưa tin kết quả hiệp thương lần thứ ba/ }).click();
    await page.getByLabel("Tìm theo chữ hoặc mã").fill("ket qua hoi nghi hiep thuong lan thu ba");
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    await page.getByText("Kết quả tìm được với").waitFor();
    await page
      .getByRole("checkbox", { name: /^Kết quả hội nghị hiệp thương lần thứ ba/ })
      .first()
      .check();
    await page.getByRole("button", { name: "Gắn kết quả đã chọn" }).click();
    await page.getByText("1/4 mục đã có kết quả").waitFor();

    await page.goto(`${list}?cap=pc-commune&lan=3`);
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    expect(text).toContain(`Lần thứ ba: ${after}/33 nơi đã họp`);
    expect(text).not.toContain(`Chưa ghi ngày họp: ${ward}`);
    expect(text).toContain("tuyên truyền 1/4");
  });
}
