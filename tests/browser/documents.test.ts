import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxFileBytes } from "~/domain/files";
import { axeFindings, openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { samples } from "../support/sample-files";

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

const list = "/ha-long-2021/ke-hoach/van-ban";
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

/** Adds a document as the secretary and stays on its page. */
async function addDocument(page: Page, title: string): Promise<void> {
  await page.goto(list);
  await page.locator("summary", { hasText: "Thêm văn bản" }).click();
  await page.getByLabel("Trích yếu", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Thêm văn bản" }).click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
}

const files = (page: Page) => page.locator('main a[href*="/tep/"]');

describe("a document's files", () => {
  it("are sent as soon as they are chosen or dropped, refused by name, saved under their name, taken back", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await addDocument(page, "Kế hoạch trang trí đường phố");

    const chosen = [
      file("Bản ký; số 7.pdf", samples.pdf("đã ký")),
      file("ảnh.jpg", samples.svg()),
      file("Bảng tính.xlsx", samples.xlsx()),
    ];
    await page.getByLabel("Kéo thả tệp vào đây").setInputFiles(chosen);
    await page.getByText("Không nhận loại tệp này").waitFor();
    await files(page).nth(1).waitFor();
    expect(await files(page).allTextContents()).toEqual(["Bản ký; số 7.pdf", "Bảng tính.xlsx"]);

    await drop(page, "Thả vào.pdf", samples.pdf("thả vào").toString("base64"));
    await page.getByRole("link", { name: "Thả vào.pdf" }).waitFor();

    const saving = page.waitForEvent("download");
    await page.getByRole("link", { name: "Bản ký; số 7.pdf" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("Bản ký; số 7.pdf");
    expect(readFileSync(await saved.path()).equals(samples.pdf("đã ký"))).toBe(true);

    await page.getByRole("button", { name: "Bỏ tệp Thả vào.pdf" }).click();
    await page.getByRole("status").getByText("Đã bỏ tệp").waitFor();
    expect(await files(page).count()).toBe(2);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("link", { name: "Thả vào.pdf" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("are kept on a phone, at night, within the screen", async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const };
    const page = await browser.openPage({ baseURL: server.url, ...phone });
    await signIn(page, "thu-ky");
    await addDocument(page, "Văn bản xem trên điện thoại");
    const name = `${"tên-rất-dài-không-có-khoảng-trắng".repeat(4)}.pdf`;
    await page.getByLabel("Kéo thả tệp vào đây").setInputFiles([file(name, samples.pdf("dài"))]);
    await page.getByRole("link", { name }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("are told to be too large before they are sent", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "thu-ky");
    await addDocument(page, "Văn bản có tệp lớn");
    const large = file("lớn.pdf", samples.long(maxFileBytes + 1));
    await page.getByLabel("Kéo thả tệp vào đây").setInputFiles([large]);
    await page.getByText("Tệp lớn hơn 25 MB").waitFor();
    expect(await files(page).count()).toBe(0);
  });
});

describe("a form with files that is refused", () => {
  it("is answered all the same, however long it is: the browser reads only when it has sent everything", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [403, 413] });
    const statuses: number[] = [];
    for (const [login, mebibytes] of [
      ["can-bo", 20],
      ["thu-ky", 110],
    ] as const) {
      await signIn(page, login);
      await page.goto(list);
      const path = (await files(page).first().getAttribute("href"))?.replace(/\/tep\/.*/, "/tep") ?? "";
      statuses.push(await page.evaluate(sendZeros, [path, mebibytes] as const));
      await page.context().clearCookies();
    }
    expect(statuses).toEqual([403, 413]);
  });
});

describe("a document's files without JavaScript", () => {
  it("are sent by a plain form; what is wrong is told at the field", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await signIn(page, "thu-ky");
    await addDocument(page, "Văn bản không kịch bản");
    const send = async (...chosen: ReturnType<typeof file>[]) => {
      await page.getByLabel("Thêm tệp").setInputFiles(chosen);
      await page.getByRole("button", { name: "Tải lên" }).click();
    };
    await send(file("trang.pdf", samples.html()), file("Tốt.docx", samples.docx()));
    await page.getByText("trang.pdf: Không nhận loại tệp này").waitFor();
    expect(await page.getByLabel("Thêm tệp").getAttribute("aria-invalid")).toBe("true");
    await send(file("lớn.pdf", samples.long(maxFileBytes + 1)));
    await page.getByText("lớn.pdf: Tệp lớn hơn 25 MB").waitFor();
    await send(file("Bản ký.pdf", samples.pdf("ký")));
    await page.getByText("Đã thêm 1 tệp").waitFor();
    expect(await files(page).allTextContents()).toEqual(["Tốt.docx", "Bản ký.pdf"]);
  });
});

/** Drops a file onto the form, as the mouse would. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const bytes = Uint8Array.from(atob(text ?? ""), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName ?? ""));
      return data;
    },
    [name, content],
  );
  await page.locator("form.doc-drop").dispatchEvent("drop", { dataTransfer: transfer });
}

/** In the page: sends one file of zeros; the value is the answer's status. */
async function sendZeros([path, mebibytes]: readonly [string, number]): Promise<number> {
  const body = new FormData();
  body.append("files", new File([new Uint8Array(mebibytes * 2 ** 20)], "a.pdf"));
  return (await fetch(path, { method: "POST", body, signal: AbortSignal.timeout(20_000) })).status;
}
