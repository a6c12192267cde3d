import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { partsOfDocx, textOfDocx } from "../support/docx";

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

describe("the review of a phase", () => {
  it("is begun with one click, edited in its place, and saved as a Word file by the built server", async () => {
    const page = await browser.openPage({ baseURL: server.url, acceptDownloads: true });
    await signIn(page, "thu-ky");
    await page.goto("/ha-long-2021/ke-hoach/so-ket");
    await page.getByText("Lập sơ kết", { exact: true }).click();
    await page.getByLabel("Đợt", { exact: true }).selectOption({ label: "Đợt 3 (đến 12/06/2021)" });
    await page.getByRole("button", { name: "Lập và dự thảo báo cáo" }).click();
    await page.getByText("Đã lập và dự thảo báo cáo từ số liệu.").waitFor();
    await page.getByText("Chốt được từ ngày 12/06/2021.").waitFor();

    const proposals = page.locator("article", { hasText: "V. Đề xuất, kiến nghị" });
    await proposals.locator("summary", { hasText: "Sửa" }).click();
    await proposals.getByLabel("Nội dung").fill("- Trang bị thêm loa truyền thanh <w:p>");
    await proposals.getByRole("button", { name: "Lưu nội dung" }).click();
    await page.getByText("Đã lưu nội dung.").waitFor();
    expect(await proposals.getByRole("listitem").first().textContent()).toBe(
      "Trang bị thêm loa truyền thanh <w:p>",
    );

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải Word: Báo cáo" }).click(),
    ]);
    const content = await readFile(await download.path());
    const text = textOfDocx(await partsOfDocx(once(content)));
    expect(text).toContain("Trang bị thêm loa truyền thanh <w:p>./.");
    expect(text).toContain("PHÓ TRƯỞNG TIỂU BAN THƯỜNG TRỰC");
  });
});

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
