import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "~db/client.server";
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

const path = "/ha-long-2021/ket-qua/nhap-tep";

async function openImports(options: Partial<Parameters<TestBrowser["openPage"]>[0]> = {}): Promise<Page> {
  const page = await browser.openPage({ baseURL: server.url, ...options });
  await signIn(page, "can-bo");
  await page.goto(path);
  return page;
}

const list = (...lines: string[]) =>
  Buffer.from(["Ngày đăng;Hình thức;Tiêu đề;Liên kết;Số lượng", ...lines].join("\r\n"));

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

const counts = (page: Page, text: string) => page.getByRole("heading", { name: text }).waitFor();

it("a file is checked row by row, comes back with its errors, is recorded for a reason and taken back", async () => {
  const page = await openImports();
  const rows = [
    "4/5/2021;Bài đăng fanpage;Mời cử tri tra cứu danh sách cử tri;https://facebook.com/halong/posts/91;1",
    "4/5/2021;Bài đăng fanpage;mời cử tri tra cứu danh sách cử tri;;1",
    "4/5/2021;Bài đăng fanpage;Tổng số bài của cả đợt;;5000",
    "31/2/2021;Video, clip;Ngày không có;;1",
  ];
  await send(page, "Kết quả tuần 18.csv", list(...rows));
  await counts(page, "4 dòng: 2 mới, 1 trùng, 1 cần sửa");
  await page.getByRole("row", { name: /mời cử tri.*giống dòng 2/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải tệp kèm cột lỗi" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("Kết quả tuần 18-kiem-tra.xlsx");
  const checkedFile = page.url();
  await page.goto(path);
  await send(page, "sửa rồi.xlsx", readFileSync(await saved.path()));
  await counts(page, "4 dòng: 2 mới, 1 trùng, 1 cần sửa");
  await page.getByRole("button", { name: "Bỏ tệp này" }).click();
  await page.getByText("Đã bỏ tệp sửa rồi.xlsx.").waitFor();

  await page.goto(checkedFile);
  await page.getByLabel("Ghi cả 1 mục trùng").check();
  await page.getByRole("button", { name: "Ghi 2 dòng mới" }).click();
  await page.locator('[name="reason"][aria-invalid="true"]').waitFor();
  await page.getByLabel(/^Lý do/).fill("đăng lại");
  await page.getByRole("button", { name: "Ghi 2 dòng mới" }).click();
  await page.getByText("Chọn từng ô đồng ý ở trên").waitFor();
  await page.getByLabel("1 dòng: số lượng nhiều gấp mười mức thường ghi").check();
  await page.getByRole("button", { name: "Ghi 2 dòng mới" }).click();
  await page.getByText("Đã ghi 3 dòng thành 3 mục").waitFor();
  await page.getByRole("link", { name: "Xem danh sách kết quả" }).click();
  await page.getByRole("link", { name: "Tổng số bài của cả đợt" }).click();
  await page.getByRole("heading", { level: 1, name: "Tổng số bài của cả đợt" }).waitFor();

  await page.goto(checkedFile);
  await page.getByRole("button", { name: "Hoàn tác cả lần nhập" }).click();
  await page.getByText("Mọi mục của lần nhập này đã vào thùng rác.").waitFor();
});

for (const [how, options] of [
  ["with scripts", {}],
  ["without scripts, on a phone", { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }],
] as const) {
  it(`a file whose recording was broken off says how far it is, goes on and is taken back ${how}`, async () => {
    const page = await openImports(options);
    const name = `${how}.csv`;
    const rows = Array.from({ length: 3 }, (_, at) => `4/5/2021;Bài đăng fanpage;Tin ${at} ${how};;1`);
    await send(page, name, list(...rows));
    await counts(page, "3 dòng: 3 mới");
    await breakOff(name);
    await page.reload();
    await page.getByText("Đang ghi: 0 trên 3 dòng.").waitFor();
    await page.getByRole("button", { name: "Chạy tiếp" }).click();
    await page.getByText("Đã ghi 3 dòng thành 3 mục").waitFor();
    await page.getByRole("button", { name: "Hoàn tác cả lần nhập" }).click();
    await page.getByText("Mọi mục của lần nhập này đã vào thùng rác.").waitFor();
    await page.goto(path);
    await page.getByRole("row", { name: new RegExp(`${name}.*Đã hoàn tác`) }).waitFor();
  });
}

/** Leaves an import as a server leaves it that was stopped right after the button was pressed. */
async function breakOff(name: string): Promise<void> {
  const db = await openDatabase({ dataDir: server.dataDir });
  await db.write("system", (tx) =>
    tx
      .updateTable("imports")
      .set((eb) => ({ status: "writing", written: 0, version: eb("version", "+", 1) }))
      .where("file_name", "=", name)
      .execute(),
  );
  await db.close();
}
