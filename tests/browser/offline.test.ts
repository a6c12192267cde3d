import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { enter, fill, keptKeys, readyOffline, waiting, waitsFor } from "../support/offline";
import { drawnPhoto } from "../support/photo-samples";
import { Visitor } from "./http";

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
const ready = (login: string): Promise<Page> => readyOffline(browser, server.url, login);

describe("without a connection", () => {
  it("takes entries, sends each once when it is back, and shows the refused one until it is mended", async () => {
    const page = await ready("can-bo");
    await page.context().setOffline(true);
    await page.goto(`${c}/lich`);
    await page.getByText(`Trang ${c}/lich cần máy chủ`).waitFor();
    await enter(page, "Ghi lúc mất mạng, mục thứ nhất");
    await enter(page, "Gọi 0912 345 678 để hỏi");
    await waitsFor(page, 2);
    expect(await axeFindings(page)).toEqual([]);

    await page.context().setOffline(false);
    await page.getByText("1 mục cần sửa").waitFor();
    expect(await waiting(page).innerText()).toContain("0912 345 678");
    expect(await waiting(page).innerText()).not.toContain("mục thứ nhất");
    await page.getByRole("link", { name: /Mở để sửa “Gọi 0912 345 678/ }).click();
    await page.getByText("Đang sửa “Gọi 0912 345 678").waitFor();
    expect(await page.locator("#title-error").count()).toBe(1);
    await page.getByLabel("Tiêu đề").fill("Hỏi đáp về bầu cử");
    await page.getByRole("button", { name: "Lưu và gửi lại" }).click();
    await page.getByText("Không có mục nào chờ gửi").waitFor();

    await page.goto(`${c}/ket-qua/da-gui`);
    for (const title of ["Ghi lúc mất mạng, mục thứ nhất", "Hỏi đáp về bầu cử"]) {
      expect(await page.getByRole("row", { name: new RegExp(title) }).count(), title).toBe(1);
    }
    expect(await page.getByRole("row", { name: /Hỏi đáp về bầu cử/ }).innerText()).toMatch(/KQ-2021-\d{4}/);
  });

  it("takes photographs with an entry, which follow it to its output", async () => {
    const page = await ready("can-bo");
    await page.context().setOffline(true);
    await page.goto(`${c}/ket-qua/moi`);
    const title = "Ra quân tuyên truyền, có ảnh";
    const photo = { name: "ra-quan.jpg", mimeType: "image/jpeg", buffer: await drawnPhoto(31) };
    await page.getByLabel("Ảnh minh chứng").setInputFiles([photo]);
    await page.getByText("ra-quan.jpg").waitFor();
    await enter(page, title);
    await waitsFor(page, 2);
    await page.context().setOffline(false);
    await page.getByText("Không có mục nào chờ gửi").waitFor({ timeout: 20_000 });
    await page.goto(`${c}/ket-qua?q=${encodeURIComponent(title)}`);
    await page.getByRole("link", { name: title, exact: true }).click();
    await page.locator(".ev-grid .ev-thumb").waitFor();
  });

  it("keeps a form that is sent as the connection goes, and the next one can be filled in at once", async () => {
    const page = await ready("thu-truong");
    await page.goto(`${c}/ket-qua/moi`);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    for (const title of ["Mất mạng lúc gửi, mục một", "Mất mạng lúc gửi, mục hai"]) {
      await fill(page, title);
      await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
      await page.getByText(`“${title}” đã giữ trên máy này`).waitFor();
    }
    await page.getByText("2 mục chờ gửi trên máy này").waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^\d mục chờ gửi/).waitFor({ state: "detached" });
    await page.getByText(/đã giữ trên máy này/).waitFor({ state: "detached" });
    await page.goto(`${c}/ket-qua/da-gui`);
    expect(await page.getByRole("row", { name: /Mất mạng lúc gửi/ }).count()).toBe(2);
  });

  it("sends again after the server was killed in the middle, and nothing is there twice", async () => {
    const page = await ready("can-bo");
    await page.context().setOffline(true);
    await page.goto(`${c}/ket-qua/moi`);
    const titles = Array.from({ length: 6 }, (_, at) => `Trước khi máy chủ dừng ${at + 1}`);
    for (const title of titles) await enter(page, title);
    await page.context().setOffline(false);
    await server.stop("SIGKILL");
    await server.start();
    await page.getByText("Không có mục nào chờ gửi").waitFor({ timeout: 20_000 });
    await page.goto(`${c}/ket-qua/da-gui`);
    for (const title of titles)
      expect(await page.getByRole("row", { name: new RegExp(title) }).count(), title).toBe(1);
  });
});

describe("one browser, two people", () => {
  it("shows and sends nothing of one in the session of the other", async () => {
    const page = await ready("can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByLabel("Tiêu đề").fill("Nháp của cán bộ");
    await expect.poll(() => keptKeys(page), { timeout: 5_000 }).toHaveLength(1);
    await page.context().setOffline(true);
    await page.goto(`${c}/lich`);
    await enter(page, "Chỉ của cán bộ");
    // The session ends without a sign-out, as when a window is left open at noon.
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await signIn(page, "thu-ky");
    await page.goto(`${c}/ket-qua/da-gui`);
    await page.getByText("Không có mục nào chờ gửi").waitFor();
    await page.goto(`${c}/ket-qua/moi`);
    await page.waitForLoadState("networkidle");
    expect(await page.getByText("Có bản nháp").count()).toBe(0);
    const secretary = await new Visitor(server.url).signIn("thu-ky");
    expect(await (await secretary.get(`${c}/ket-qua?q=chi+cua+can+bo`)).text()).not.toContain(
      "Chỉ của cán bộ",
    );

    await page.context().clearCookies();
    await signIn(page, "can-bo");
    await expect
      .poll(async () => (await secretary.get(`${c}/ket-qua?q=chi+cua+can+bo`)).text(), { timeout: 15_000 })
      .toContain("Chỉ của cán bộ");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByRole("button", { name: "Khôi phục" }).click();
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Nháp của cán bộ");
  });

  it("warns before signing out with something unsent, then leaves nothing behind", async () => {
    const page = await ready("can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByLabel("Tiêu đề").fill("Nháp sẽ bị xóa");
    await expect.poll(() => keptKeys(page), { timeout: 5_000 }).toHaveLength(1);
    await page.locator("summary", { hasText: "Cán bộ đầu mối" }).click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByText(/còn 1 bản nháp của anh chị/).waitFor();
    await page.getByRole("button", { name: "Xóa và đăng xuất" }).click();
    await page.waitForURL("**/dang-nhap");
    expect(await keptKeys(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem("cot-moc-owner"))).toBeNull();
    // The pages kept for use without a connection are nobody's in particular.
    const texts = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          found.push((await (await cache.match(request))?.text()) ?? "");
      }
      return found;
    });
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes("Trung tâm Truyền thông"))).toEqual([]);
  });
});

describe("a new release", () => {
  it("waits until it is asked for, and keeps what is being typed", async () => {
    const page = await ready("can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    // Another address of the service worker is another release of it.
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => navigator.serviceWorker.register("/sw.js?ban=sau"));
    await page.getByText("Có bản mới của Cột Mốc").waitFor();
    await fill(page, "Viết dở lúc có bản mới");
    await page.getByRole("button", { name: "Tải lại" }).click();
    await page.getByText(/Có bản nháp lúc/).waitFor();
    await page.getByRole("button", { name: "Khôi phục" }).click();
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Viết dở lúc có bản mới");
  });
});
