import type { Page } from "playwright-core";
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

/** Gives a milestone another latest day, with a document of the list. */
async function override(page: Page, key: string, day: string): Promise<void> {
  await page.goto(`${c}/lich/${key}`);
  await page.getByText("Đổi hạn", { exact: true }).first().click();
  await page.locator("#override-on").fill(day);
  await page.locator("#override-reason").fill("Kết luận hội nghị giao ban");
  await page.locator("#override-documentId").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Đổi hạn", exact: true }).click();
  await page.getByRole("status").waitFor();
}

describe("moving election day from 23/05/2021 to 30/05/2021", () => {
  it("lists every date, keeps the overridden one, and after the vote is no longer offered", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await override(page, "candidate-lists-posted", "05/05/2021");

    await page.getByRole("link", { name: "Cài đặt" }).first().click();
    await page.getByRole("link", { name: "Ngày bầu cử", exact: true }).click();
    await page.getByLabel("Ngày bầu cử mới").fill("30/05/2021");
    await page.getByRole("button", { name: "Xem các ngày thay đổi" }).click();
    const decoration = page.getByRole("row", { name: /Hoàn thành công tác trang trí/ });
    await decoration.waitFor();
    expect(await decoration.innerText()).toMatch(/10\/05\/2021[\s\S]*17\/05\/2021[\s\S]*muộn 7 ngày/);
    expect(await page.getByText("Ngày đã đổi riêng, giữ nguyên:").count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel("Lý do").fill("Nghị quyết của Quốc hội");
    await page.locator("#doi-documentId").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Đổi ngày bầu cử" }).click();
    await page.getByRole("status").waitFor();
    expect(await page.getByRole("status").innerText()).toContain("Ngày bầu cử là 30/05/2021");
    expect(await page.getByText("Từ 23/05/2021 sang 30/05/2021").count()).toBe(1);

    await page.goto(`${c}/lich/candidate-lists-posted`);
    const facts = await page.locator("main").innerText();
    expect(facts).toContain("05/05/2021");
    expect(facts).toContain("10/05/2021");
    await page.goto(`${c}/lich/hoan-thanh-trang-tri`);
    expect(await page.locator("main").innerText()).toContain("17/05/2021");

    await page.goto(`${c}/ngay-minh-hoa`);
    await page.locator("#day").fill("31/05/2021");
    await page.locator("main form button.btn-go").click();
    await page.waitForURL(new RegExp(`${c}$`));
    await page.goto(`${c}/cai-dat/ngay-bau-cu`);
    await page.getByText("Đã bỏ phiếu ngày 30/05/2021").waitFor();
    expect(await page.getByLabel("Ngày bầu cử mới").count()).toBe(0);
  });
});

describe("the sub-committee's list", () => {
  it("takes a person off and puts it back, without scripts", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await signIn(page, "thu-ky");
    await page.goto(`${c}/cai-dat/tieu-ban`);
    await page.getByRole("link", { name: "Bí thư Thành đoàn" }).click();
    await page.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
    await page.getByRole("status").waitFor();
    expect(await page.getByRole("link", { name: "Bí thư Thành đoàn" }).count()).toBe(0);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("link", { name: "Bí thư Thành đoàn" }).waitFor();
  });

  it("is one A4 page on paper", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "can-bo");
    await page.goto(`${c}/cai-dat/tieu-ban`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await page.getByRole("button", { name: "Thêm vào danh sách" }).count()).toBe(0);
  });
});
