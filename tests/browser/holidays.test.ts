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

describe("days off", () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`are added, taken back and pasted ${javaScriptEnabled ? "with" : "without"} scripts, nothing typed is lost`, async () => {
      const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled });
      await signIn(page, "quan-tri");
      await page.goto("/quan-tri/ngay-nghi?nam=2031");
      await page.getByText("Chưa có lịch nghỉ năm 2031").waitFor();

      const adding = page.locator("#them-ngay");
      await adding.getByLabel("Ngày", { exact: true }).first().fill("23/01/2031");
      await adding.getByLabel("Loại").selectOption("tet");
      await adding.getByLabel("Tên", { exact: true }).fill("Tết Tân Hợi");
      await adding.getByLabel("Căn cứ").first().fill("Thông báo 1/TB-BNV ngày 01/10/2030");
      await adding.getByRole("button", { name: "Thêm ngày nghỉ" }).click();
      await page.getByText("Đã thêm ngày 23/01/2031: Tết Tân Hợi.").waitFor();
      expect(await page.getByRole("link", { name: "23/01/2031" }).count()).toBe(1);
      await page.getByRole("button", { name: "Hoàn tác" }).click();
      await page.getByText("Đã bỏ ngày 23/01/2031").waitFor();
      await page.getByText("Chưa có lịch nghỉ năm 2031").waitFor();

      await adding.getByText("Dán nhiều ngày").click();
      const pasted = adding.getByLabel("Mỗi dòng một ngày");
      await pasted.fill("23/01/2031;Tết;Tết Tân Hợi\n31/04/2031;ngày lễ;Không có ngày này");
      await adding.getByLabel("Căn cứ").last().fill("Thông báo 1/TB-BNV ngày 01/10/2030");
      await adding.getByRole("button", { name: "Thêm các ngày này" }).click();
      await page.getByRole("link", { name: /Dòng 2 .*không đọc được ngày/ }).waitFor();
      expect(await pasted.inputValue()).toContain("Không có ngày này");
      expect(await page.getByText("Chưa có lịch nghỉ năm 2031").count()).toBe(1);
    });
  }
});

describe("two calendars side by side", () => {
  it("are chosen in a form whose address can be sent, and narrowed to what differs", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "can-bo");
    await page.goto("/ha-long-2021/lich");
    await page.getByRole("link", { name: "So sánh với lịch khác" }).click();
    await page.getByRole("heading", { name: "So sánh hai lịch bầu cử" }).waitFor();
    expect(await page.getByText("16 mốc dời so với ngày bầu cử").count()).toBe(1);
    await page.getByLabel("Lịch", { exact: true }).first().selectOption("cuoc:ha-long-2021");
    await page.getByLabel("Lịch", { exact: true }).last().selectOption("2026-03-15");
    await page.getByRole("button", { name: "So sánh" }).click();
    await page.waitForURL(/phai=2026-03-15/);
    await page.getByRole("link", { name: "Chỉ khác nhau" }).click();
    await page.waitForURL(/chi=khac-nhau/);
    const row = page.getByRole("row", { name: /Hết hạn nộp hồ sơ ứng cử/ });
    expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(
      /14\/03\/2021 T−70.*01\/02\/2026 T−42.*muộn hơn 28 ngày/,
    );
    expect(await page.getByRole("row", { name: /Công bố ngày bầu cử/ }).count()).toBe(0);
  });
});
