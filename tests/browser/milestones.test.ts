import type { Page } from "playwright-core";
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

const c = "/ha-long-2021";
const epidemic = `${c}/lich/phuong-an-phong-dich-ngay-bau-cu`;

const coverage = async (page: Page) =>
  /\d+\/33/.exec((await page.locator("#don-vi").textContent()) ?? "")?.[0] ?? "";

describe("a milestone done unit by unit", () => {
  it("is marked for two wards by keyboard, counted in the list, and undone", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await page.goto(epidemic);
    expect(await coverage(page)).toBe("12/33");
    for (const ward of ["Phường Cao Thắng", "Phường Hà Tu"]) {
      await page.getByRole("checkbox", { name: `Chọn ${ward}` }).focus();
      await page.keyboard.press("Space");
    }
    await page.getByRole("button", { name: "Ghi đơn vị đã làm" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Đã ghi 2 đơn vị").waitFor();
    expect(await coverage(page)).toBe("14/33");

    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đã bỏ ghi 2 đơn vị").waitFor();
    expect(await coverage(page)).toBe("12/33");
    await page.goto(`${c}/lich`);
    const row = page.getByRole("row").filter({ hasText: "Phương án phòng dịch ngày bầu cử" });
    expect(await row.textContent()).toContain("12/33");
  });

  it("is marked by a unit's own person from the overview, without scripts too", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await signIn(page, "can-bo");
    await page.getByRole("button", { name: /đã làm hôm nay: Tập huấn/ }).click();
    await page.getByText("Đã ghi Trung tâm TT&VH").waitFor();
    expect(await page.getByRole("heading", { name: "Mốc của đơn vị" }).count()).toBe(0);
  });
});

describe("a milestone of a frozen plan", () => {
  it("moves only with a reason, and what was typed stays", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [422] });
    await signIn(page, "thu-ky");
    await page.goto(`${c}/lich/tong-ket`);
    await page.locator("summary", { hasText: "Ngày dự kiến" }).click();
    await page.locator("#plan-on").fill("09/06/2021");
    await page.getByRole("button", { name: "Lưu ngày dự kiến" }).click();
    await page.getByRole("link", { name: /Kế hoạch gốc đã chốt/ }).waitFor();
    expect(await page.locator("#plan-on").inputValue()).toBe("09/06/2021");
    await page.locator("#plan-reason").fill("Trùng kỳ họp");
    await page.getByRole("button", { name: "Lưu ngày dự kiến" }).click();
    await page.getByText("sớm 2 ngày so với kế hoạch gốc").waitFor();
    await page.goto(`${c}/ke-hoach/goc`);
    const row = page.getByRole("row").filter({ hasText: "Tổng kết công tác tuyên truyền" });
    expect(await row.textContent()).toMatch(/11\/06\/2021.*09\/06\/2021.*sớm 2 ngày.*Trùng kỳ họp/);
  });
});
