import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appCode, later } from "../support/authenticator";
import { openBrowser, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";

const password = "cot-moc-2021";
let server: BuiltServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function firstStep(page: Page, login: string): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill(login);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

const typeCode = async (page: Page, code: string) => {
  await page.getByLabel("Mã xác thực").fill(code);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
};

/** As if the sessions of an account had begun, were last used and confirmed so many seconds earlier. */
function age(login: string, seconds: number): void {
  const data = new Database(join(server.dataDir, "cot-moc.sqlite"));
  const at = later(new Date().toISOString(), -seconds);
  data
    .prepare(
      "update sessions set last_seen_at = ?, confirmed_at = ? where account_id = (select id from accounts where login_name = ?)",
    )
    .run(at, at, login);
  data.close();
}

describe("a second factor", () => {
  it("is set up with the key, asked for at the next sign-in, and replaced once by a recovery code", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await firstStep(page, "lanh-dao");
    await page.waitForURL((url) => url.pathname !== "/dang-nhap");
    await page.goto("/tai-khoan/xac-thuc-hai-buoc");
    await page.getByRole("button", { name: "Bắt đầu thiết lập" }).click();
    await page.getByRole("img", { name: "Mã QR để thêm tài khoản vào ứng dụng" }).waitFor();
    const key = (await page.locator(".factor-key").textContent()) ?? "";
    const begun = new Date().toISOString();
    await page.getByLabel("Mã 6 số đang hiện trong ứng dụng").fill(appCode(key, begun));
    await page.getByRole("button", { name: "Bật xác thực hai bước" }).click();
    await page.getByRole("heading", { name: "Mã dự phòng" }).waitFor();
    const codes = await page.locator(".recovery-codes code").allTextContents();
    expect(codes).toHaveLength(10);
    const saving = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải về" }).click();
    expect((await saving).suggestedFilename()).toBe("cot-moc-ma-du-phong.txt");
    await page.getByRole("link", { name: "Đã cất mã, làm việc tiếp" }).click();
    await page.waitForURL("**/tai-khoan");

    // The next code is right already: it is one step early, and the first one has been used up.
    for (const code of [appCode(key, later(begun, 30)), codes[0] ?? ""]) {
      await page.context().clearCookies();
      await firstStep(page, "lanh-dao");
      await typeCode(page, code);
      await page.waitForURL((url) => url.pathname !== "/dang-nhap");
    }
    await page.getByText("Còn 9 mã").waitFor();
    await page.context().clearCookies();
    await firstStep(page, "lanh-dao");
    await typeCode(page, codes[0] ?? "");
    await page.getByText("Mã chưa đúng, đã dùng hoặc đã quá giờ").waitFor();
  });
});

describe("what is dear", () => {
  it("asks for the password ten minutes after signing in, and then goes on by itself with what was typed", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [401] });
    await firstStep(page, "quan-tri");
    await page.waitForURL((url) => url.pathname !== "/dang-nhap");
    await page.goto("/quan-tri/tai-khoan/moi");
    await page.getByLabel("Tên đăng nhập").fill("nguoi-moi");
    await page.getByLabel("Họ và tên").fill("Người mới vào tổ");
    await page.getByLabel("Vai trò").selectOption("leader");
    const scope = page.getByLabel("Phạm vi");
    await scope.selectOption((await scope.locator("option[value^='campaign:']").getAttribute("value")) ?? "");
    age("quan-tri", 660);
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await page.getByRole("heading", { name: "Xác nhận trước khi làm tiếp" }).waitFor();
    await page.getByLabel("Mật khẩu đang dùng").fill(password);
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.getByText("Đã tạo tài khoản Người mới vào tổ").waitFor();
  });
});

describe("the end of a session", () => {
  it("is said two minutes before in every tab, moves by one press, and takes nothing that is typed", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [401] });
    await page.clock.install();
    await firstStep(page, "thu-ky");
    await page.waitForURL((url) => url.pathname !== "/dang-nhap");
    const other = await page.context().newPage();
    await other.clock.install();
    await other.goto("/tai-khoan");
    await page.goto("/ha-long-2021/ket-qua/moi");
    const title = page.getByLabel("Tiêu đề");
    await title.fill("Tin đang viết dở");
    // The clock runs ahead only once the pages' scripts watch it.
    for (const tab of [page, other]) await tab.waitForLoadState("networkidle");

    age("thu-ky", 58 * 60 + 30);
    await page.clock.fastForward("58:30");
    const dialog = page.getByRole("dialog", { name: /Phiên làm việc kết thúc lúc/ });
    await dialog.waitFor();
    await other.clock.fastForward("58:30");
    await other.getByRole("dialog", { name: /Phiên làm việc kết thúc lúc/ }).waitFor();
    await dialog.getByRole("button", { name: "Tiếp tục làm việc" }).click();
    await dialog.waitFor({ state: "detached" });
    await other.getByRole("dialog").waitFor({ state: "detached" });

    age("thu-ky", 61 * 60);
    await page.clock.fastForward("58:30");
    const over = page.getByRole("dialog", { name: "Phiên làm việc đã kết thúc" });
    await over.getByRole("button", { name: "Đóng" }).last().click();
    expect(await title.inputValue()).toBe("Tin đang viết dở");
    await other.close();
  });
});
