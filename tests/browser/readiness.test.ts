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

describe("readiness before a meeting", () => {
  it("a red reason opens to its rows on a phone, without scrolling sideways", async () => {
    const page = await browser.openPage({ baseURL: server.url, viewport: { width: 390, height: 844 } });
    await signIn(page, "lanh-dao");
    await page.goto(`${c}/san-sang`);
    await page.locator(".ready-whole").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator("li:has(.ready-red) a[href*='san-sang/chi-tiet']").first().click();
    await page.waitForURL(/san-sang\/chi-tiet/);
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
  });

  it("two days are compared, and a day that cannot be says why at its field", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "lanh-dao");
    await page.goto(`${c}/san-sang?so=27/04/2021`);
    expect(await page.locator(".ready-whole .ready-change").innerText()).toContain("27/04");
    expect(await page.locator("tbody .ready-change").count()).toBeGreaterThan(10);
    await page.goto(`${c}/san-sang?den=31/04/2021`);
    await page.locator('[name="den"][aria-invalid="true"]').waitFor();
    await page.getByText("Tháng 4 chỉ có 30 ngày").first().waitFor();
  });

  it("is printed on one A4 page", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "lanh-dao");
    await page.goto(`${c}/san-sang`);
    await page.waitForLoadState("networkidle");
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });
});

describe("proposals of investment", () => {
  it("a unit proposes after its survey, the secretary writes down the decision, and the list shows both", async () => {
    const member = await browser.openPage({ baseURL: server.url });
    await signIn(member, "can-bo");
    await member.goto(`${c}/trang-tri/de-xuat/moi`);
    await member.locator("[name=place]").fill("Cổng chào phía Tây");
    await member.locator("[name=kind]").selectOption({ label: "cổng chào" });
    await member.locator("[name=there]").fill("1");
    await member.locator("[name=usable]").fill("0");
    await member.locator("[name=repairable]").fill("0");
    await member.getByLabel("Làm mới").check();
    await member.locator("[name=quantity]").fill("1");
    await member.locator("[name=estimate]").fill("12,5 triệu");
    await member.locator("[name=reason]").fill("Cổng cũ gãy khung");
    await member.getByRole("button", { name: "Ghi vào danh sách" }).click();
    await member.getByRole("link", { name: "Cổng chào phía Tây" }).click();
    await member.waitForURL(/de-xuat\/\d+$/);
    await member.getByText("Chưa có quyết định.").waitFor();

    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await page.goto(member.url());
    await page.getByLabel("Duyệt", { exact: true }).check();
    await page.locator("[name=sum]").fill("13 triệu");
    await page.getByRole("button", { name: "Ghi quyết định" }).click();
    await page.getByLabel("Số tiền này đúng, nhiều hơn dự toán").check();
    await page.getByRole("button", { name: "Ghi quyết định" }).click();
    await page.getByRole("button", { name: "Rút quyết định" }).waitFor();
    await page.goto(`${c}/trang-tri/de-xuat`);
    await page.getByRole("row", { name: /Cổng chào phía Tây.*12\.500\.000.*Duyệt/ }).waitFor();
  });
});

describe("units on the map", () => {
  it("a point is picked on the picture, saved, and taken back", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await page.goto(`${c}/cai-dat/vi-tri`);
    await page.waitForLoadState("networkidle");
    await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Phường Bãi Cháy" });
    await page.locator(".map-pick").click({ position: { x: 300, y: 200 } });
    expect(await page.getByRole("textbox", { name: "Tọa độ" }).inputValue()).toMatch(
      /^\d{2}\.\d{6}, 10\d\.\d{6}$/,
    );
    await page.getByRole("button", { name: "Lưu vị trí" }).click();
    await page.getByText("Đã lưu vị trí Bãi Cháy.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Hoàn tác", exact: true }).first().click();
    await page.getByText("Đã trả lại vị trí cũ của 1 đơn vị.").waitFor();
  });
});
