import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "../support/browser";
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

const list = "/ha-long-2021/ket-qua";
const category = "Tin, bài Cổng thông tin điện tử";

async function openGrid(expectedStatuses: number[] = []): Promise<Page> {
  const page = await browser.openPage({ baseURL: server.url, expectedStatuses });
  await page.goto("/dang-nhap");
  await signInHere(page);
  await enterGrid(page);
  return page;
}

/** On the page that asked for it. */
async function signInHere(page: Page): Promise<void> {
  await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill("can-bo");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("cot-moc-2021");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/dang-nhap"));
}

async function enterGrid(page: Page): Promise<void> {
  await page.goto(`${list}/nhap-bang`);
  await page.locator(".grid-in:focus").waitFor();
}

/** Types texts into cells from the active one on; null passes over a cell. Enter then ends the row. */
async function typeRow(page: Page, ...cells: (string | null)[]): Promise<void> {
  for (const [at, text] of cells.entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    if (text !== null) await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
}

/** Pastes into the active cell what a worksheet would have copied. */
const paste = (page: Page, block: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, block);

const told = (page: Page, words: string | RegExp) => page.locator(".grid-foot p").getByText(words).waitFor();
const lineOf = (page: Page, text: string) => page.locator(".grid-line", { hasText: text });

async function countFound(page: Page, words: string): Promise<number> {
  await page.goto(`${list}?q=${encodeURIComponent(words)}`);
  return page.locator("main tbody tr th").count();
}

describe("the entry grid", () => {
  it("takes 40 rows by keyboard alone, typed and pasted, and the list has them all", async () => {
    const page = await openGrid();
    const before = Number((await page.locator(".grid-foot p").innerText()).match(/^(\d+) dòng/)?.[1] ?? "0");
    await typeRow(page, "4/5", null, "tin bai cong", null, "trên 2", "Bảng nhập thử: tin gõ thứ nhất");
    await page.keyboard.type("hôm qua");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+d");
    await typeRow(page, null, null, null, "Bảng nhập thử: tin gõ thứ hai");
    await told(page, `${before + 2} dòng: ${before + 2} đã lưu`);
    expect(await lineOf(page, "tin gõ thứ hai").innerText()).toContain("03/05/2021");
    expect(await lineOf(page, "tin gõ thứ hai").innerText()).toContain(category);
    const block = Array.from(
      { length: 38 },
      (_, at) => `3/5\t\t${category}\t\t1\tBảng nhập thử: tin dán ${at}`,
    );
    await paste(page, `${block.join("\r\n")}\r\n`);
    await told(page, `${before + 40} dòng: ${before + 40} đã lưu`);
    expect(await countFound(page, "bang nhap thu")).toBe(40);
  });

  it("says at the cell what is wrong, and records the row when that is put right", async () => {
    const page = await openGrid();
    await typeRow(page, "31/2/2021", null, "hình thức lạ", null, "mười", "Hàng sai ba ô");
    const line = lineOf(page, "Hàng sai ba ô");
    await line.getByText("Cần sửa", { exact: true }).waitFor();
    const notes = await line.locator(".grid-notes").innerText();
    for (const words of [
      "Ngày: ",
      "Không có hình thức nào tên “hình thức lạ”",
      "Không đọc được số lượng “mười”",
    ]) {
      expect(notes).toContain(words);
    }
    expect(await line.locator(".grid-cell.is-wrong").allInnerTexts()).toEqual([
      "31/2/2021",
      "hình thức lạ",
      "mười",
    ]);
    await line.locator(".grid-day").click();
    await typeRow(page, "1/5", null, "tin bai cong", null, "10");
    await line.getByText("Đã lưu").waitFor();
    expect(await line.locator(".grid-day").innerText()).toBe("01/05/2021");
  });

  it("keeps rows that could not be sent and what is being typed over a reload, and sends them once", async () => {
    const page = await openGrid([503]);
    await page.route("**/nhap-bang/luu", (route) => route.fulfill({ status: 503 }));
    await typeRow(page, "4/5", null, "tin bai cong", null, null, "Hàng chờ máy chủ");
    await page.getByText("Máy chủ chưa nhận. 1 dòng đang chờ trên máy này").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Hàng gõ dở");
    await expect.poll(() => page.evaluate(isTitleKept, "Hàng gõ dở")).toBe(true);
    await page.reload();
    await page.getByText("2 dòng chưa gửi từ lần trước").waitFor();
    expect(await page.locator(".grid-line", { hasText: "Hàng gõ dở" }).innerText()).toContain("Đang nhập");
    await page.unroute("**/nhap-bang/luu");
    await page.getByRole("button", { name: "Gửi lại ngay" }).click();
    await lineOf(page, "Hàng chờ máy chủ").getByText("Đã lưu").waitFor();
    expect(await countFound(page, "hang cho may chu")).toBe(1);
  });

  it("shows both texts when another window has changed a row, and writes over neither by itself", async () => {
    const page = await openGrid();
    await typeRow(page, "4/5", null, "tin bai cong", null, "1", "Hàng của hai cửa sổ");
    await lineOf(page, "Hàng của hai cửa sổ").getByText("Đã lưu").waitFor();
    const other = await page.context().newPage();
    await enterGrid(other);
    await lineOf(other, "Hàng của hai cửa sổ").locator(".grid-quantity").click();
    await typeRow(other, "7");
    await lineOf(other, "Hàng của hai cửa sổ").getByText("Đã lưu").waitFor();
    await page.bringToFront();
    await lineOf(page, "Hàng của hai cửa sổ").locator(".grid-quantity").click();
    await typeRow(page, "5");
    const line = lineOf(page, "Hàng của hai cửa sổ");
    await line.getByText("Người khác đã sửa").waitFor();
    expect((await line.locator(".grid-two").innerText()).replace(/\s+/g, " ")).toContain(
      "Đang lưu: 7 Bạn gõ: 5",
    );
    await line.getByRole("button", { name: "Ghi theo bạn gõ" }).click();
    await line.getByText("Đã lưu").waitFor();
    expect(await line.locator(".grid-quantity").innerText()).toBe("5");
  });

  it("says that a week is closed, since when and by whom, and takes the row on another day", async () => {
    const page = await openGrid();
    await typeRow(page, "20/4/2021", null, "tin bai cong", null, null, "Hàng của tuần đã chốt");
    const line = lineOf(page, "Hàng của tuần đã chốt");
    await line.getByText("Đã chốt", { exact: true }).waitFor();
    expect(await line.locator(".grid-notes").innerText()).toContain(
      "Tuần 16 đã chốt số liệu ngày 26/04/2021",
    );
    await line.locator(".grid-day").click();
    await typeRow(page, "3/5");
    await line.getByText("Đã lưu").waitFor();
  });

  it("keeps rows when the session has ended, and sends them after signing in again", async () => {
    const page = await openGrid([401]);
    await page.context().clearCookies();
    await typeRow(page, "4/5", null, "tin bai cong", null, null, "Hàng lúc hết phiên");
    await page.getByText("Phiên làm việc đã hết. 1 dòng đang chờ trên máy này").waitFor();
    await page.getByRole("link", { name: "Đăng nhập lại" }).click();
    await signInHere(page);
    await lineOf(page, "Hàng lúc hết phiên").getByText("Đã lưu").waitFor();
  });

  it("takes a recorded row out and brings it back", async () => {
    const page = await openGrid();
    await typeRow(page, "4/5", null, "tin bai cong", null, "1", "Hàng rút rồi hoàn tác");
    const line = lineOf(page, "Hàng rút rồi hoàn tác");
    await line.getByText("Đã lưu").waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+Enter");
    await line.getByRole("button", { name: "Rút mục này" }).click();
    await line.getByText("Đã rút").waitFor();
    await line.getByRole("button", { name: "Hoàn tác" }).click();
    await line.getByText("Đã lưu").waitFor();
    expect(await countFound(page, "hang rut roi hoan tac")).toBe(1);
  });
});

/** Whether this browser keeps a row with that title yet. */
async function isTitleKept(title: string): Promise<boolean> {
  const store = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("cot-moc");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const all = await new Promise<{ content: { cells: { title: string } } }[]>((resolve) => {
    const asking = store.transaction("drafts").objectStore("drafts").getAll();
    asking.onsuccess = () => resolve(asking.result);
  });
  store.close();
  return all.some(({ content }) => content.cells.title === title);
}
