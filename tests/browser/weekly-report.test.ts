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

async function signedIn(login: string, options: { width: number } = { width: 1280 }): Promise<Page> {
  const viewport = { width: options.width, height: 844 };
  const page = await browser.openPage({ baseURL: server.url, viewport });
  await signIn(page, login);
  return page;
}

/** The week that runs on the demonstration's day: nobody has begun its reports. */
const report = "/ha-long-2021/bao-cao/trung-tam-truyen-thong/2021-05-03";

describe("a weekly report", () => {
  it("goes from the member's telephone to the head and the secretary, back with a remark, and is accepted", async () => {
    const member = await signedIn("can-bo", { width: 390 });
    await member.goto(report);
    await member.getByLabel("Kết quả nổi bật").fill("Phát 6 chuyên đề về quyền bầu cử.");
    await member.getByRole("button", { name: "Trình thủ trưởng" }).click();
    await member.getByText("Chờ thủ trưởng đơn vị gửi").waitFor();

    const head = await signedIn("thu-truong");
    await head.goto(report);
    expect(await head.getByLabel("Kết quả nổi bật").inputValue()).toBe("Phát 6 chuyên đề về quyền bầu cử.");
    await head.getByRole("button", { name: "Gửi báo cáo tuần 18" }).click();
    await head.getByText("Chờ Tổ giúp việc tiếp nhận").waitFor();
    const proof = head.getByText(/Đã nhận .*mã BC-2021-\d{4}, .* gửi\./);
    expect(await proof.count()).toBe(1);

    const secretary = await signedIn("thu-ky");
    await secretary.goto(report);
    await secretary.getByText("Trả lại kèm ý kiến").click();
    await secretary.getByLabel("Ý kiến", { exact: true }).fill("Ghi rõ số buổi phát.");
    await secretary.getByRole("button", { name: "Trả lại", exact: true }).click();
    await secretary.getByText("Chờ đơn vị sửa và gửi lại").waitFor();

    await head.reload();
    await head.getByText("Ghi rõ số buổi phát.").first().waitFor();
    await head.getByLabel("Kết quả nổi bật").fill("Phát 6 chuyên đề, mỗi chuyên đề 2 buổi.");
    await head.getByRole("button", { name: "Gửi báo cáo tuần 18" }).click();
    await head.getByText("Chờ Tổ giúp việc tiếp nhận").waitFor();

    await secretary.goto(report);
    await secretary.getByRole("button", { name: "Tiếp nhận báo cáo" }).click();
    await secretary.getByText("Tiếp nhận", { exact: true }).waitFor();
    await secretary.getByText("Phát 6 chuyên đề, mỗi chuyên đề 2 buổi.").first().waitFor();
  });
});
