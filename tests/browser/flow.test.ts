import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFindings } from "../../scripts/screenshots/findings";
import { pages } from "../../scripts/screenshots/pages";
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

/** The portal items of the media centre up to a day, as the category table of the progress page says. */
async function portalItems(page: Page, day: string): Promise<string> {
  await page.goto(`${c}/tien-do?den=${day}`);
  const link = page.locator(`a[href*="loai=portal-item"]`).filter({ hasText: /\d/ }).first();
  return (await link.textContent())?.replace(/\D/g, "") ?? "";
}

describe("the main job", () => {
  it("is logged, seen in the picture, corrected, and gone again as of an earlier day", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "can-bo");
    const before = Number(await portalItems(page, "2021-05-04"));

    await page.goto(`${c}/ket-qua/moi`);
    await page.getByLabel("Cổng thông tin điện tử Thành phố").check();
    await page.getByLabel("Số lượng", { exact: true }).fill("4");
    await page.getByLabel("Tiêu đề").fill("Hướng dẫn cử tri xem danh sách niêm yết");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.waitForURL(`**${c}/ket-qua*`);
    const told = await page.getByRole("status").textContent();
    expect(told).toMatch(/KQ-2021-\d{4}/);
    expect(Number(await portalItems(page, "2021-05-04"))).toBe(before + 4);

    await page.goto(`${c}/ket-qua?q=huong+dan+cu+tri+xem+danh+sach`);
    await page.getByRole("link", { name: "Hướng dẫn cử tri xem danh sách niêm yết" }).first().click();
    await page.waitForURL(/\/ket-qua\/\d+$/);
    await page.getByText("Sửa mục này").click();
    await page.getByLabel("Số lượng", { exact: true }).fill("1");
    await page.getByLabel("Lý do sửa").fill("đếm lại");
    await page.getByRole("button", { name: "Lưu bản sửa" }).click();
    await page.getByRole("status").waitFor();
    expect(Number(await portalItems(page, "2021-05-04"))).toBe(before + 1);
    expect(await portalItems(page, "2021-03-26")).toBe("51");
  });

  it("shows the exact figures of phase 1 as of its review, with their qualifiers", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "lanh-dao");
    await page.goto(`${c}/tien-do?den=2021-03-26`);
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    for (const figure of ["trên 418", "trên 170", "trên 60"]) expect(text).toContain(figure);
    expect(await portalItems(page, "2021-03-26")).toBe("51");
  });

  it("keeps what was typed when the session has ended, and puts it back after signing in on the spot", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [401] });
    await signIn(page, "can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByLabel("Tiêu đề").fill("Bản tin viết dở lúc hết phiên");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByText("Phiên làm việc đã hết").waitFor();
    await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill("can-bo");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("cot-moc-2021");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.waitForURL(/nhap=/);
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Bản tin viết dở lúc hết phiên");
  });
});

describe("without JavaScript", () => {
  it("signs in, logs an output, gives a refused form back filled, and finds the output", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await signIn(page, "can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByRole("checkbox", { name: /^Phát thanh, truyền hình/ }).check();
    await page.getByRole("textbox", { name: "Ngày đăng" }).fill("31/04/2021");
    await page.getByLabel("Tiêu đề").fill("Bản tin trưa không kịch bản");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByRole("link", { name: "Tháng 4 chỉ có 30 ngày" }).waitFor();
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Bản tin trưa không kịch bản");
    await page.getByRole("textbox", { name: "Ngày đăng" }).fill("30/04/2021");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByRole("status").waitFor();
    await page.goto(`${c}/ket-qua?q=ban+tin+trua+khong+kich+ban`);
    expect(await page.getByRole("link", { name: "Bản tin trưa không kịch bản" }).count()).toBe(1);
  });
});

describe("every page", () => {
  for (const [width, colorScheme] of [
    [1280, "light"],
    [390, "dark"],
  ] as const) {
    it(`is clean to axe, named, fits ${width} px and says that its data are illustrative, in ${colorScheme}`, async () => {
      const options = { baseURL: server.url, viewport: { width, height: 900 }, colorScheme };
      // Each half in a session of its own: a page is made by the server while axe looks at another one.
      const half = Math.ceil(pages.length / 2);
      const walks = [pages.slice(0, half), pages.slice(half)].map(async (some) =>
        findingsOf(await browser.openPage(options), some),
      );
      expect(Object.assign({}, ...(await Promise.all(walks)))).toEqual({});
    }, 180_000);
  }
});

async function findingsOf(page: Page, some: typeof pages): Promise<Record<string, unknown>> {
  let signedIn = "";
  const findings: Record<string, unknown> = {};
  for (const [who, path] of some) {
    if (who !== signedIn) {
      await page.context().clearCookies();
      await signIn(page, who);
      signedIn = who;
    }
    await page.goto(path);
    Object.assign(findings, await pageFindings(page, path));
    expect(["", "Cột Mốc"], path).not.toContain(await page.title());
    if (path.startsWith(c)) expect(await page.getByText(/Dữ liệu minh họa/).count(), path).toBeGreaterThan(0);
  }
  return findings;
}
