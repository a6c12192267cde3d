import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { excelClipboard, sheetsClipboard, wordClipboard } from "../support/clipboard";

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

const path = "/ha-long-2021/ket-qua/dan";

async function openPaste(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await browser.openPage({ baseURL: server.url, ...options });
  await signIn(page, "thu-ky");
  await page.goto(path);
  return page;
}

/** Pastes into the box until the page has taken it: before its scripts run a browser would paste the plain text. */
async function paste(page: Page, html: string): Promise<string> {
  const box = page.getByLabel("Danh sách", { exact: true });
  await expect
    .poll(async () => {
      await box.evaluate((place, content) => {
        const data = new DataTransfer();
        data.setData("text/html", content);
        data.setData("text/plain", "chỉ có chữ");
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        if (place instanceof HTMLTextAreaElement && place.value === "") place.dispatchEvent(event);
      }, html);
      return box.inputValue();
    })
    .not.toBe("");
  return box.inputValue();
}

async function preview(page: Page): Promise<void> {
  await page.getByLabel("Đơn vị, khi dòng không ghi").selectOption("trung-tam-truyen-thong");
  await page.getByLabel("Hình thức, khi dòng không ghi").selectOption("portal-item");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByRole("heading", { name: /dòng:/ }).waitFor();
}

describe("a table on the clipboard", () => {
  it("of Excel keeps line ends, cells merged downwards and addresses behind words, and is recorded and taken back", async () => {
    const page = await openPaste();
    expect(await paste(page, excelClipboard)).toBe(
      [
        "STT\tNgày đăng\tTên tin, bài\tĐường link",
        '1\t03/05/2021\t"Thành phố kiểm tra công tác chuẩn bị\nbầu cử tại phường Bãi Cháy"\tXem bài https://halong.gov.vn/tin-101',
        '2\t03/05/2021\t"Niêm yết danh sách cử tri tại ""điểm bỏ phiếu số 1"""\thttps://halong.gov.vn/tin-102',
      ].join("\n"),
    );
    await preview(page);
    await page.getByRole("heading", { name: "2 dòng: 2 mới" }).waitFor();
    await page.getByText("https://halong.gov.vn/tin-101", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Ghi 2 mục mới" }).click();
    await page.getByText("Đã ghi 2 mục").waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đã đưa 2 mục vào thùng rác").waitFor();
  });

  it("of Google Sheets keeps line ends and the address of a cell", async () => {
    const page = await openPaste();
    expect(await paste(page, sheetsClipboard)).toBe(
      'Ngày\tNội dung\tLink\n03/05/2021\t"Hỏi – đáp về thẻ cử tri\nkỳ 1"\ttin 201 https://halong.gov.vn/tin-201\n04/05/2021\tPhát động tuần lễ cao điểm\t',
    );
  });

  it("of Word has its heading above the head line and a merged line that holds for those below", async () => {
    const page = await openPaste();
    await paste(page, wordClipboard);
    await preview(page);
    await page.getByRole("heading", { name: "1 dòng: 1 mới" }).waitFor();
    await page.getByText("“Ngày 3/5/2021” được đọc là thứ Hai 03/05/2021").waitFor();
    await page.getByText("https://halong.gov.vn/tin-301", { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText("2 dòng không phải là mục").click();
    await page.getByText("DANH MỤC TIN, BÀI TUẦN 18").last().waitFor();
  });
});

it("a name on several lines is said once; the preview that follows takes the place of the first", async () => {
  const page = await openPaste();
  const box = page.getByLabel("Danh sách", { exact: true });
  const rows = ["Đài\tTin nói một lần: một", "Đài\tTin nói một lần: hai"];
  await box.fill(["Hình thức\tTiêu đề", ...rows].join("\n"));
  await page.getByLabel("Đơn vị, khi dòng không ghi").selectOption("trung-tam-truyen-thong");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByRole("heading", { name: "2 dòng: 0 mới, 2 cần sửa" }).waitFor();
  await page.getByLabel("“Đài”, 2 dòng").selectOption("Bài đăng fanpage");
  await page.getByRole("button", { name: "Xem lại" }).click();
  await page.getByRole("heading", { name: "2 dòng: 2 mới" }).waitFor();
  expect(await box.count()).toBe(1);
  expect(await box.inputValue()).toContain("Bài đăng fanpage\tTin nói một lần: hai");
  await page.getByRole("button", { name: "Ghi 2 mục mới" }).click();
  await page.getByText("Đã ghi 2 mục").waitFor();
});

it("cells that were not understood are mended in place, also without scripts", async () => {
  const page = await openPaste({ javaScriptEnabled: false });
  await page
    .getByLabel("Danh sách", { exact: true })
    .fill("Ngày\tTiêu đề\tSố lượng\n31/2/2021\tTin sửa tại chỗ\tmười\n3/5/2021\tTin đúng\t");
  await preview(page);
  await page.getByRole("heading", { name: "2 dòng: 1 mới, 1 cần sửa" }).waitFor();
  const line = page.getByRole("group", { name: "Dòng 2" });
  expect(await line.getByLabel("Số lượng").inputValue()).toBe("mười");
  await line.getByLabel("Ngày").fill("2/5/2021");
  await line.getByLabel("Số lượng").fill("gần 10");
  await page.getByRole("button", { name: "Xem lại" }).click();
  await page.getByRole("heading", { name: "2 dòng: 2 mới" }).waitFor();
  await page.getByRole("button", { name: "Ghi 2 mục mới" }).click();
  await page.getByText("Đã ghi 2 mục").waitFor();
});
