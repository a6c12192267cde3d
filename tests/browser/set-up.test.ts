import { readFileSync } from "node:fs";
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

const golden = JSON.parse(readFileSync(new URL("../golden/calendar-2026.json", import.meta.url), "utf8")) as {
  facts: { published: string }[];
};

/** Types as a hand does. */
const type = (page: Page, label: string, text: string) =>
  page.getByRole("textbox", { name: label }).first().pressSequentially(text);

const next = async (page: Page, address: string) => {
  await page.getByRole("button", { name: /^Lưu, sang/ }).click();
  await page.waitForURL(`**/${address}`);
};

async function begin(page: Page): Promise<void> {
  await page.goto("/quan-tri");
  await page.getByRole("link", { name: "Mở danh sách, lập cuộc mới" }).click();
  await page.getByRole("link", { name: "Lập cuộc bầu cử" }).click();
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.waitForURL("**/ngay-va-luat");
}

async function typeBasics(page: Page): Promise<void> {
  await type(page, "Ngày bầu cử", "15/3/2026");
  await type(page, "Tên cuộc bầu cử", "Bầu cử đại biểu Quốc hội khóa XVI");
  await type(page, "Tên ngắn", "Bầu cử 2026 · Quảng Ninh");
  await type(page, "Địa phương", "Quảng Ninh");
  await type(page, "Tiểu ban", "Tiểu ban Tuyên truyền tỉnh Quảng Ninh");
}

describe("setting up an election", () => {
  it("goes from election day to Quảng Ninh's 54 units and the calendar really published, typed by hand", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "quan-tri");
    await begin(page);
    await typeBasics(page);
    await next(page, "don-vi");
    await page.getByLabel(/^Tỉnh Quảng Ninh từ 1\/7\/2025/).check();
    await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
    await page.getByText("57 đơn vị, chưa kể đơn vị gốc").waitFor();
    await next(page, "dot-tuyen-truyen");
    await next(page, "nhip-lam-viec");
    await page.getByLabel("Thứ", { exact: true }).first().selectOption("5");
    await type(page, "Giờ", "14h");
    await next(page, "noi-dung");
    await next(page, "xem-truoc");
    await page.getByText("Đủ để lập cuộc bầu cử.").waitFor();
    expect(await page.getByText("41 mốc theo luật, 1 mốc của kế hoạch, 54 đơn vị.").count()).toBe(1);
    const calendar = await page.locator("table").textContent();
    const missing = golden.facts.filter(({ published }) => {
      const [year, month, day] = published.slice(0, 10).split("-");
      return !calendar?.includes(`${day}/${month}/${year}`);
    });
    expect(missing).toEqual([]);

    await page.getByRole("button", { name: "Lập cuộc bầu cử" }).click();
    await page.waitForURL("**/bau-cu-2026-quang-ninh");
    await page.getByText(/Đã lập Bầu cử 2026 · Quảng Ninh với 54 đơn vị/).waitFor();
    expect(await page.getByText(/^Bắt đầu: xong \d\/8 việc$/).count()).toBe(1);
    await page.goto("/bau-cu-2026-quang-ninh/lich");
    expect(await page.getByText("Hội nghị hiệp thương lần thứ nhất").count()).toBeGreaterThan(0);
    await page.goto("/quan-tri/cuoc-bau-cu");
    expect(await page.getByRole("row", { name: /Bầu cử 2026 · Quảng Ninh/ }).textContent()).toContain("54");
    await page.goto("/?chon=1");
    expect(await page.getByRole("heading", { name: "Chọn cuộc bầu cử" }).count()).toBe(1);
  });

  it("keeps what is typed without scripts, right or wrong, wherever one goes", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await signIn(page, "quan-tri");
    await begin(page);
    await page.getByRole("textbox", { name: "Ngày bầu cử" }).fill("16/3/2026");
    await page.getByRole("textbox", { name: "Tên ngắn" }).fill("Thử không kịch bản");
    await page
      .getByRole("button", { name: /Đơn vị/ })
      .first()
      .click();
    await page
      .getByRole("textbox", { name: "Hoặc dán từ Excel" })
      .fill("Tên\tTrực thuộc\nXã A\tHuyện B\nXã C\t");
    await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
    await page.getByText("Không có đơn vị “Huyện B”").first().waitFor();
    expect(await page.getByRole("textbox", { name: "Trực thuộc, dòng 1" }).inputValue()).toBe("Huyện B");
    await page.goto("/quan-tri/cuoc-bau-cu");
    await page.getByRole("link", { name: "Thử không kịch bản" }).click();
    await page
      .getByText(/Ngày bầu cử phải là Chủ nhật/)
      .first()
      .waitFor();
    expect(await page.getByRole("textbox", { name: "Ngày bầu cử" }).inputValue()).toBe("16/3/2026");
    await page.getByLabel("Vẫn lấy ngày này dù không phải Chủ nhật").check();
    await page.getByRole("button", { name: "Lưu bước này" }).last().click();
    await page.getByText("Đã lưu.").waitFor();
    expect(await page.getByText(/Ngày bầu cử phải là Chủ nhật/).count()).toBe(0);
  });

  it.each([
    [1280, "light"],
    [390, "dark"],
  ] as const)("has steps clean to axe that fit %i px, in %s", async (width, colorScheme) => {
    const page = await browser.openPage({
      baseURL: server.url,
      viewport: { width, height: 900 },
      colorScheme,
    });
    await signIn(page, "quan-tri");
    await page.goto("/quan-tri/cuoc-bau-cu/moi");
    await page.getByRole("button", { name: "Chép cuộc trước" }).click();
    await page.waitForURL("**/chep");
    await page.getByRole("button", { name: "Chép", exact: true }).click();
    await page.waitForURL("**/ngay-va-luat");
    await typeBasics(page);
    await page.getByRole("button", { name: /Xem trước/ }).click();
    await page.waitForURL("**/xem-truoc");
    const findings: Record<string, unknown> = {};
    for (const step of [
      "chep",
      "ngay-va-luat",
      "don-vi",
      "dot-tuyen-truyen",
      "nhip-lam-viec",
      "noi-dung",
      "xem-truoc",
    ]) {
      await page.goto(page.url().replace(/[^/]+$/, step));
      const found = await axeFindings(page);
      if (found.length > 0) findings[step] = found;
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) findings[`${step} is too wide by`] = overflow;
    }
    expect(findings).toEqual({});
  });
});
