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

const campaign = "/ha-long-2021";
const stateOf = (page: Page) => page.locator(".wall-state").getAttribute("data-state");
const titleOf = (page: Page) => page.locator(".wall-panel:not([hidden]) h1").textContent();

describe("the display of the meeting room", () => {
  it("is moved by keyboard, stands still with reduced motion, and hears of what leaders asked for", async () => {
    const page = await browser.openPage({ baseURL: server.url, broken: /\/truc-tiep$/ });
    await signIn(page, "thu-ky");
    await page.goto(`${campaign}/man-hinh`);
    await expect.poll(() => stateOf(page)).toBe("live");
    expect(await titleOf(page)).toBe("Còn bao nhiêu ngày");
    await page.getByRole("button", { name: "Tự chuyển" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await titleOf(page)).toBe("Việc cần chỉ đạo");
    await page.keyboard.press("d");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");

    const list = page.locator(".wall-panel:not([hidden]) .rows-title");
    const weightiest = await list.first().textContent();
    const leader = await browser.openPage({ baseURL: server.url });
    await signIn(leader, "lanh-dao");
    await leader.goto(`${campaign}/can-chi-dao`);
    // A line from further down: asked for, it counts twice and comes up.
    const row = leader.locator(".rows > li", { hasText: "Tập huấn công tác tuyên truyền" });
    await row.getByRole("button", { name: "Đề nghị thư ký nhắc" }).click();
    await leader.getByText("Đã đề nghị Tổ giúp việc nhắc.").waitFor();
    await row.getByText("Đã đề nghị hôm nay").waitFor();
    await expect.poll(() => list.first().textContent(), { timeout: 15_000 }).toContain("Tập huấn");
    expect(weightiest).not.toContain("Tập huấn");
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => url.pathname === `${campaign}/can-chi-dao`);
  });

  it("says that it is stale once the connection is lost, keeps its figures, and comes back", async () => {
    const page = await browser.openPage({
      baseURL: server.url,
      losesConnection: true,
      broken: /\/truc-tiep$/,
    });
    await signIn(page, "lanh-dao");
    await page.goto(`${campaign}/man-hinh`);
    await expect.poll(() => stateOf(page)).toBe("live");
    await page.context().setOffline(true);
    await expect.poll(() => stateOf(page)).toBe("stale");
    expect(await page.locator(".wall-state").textContent()).toMatch(/^Số liệu lúc \d\d:\d\d, mất kết nối$/);
    expect(await titleOf(page)).toBe("Còn bao nhiêu ngày");
    await page.context().setOffline(false);
    await expect.poll(() => stateOf(page), { timeout: 15_000 }).toBe("live");
  });

  it("says that the session has ended when its person signs out elsewhere, and offers to sign in", async () => {
    const page = await browser.openPage({ baseURL: server.url, broken: /\/truc-tiep$/ });
    await signIn(page, "can-bo");
    await page.goto(`${campaign}/man-hinh`);
    await expect.poll(() => stateOf(page)).toBe("live");
    const other = await page.context().newPage();
    await other.goto(`${server.url}${campaign}`);
    await other.locator("summary", { hasText: "Cán bộ đầu mối" }).click();
    await other.getByRole("button", { name: "Đăng xuất" }).click();
    await expect.poll(() => stateOf(page), { timeout: 10_000 }).toBe("ended");
    await page.getByRole("link", { name: "Đăng nhập lại" }).waitFor();
  });
});
